package assay.collection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Detection;
import assay.rule.Rule.DetectionRule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.DiagnosticText;
import assay.source.Finding;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What fixtures cannot show: large collections, places, and who is who. */
class RuleCollectionTest {

  private static final String RULE =
      """
      title: t
      name: %s
      description: d
      logsource: {product: linux}
      detection:
        selection: {User: root}
        condition: selection
      """;

  private static final String FILTER =
      """
      title: known
      description: d
      logsource: {product: linux}
      filter:
        rules: any
        known: {Host: backup}
        condition: not known
      """;

  @Test
  void thereMayBeNothing() {
    RuleCollection collection = RuleCollection.of(List.of());
    assertThat(collection.rules()).isEmpty();
    assertThat(collection.filters()).isEmpty();
    assertThat(collection.problems()).isEmpty();
    assertThat(collection.find("a")).isEmpty();
  }

  @Test
  void rulesKeepTheirOrderUnlessOneNamesALaterOne() {
    RuleCollection collection =
        RuleCollection.of(
            List.of(
                file("1.yml", RULE.formatted("a"), correlation("x", "d", "b"), RULE.formatted("b")),
                file("2.yml", RULE.formatted("c"), RULE.formatted("d"))));
    assertThat(labels(collection.rules())).containsExactly("a", "d", "b", "x", "c");
  }

  @Test
  void rulesAreFoundByIdAndByName() {
    String id = "0f1f8c5e-2b1e-4d0c-9a44-0d5a1c9f1a01";
    RuleCollection collection =
        RuleCollection.of(
            List.of(
                file("1.yml", RULE.formatted("a") + "id: " + id + "\n"),
                file("2.yml", RULE.formatted("b"), RULE.formatted("b"))));
    assertThat(collection.find(id)).isEqualTo(collection.find("a")).isPresent();
    assertThat(collection.find(id.toUpperCase(Locale.ROOT))).isPresent();
    assertThat(collection.find("b")).isEmpty();
  }

  @Test
  void correlationsOfCorrelationsHaveALimit() {
    assertThat(problems(chain(20))).isEmpty();
    assertThat(ids(chain(21))).containsExactly("correlation-too-deep");
    RuleCollection deep = chain(5_000);
    assertThat(ids(deep)).containsExactly("correlation-too-deep");
    assertThat(deep.correlated(deep.find("c20").orElseThrow())).isPresent();
    assertThat(deep.correlated(deep.find("c21").orElseThrow())).isEmpty();
    assertThat(deep.correlated(deep.find("c5000").orElseThrow())).isEmpty();
  }

  /** {@code length} correlations, each of the one before, the last first. */
  private static RuleCollection chain(int length) {
    var documents = new ArrayList<String>();
    for (int i = length; i > 0; i--) {
      documents.add(correlation("c" + i, "c" + (i - 1), "a"));
    }
    documents.add(RULE.formatted("c0"));
    documents.add(RULE.formatted("a"));
    return RuleCollection.of(List.of(file("x.yml", documents.toArray(String[]::new))));
  }

  @Test
  void aLongCircleIsToldOnceAndIsNotWrittenOut() {
    var documents = new ArrayList<String>();
    for (int i = 0; i < 5_000; i++) {
      documents.add(correlation("c" + i, "c" + (i + 1) % 5_000, "a"));
    }
    documents.add(RULE.formatted("a"));
    RuleCollection collection =
        RuleCollection.of(List.of(file("x.yml", documents.toArray(String[]::new))));
    assertThat(ids(collection)).containsExactly("reference-cycle");
    assertThat(problems(collection).getFirst().diagnostic().message())
        .hasSizeLessThan(400)
        .contains("`c0` → `c1` → ")
        .contains("4982 more")
        .endsWith(" → `c0`");
  }

  @Test
  void eachNamingAllOthersIsToldInFewWords() {
    var documents = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      var others = new ArrayList<String>();
      for (int j = 0; j < 60; j++) {
        if (i != j) {
          others.add("c" + j);
        }
      }
      documents.add(correlation("c" + i, others.toArray(String[]::new)));
    }
    RuleCollection collection =
        RuleCollection.of(List.of(file("x.yml", documents.toArray(String[]::new))));
    assertThat(ids(collection)).hasSizeBetween(1, 60).containsOnly("reference-cycle");
    assertThat(collection.rules())
        .allSatisfy(rule -> assertThat(collection.correlated(rule)).isEmpty());
  }

  @Test
  void problemsComeInTheOrderOfTheFilesAndTheirPlaces() {
    RuleCollection collection =
        RuleCollection.of(
            List.of(
                file("1.yml", correlation("x", "y", "no1"), correlation("v", "no2", "no3")),
                file("2.yml", correlation("y", "x", "no4"))));
    assertThat(collection.problems())
        .extracting(found -> found.source().text(found.diagnostic().span()))
        .containsExactly("no1", "no2", "no3", "x", "no4");
  }

  @Test
  void aPlaceInAFilteredRuleLeadsToTheFileItIsFrom() {
    RuleFile rules = file("rule.yml", RULE.formatted("a"));
    RuleFile filters = file("filter.yml", RULE.formatted("b"), FILTER);
    RuleCollection collection = RuleCollection.of(List.of(rules, filters));
    FilteredRule filtered = collection.filtered(collection.find("a").orElseThrow()).orElseThrow();
    Map<String, Detection> detections = filtered.rule().detections();
    assertThat(detections).containsOnlyKeys("selection", "_filter_1_known");
    Span ours = span(detections, "selection");
    Span theirs = span(detections, "_filter_1_known");

    Finding inRule = filtered.source().finding(problem(ours).withSecond(theirs, "there"));
    assertThat(inRule.source()).isSameAs(rules.source());
    assertThat(inRule.source().text(inRule.diagnostic().span())).isEqualTo("{User: root}");
    assertThat(inRule.diagnostic().second()).isEmpty();

    Finding inFilter =
        filtered.source().finding(problem(theirs).withSecond(theirs, "again").asWarning());
    assertThat(inFilter.source()).isSameAs(filters.source());
    assertThat(DiagnosticText.render(inFilter.diagnostic(), inFilter.source()))
        .isEqualTo(
            """
            warning[some-problem]: something
              --> filter.yml:14:10
               |
            14 |   known: {Host: backup}
               |          ^^^^^^^^^^^^^^ here
               |          -------------- again
               = help: mend it
            """);
  }

  private static Span span(Map<String, Detection> detections, String name) {
    return Objects.requireNonNull(detections.get(name)).span();
  }

  private static Diagnostic problem(Span span) {
    return Diagnostic.error("some-problem", "something", span, "here").withHelp("mend it");
  }

  @Test
  void aRuleWithoutFiltersKeepsItsSource() {
    RuleFile rules = file("rule.yml", RULE.formatted("a"));
    RuleCollection collection = RuleCollection.of(List.of(rules));
    FilteredRule filtered = collection.filtered(collection.find("a").orElseThrow()).orElseThrow();
    assertThat(filtered.source().source()).isSameAs(rules.source());
    assertThat(filtered.rule()).isEqualTo(rules.rules().getFirst());
  }

  @Test
  void manyRulesAndFiltersAreLinked() {
    var files = new ArrayList<RuleFile>();
    for (int i = 0; i < 4_000; i++) {
      files.add(file(i + ".yml", RULE.formatted("r" + i)));
    }
    for (int i = 0; i < 50; i++) {
      files.add(file("f" + i + ".yml", FILTER));
    }
    RuleCollection collection = RuleCollection.of(files);
    assertThat(collection.rules()).hasSize(4_000);
    FilteredRule last = collection.filtered(collection.find("r3999").orElseThrow()).orElseThrow();
    assertThat(last.filters()).hasSize(50);
    assertThat(last.rule().detections()).hasSize(51);
  }

  @Test
  void oldActionsMakeRulesOfACollection() {
    RuleFile file =
        file(
            "x.yml",
            """
            action: global
            title: t
            description: d
            logsource: {product: linux}
            detection: {condition: s}
            """,
            "name: a\ndetection: {s: {A: 1}}\n",
            "action: repeat\nname: b\ndetection: {s: {A: 2}}\n",
            correlation("x", "a", "b"));
    assertThat(file.problems()).isEmpty();
    RuleCollection collection = RuleCollection.of(List.of(file));
    assertThat(collection.problems()).isEmpty();
    assertThat(labels(collection.rules())).containsExactly("a", "b", "x");
    assertThat(collection.rules().get(1).rule()).isInstanceOf(DetectionRule.class);
    assertThat(collection.isOutput(collection.rules().get(1))).isFalse();
  }

  private static String correlation(String name, String... rules) {
    return "title: t\nname: %s\ndescription: d\ncorrelation:\n  type: temporal\n  timespan: 5m\n"
            .formatted(name)
        + "  rules: [%s]\n".formatted(String.join(", ", rules));
  }

  private static RuleFile file(String name, String... documents) {
    return RuleReader.read(name, String.join("---\n", documents).getBytes(UTF_8));
  }

  private static List<String> labels(List<CollectedRule> rules) {
    return rules.stream().map(CollectedRule::label).toList();
  }

  private static List<Finding> problems(RuleCollection collection) {
    return collection.problems();
  }

  private static List<String> ids(RuleCollection collection) {
    return collection.problems().stream().map(found -> found.diagnostic().id()).toList();
  }
}
