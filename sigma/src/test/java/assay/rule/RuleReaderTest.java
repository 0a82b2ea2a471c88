package assay.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.truth.Testdata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files to rules, on those of {@code testdata/rules}. What authors are told is in fixtures. */
class RuleReaderTest {

  @Test
  void ourRulesAreReadWithoutAProblem() throws IOException {
    for (Path rule : Testdata.list(Testdata.path("rules"))) {
      RuleFile file = read(rule.getFileName().toString());
      boolean lineEnds = rule.endsWith("line-ends.yml");
      assertThat(ids(file))
          .as(rule.toString())
          .isEqualTo(lineEnds ? List.of("carriage-return") : List.of());
      assertThat(file.rules()).isNotEmpty();
    }
  }

  @Test
  void allThatARuleSaysAboutItselfIsRead() throws IOException {
    RuleFile file = read("metadata.yml");
    Metadata metadata = file.rules().getFirst().metadata();
    assertThat(file.header()).isEqualTo(metadata);
    assertThat(metadata.title().map(Written::text))
        .contains("All that a rule may say about itself");
    assertThat(metadata.id().map(Written::text)).contains("929a690e-bef0-4204-a928-ef5e620d6fcc");
    assertThat(metadata.name().map(Written::text)).contains("everything");
    assertThat(metadata.taxonomy().map(Written::text)).contains("sigma");
    assertThat(metadata.status().map(Written::text)).contains("experimental");
    assertThat(metadata.description().map(Written::text)).contains("Folded over two lines\n");
    assertThat(metadata.license().map(Written::text)).contains("MIT");
    assertThat(metadata.author().map(Written::text)).contains("One, Two");
    assertThat(metadata.date().map(Written::text)).contains("2025/9/5");
    assertThat(metadata.modified().map(Written::text)).contains("2026-01-31");
    assertThat(metadata.level().map(Written::text)).contains("critical");
    assertThat(metadata.references().texts()).containsExactly("https://example.org/a?b=c#d");
    assertThat(metadata.tags().texts()).containsExactly("attack.execution", "attack.t1059.001");
    assertThat(metadata.falsePositives().texts()).containsExactly("None known");
    assertThat(metadata.fields().texts()).containsExactly("User", "Image");
    assertThat(metadata.scope().texts()).containsExactly("server");
    assertThat(metadata.related())
        .extracting(r -> r.type().text())
        .containsExactly("derived", "similar");
    assertThat(metadata.custom()).containsOnlyKeys("custom-key");
  }

  @Test
  void aLogSourceKeepsWhatTheSpecificationDoesNotKnow() throws IOException {
    LogSource from = detection("metadata.yml", 0).logSource();
    assertThat(from.category().map(Written::text)).contains("process_creation");
    assertThat(from.product().map(Written::text)).contains("windows");
    assertThat(from.service().map(Written::text)).contains("sysmon");
    assertThat(from.definition().map(Written::text)).contains("Sysmon is installed");
    assertThat(from.custom()).containsOnlyKeys("vendor");
    assertThat(detection("metadata.yml", 0).timeframe().map(Written::text)).contains("5m");
  }

  @Test
  void fieldsModifiersAndValuesHaveTheirPlaces() throws IOException {
    RuleFile file = read("values-of-every-type.yml");
    var all = (Detection.AllOf) named("selection", detection("values-of-every-type.yml", 0));
    var item = (Detection.Item) all.parts().get(5);
    Source source = file.source();
    assertThat(source.text(item.field().orElseThrow().span())).isEqualTo("CommandLine");
    assertThat(item.modifiers())
        .extracting(use -> source.text(use.span()))
        .containsExactly("contains", "all");
    assertThat(item.values())
        .extracting(value -> source.text(value.span()))
        .containsExactly("'-enc'", "\"\\u002dnop\"", "'it''s'");
    assertThat(source.text(item.span())).startsWith("CommandLine|contains|all: [").endsWith("]");
    var keywords = (Detection.Item) all.parts().getLast();
    assertThat(keywords.field()).isEmpty();
    assertThat(source.text(keywords.modifiers().getFirst().span())).isEqualTo("all");
  }

  @Test
  void valuesHaveTheirTypes() throws IOException {
    var all = (Detection.AllOf) named("selection", detection("values-of-every-type.yml", 0));
    assertThat(values(all, 0)).containsExactly("1", "4688", "16", "1000");
    assertThat(values(all, 1)).containsExactly(">= 0.5");
    assertThat(values(all, 2)).containsExactly("true");
    assertThat(values(all, 3)).containsExactly("null");
    assertThat(values(all, 4)).containsExactly("''");
    assertThat(values(all, 5)).containsExactly("'*-enc*'", "'*-nop*'", "'*it's*'");
    assertThat(values(all, 7)).containsExactly("/(?i)^[0-9a-f]{32}$/");
    assertThat(values(all, 8)).containsExactly("10.0.0.0/8");
  }

  @Test
  void aNumberUnderARegularExpressionIsItsText() {
    RuleFile file = rule("a|re: 0x10");
    var all = (Detection.AllOf) named("s", (Rule.DetectionRule) file.rules().getFirst());
    assertThat(values(all, 0)).containsExactly("/0x10/");
  }

  @Test
  void listsOfMapsTextsAndListsAreAlternatives() {
    var rule =
        (Rule.DetectionRule)
            read("s:\n    - a: 1\n      b: 2\n    - word\n    - [x, y]\n").rules().getFirst();
    var any = (Detection.AnyOf) named("s", rule);
    assertThat(any.parts()).hasSize(3);
    assertThat(any.parts().get(0)).isInstanceOf(Detection.Item.class);
    assertThat(any.parts().get(1)).isInstanceOf(Detection.AllOf.class);
    assertThat(any.parts().get(2)).isInstanceOf(Detection.Item.class);
  }

  @Test
  void globalDocumentsAddToAllThatFollow() throws IOException {
    RuleFile file = read("global.yml");
    assertThat(file.rules()).hasSize(3);
    assertThat(file.rules())
        .extracting(rule -> rule.metadata().title().orElseThrow().text())
        .containsOnly("A new service");
    assertThat(detection("global.yml", 0).detections()).containsOnlyKeys("selection");
    assertThat(detection("global.yml", 1).conditions()).hasSize(1);
    assertThat(file.header().level().map(Written::text)).contains("high");
  }

  @Test
  void aRepeatedRuleIsTheOneBeforeWithChanges() throws IOException {
    Rule.DetectionRule repeated = detection("global.yml", 2);
    assertThat(repeated.logSource().service().map(Written::text)).contains("forwarded");
    assertThat(repeated.logSource().product().map(Written::text)).contains("windows");
    assertThat(repeated.detections()).isEqualTo(detection("global.yml", 1).detections());
  }

  @Test
  void aResetEndsTheGlobalDocument() {
    String rule = "logsource: {product: p}\ndetection: {s: {a: 1}, condition: s}\n";
    String text =
        "action: global\ntitle: t\ndescription: d\n---\n"
            + rule
            + "---\naction: reset\n---\n"
            + rule;
    RuleFile file = RuleReader.read("x.yml", text.getBytes(UTF_8));
    assertThat(ids(file)).containsExactly("missing-title", "missing-description");
    assertThat(file.problems().getFirst().span().start()).isEqualTo(text.lastIndexOf("logsource"));
  }

  @Test
  void theGlobalDocumentWins() {
    String text =
        """
        action: global
        level: high
        ---
        title: t
        description: d
        level: low
        logsource: {product: p}
        detection: {s: {a: 1}, condition: s}
        """;
    Rule rule = RuleReader.read("x.yml", text.getBytes(UTF_8)).rules().getFirst();
    assertThat(rule.metadata().level().map(Written::text)).contains("high");
  }

  @Test
  void correlationsAreRead() throws IOException {
    var correlation = (Rule.CorrelationRule) read("correlation.yml").rules().get(1);
    assertThat(correlation.type()).isEqualTo(CorrelationType.VALUE_COUNT);
    assertThat(correlation.rules().texts()).containsExactly("failed_logon");
    assertThat(correlation.groupBy().texts()).containsExactly("SourceIp", "SourceUser");
    assertThat(correlation.timeSpan().seconds()).isEqualTo(900);
    assertThat(correlation.aliases())
        .extracting(alias -> alias.name().text())
        .contains("SourceUser");
    var threshold = (CorrelationCondition.Threshold) correlation.condition();
    assertThat(threshold.bounds())
        .extracting(CorrelationCondition.Bound::comparison)
        .containsExactly(Comparison.GTE);
    assertThat(threshold.fields()).extracting(Written::text).containsExactly("TargetUserName");
    assertThat(correlation.generate()).isTrue();
  }

  @Test
  void filtersAreRead() throws IOException {
    var filter = (Rule.FilterRule) read("filter.yml").rules().getFirst();
    assertThat(filter.isForAny()).isTrue();
    assertThat(filter.detections()).containsOnlyKeys("selection");
    assertThat(filter.condition()).isInstanceOf(Condition.Not.class);
  }

  @Test
  void mergedPartsAreReadWhereTheyStand() throws IOException {
    RuleFile file = read("anchors.yml");
    var all = (Detection.AllOf) named("selection", detection("anchors.yml", 0));
    assertThat(all.parts()).hasSize(4);
    var answers = (Detection.Item) all.parts().get(1);
    assertThat(file.source().position(answers.span().start()).line()).isEqualTo(9);
  }

  @Test
  void oneBadDetectionIsToldOnceAndTheOthersAreRead() {
    RuleFile file = read("s: {}\n  t: {a: 1}\n");
    assertThat(ids(file)).containsExactly("empty-detection");
    assertThat(((Rule.DetectionRule) file.rules().getFirst()).detections()).containsOnlyKeys("t");
  }

  @Test
  void problemsComeInTheOrderOfTheFileAndOnce() {
    String text =
        """
        action: global
        level: hgih
        ---
        title: 1
        logsource: {product: p}
        detection: {s: {a: 1}, condition: s}
        ---
        title: 2
        logsource: {product: p}
        detection: {s: {a: 1}, condition: s}
        """;
    assertThat(ids(RuleReader.read("x.yml", text.getBytes(UTF_8))))
        .containsExactly(
            "unknown-level",
            "missing-description",
            "wrong-type",
            "missing-description",
            "wrong-type");
  }

  @Test
  void placesAreRightAfterAByteOrderMark() {
    byte[] bytes = "\uFEFFtitle: 5\n".getBytes(UTF_8);
    RuleFile file = RuleReader.read("x.yml", bytes);
    assertThat(ids(file)).startsWith("byte-order-mark").contains("wrong-type");
    Diagnostic wrong =
        file.problems().stream().filter(p -> p.id().equals("wrong-type")).findFirst().orElseThrow();
    assertThat(wrong.span()).isEqualTo(new Span(7, 8));
  }

  @Test
  void aFileThatIsNoTextHasNoRules() {
    RuleFile file = RuleReader.read("x.yml", new byte[] {'a', ':', 0, (byte) 0xFF});
    assertThat(file.rules()).isEmpty();
    assertThat(ids(file)).containsExactly("binary-file");
  }

  private static List<String> values(Detection.AllOf all, int item) {
    return ((Detection.Item) all.parts().get(item)).values().stream().map(ValueText::of).toList();
  }

  private static RuleFile rule(String item) {
    return read("s:\n    %s\n".formatted(item));
  }

  /** A file of {@code testdata/rules}, or, if it has lines, a rule with these detections. */
  private static RuleFile read(String file) {
    try {
      return file.contains("\n")
          ? RuleReader.read("x.yml", withDetections(file).getBytes(UTF_8))
          : RuleReader.read(file, Files.readAllBytes(Testdata.path("rules/" + file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String withDetections(String detections) {
    return "title: t\ndescription: d\nlogsource: {product: p}\ndetection:\n  "
        + detections
        + "  condition: "
        + detections.substring(0, 1)
        + "\n";
  }

  private static Detection named(String name, Rule.DetectionRule rule) {
    return requireNonNull(rule.detections().get(name));
  }

  private static Rule.DetectionRule detection(String file, int rule) {
    return (Rule.DetectionRule) read(file).rules().get(rule);
  }

  private static List<String> ids(RuleFile file) {
    return file.problems().stream().map(Diagnostic::id).toList();
  }
}
