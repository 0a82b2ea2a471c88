package assay.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.CorrelationCondition.Bound;
import assay.rule.CorrelationCondition.EachRule;
import assay.rule.CorrelationCondition.Extended;
import assay.rule.CorrelationCondition.Threshold;
import assay.rule.Rule.CorrelationRule;
import assay.rule.Rule.FilterRule;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Correlations and filters that are right. What authors of others are told is in fixtures. */
class CorrelationReaderTest {

  @Test
  void aRangeHasTwoBounds() {
    Threshold threshold = threshold("type: event_count", "condition: {gt: 100, lte: 200}");
    assertThat(threshold.bounds())
        .extracting(bound -> bound.comparison().id() + " " + bound.number())
        .containsExactly("gt 100", "lte 200");
    assertThat(threshold.fields()).isEmpty();
    assertThat(threshold.percentile()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{eq: 0}",
        "{lt: 1}",
        "{gte: 10.0}",
        "{neq: 3}",
        "{gte: 5, lte: 5}",
        "{gt: 4, lt: 6}",
        "{gte: 0}",
        "{gte: 5, lte: 6, neq: 5}",
        "{gt: 123456789012345678901234567890}"
      })
  void theseCountsCanBeMet(String condition) {
    assertThat(threshold("type: event_count", "condition: " + condition).bounds()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{gt: 4, lt: 5}",
        "{lt: 0}",
        "{eq: -1}",
        "{eq: 3, neq: 3}",
        "{gte: 5, lte: 5, neq: 5}",
        "{gt: 5, lt: 5}",
        "{eq: 4, gt: 4}",
        "{lte: 1, neq: 0, lt: 1}"
      })
  void theseCountsCannotBeMet(String condition) {
    assertThat(ids("type: event_count", "condition: " + condition))
        .containsExactly("condition-never-met");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{gt: 4, lt: 5}",
        "{lt: 0}",
        "{eq: -1.5}",
        "{gte: 0.5, lte: 0.5}",
        "{gt: -1.0e+3}"
      })
  void sumsAndMeansAreAnyNumbers(String condition) {
    String named = condition.replace("{", "{field: Bytes, ");
    assertThat(threshold("type: value_sum", "condition: " + named).bounds()).isNotEmpty();
    assertThat(threshold("type: value_avg", "condition: " + named).bounds()).isNotEmpty();
    assertThat(threshold("type: value_median", "condition: " + named).bounds()).isNotEmpty();
  }

  @Test
  void severalFieldsAreCountedTogether() {
    assertThat(threshold("type: value_count", "condition: {field: [User, Host], gte: 5}").fields())
        .extracting(Written::text)
        .containsExactly("User", "Host");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "95, 95", "99.9, 99.9", "100, 100"})
  void aPercentileIsANumberUpToAHundred(String written, BigDecimal number) {
    var threshold =
        threshold(
            "type: value_percentile", "condition: {field: b, gt: 1, percentile: " + written + "}");
    assertThat(threshold.percentile().orElseThrow().number()).isEqualByComparingTo(number);
  }

  @Test
  void aTemporalCorrelationThatSaysNothingWantsEachRule() {
    assertThat(read("type: temporal", "rules: [a, b]").condition()).isInstanceOf(EachRule.class);
    assertThat(read("type: temporal_ordered", "condition:", "rules: [a, b]").condition())
        .isInstanceOf(EachRule.class);
  }

  @Test
  void anExtendedConditionNamesTheRules() {
    CorrelationRule rule =
        read("type: temporal", "condition: b and (a-1 or not b) and 7e9b", "rules: []");
    assertThat(rule.rules().texts()).containsExactly("b", "a-1", "7e9b");
    assertThat(rule.condition()).isInstanceOf(Extended.class);
  }

  @Test
  void listedRulesKeepTheirOrderWhateverTheConditionSays() {
    CorrelationRule rule =
        read("type: temporal_ordered", "rules: [c, a, b]", "condition: a and b or c");
    assertThat(rule.rules().texts()).containsExactly("c", "a", "b");
  }

  @Test
  void oneRuleAndOneFieldNeedNoList() {
    CorrelationRule rule =
        read("type: event_count", "rules: a", "group-by: User", "condition: {gte: 2}");
    assertThat(rule.rules().texts()).containsExactly("a");
    assertThat(rule.groupBy().texts()).containsExactly("User");
    assertThat(read("type: temporal", "rules: [a, b]", "group-by:").groupBy().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"true, '', true", "false, '', false", "'', true, true", "true, true, true"})
  void generateStandsBesideOrWithin(String beside, String within, boolean generate) {
    String head = beside.isEmpty() ? "" : "generate: " + beside + "\n";
    String text =
        head
            + correlation(
                "type: temporal", "rules: [a, b]", within.isEmpty() ? "" : "generate: " + within);
    RuleFile file = RuleReader.read("x.yml", text.getBytes(UTF_8));
    assertThat(file.problems()).isEmpty();
    assertThat(((CorrelationRule) file.rules().getFirst()).generate()).isEqualTo(generate);
  }

  @Test
  void anAliasMayNameARuleThatIsListedByItsId() {
    CorrelationRule rule =
        read(
            "type: temporal",
            "rules: [5638f7c0-ac70-491d-8465-2a65075e0d86, b]",
            "group-by: ip",
            "aliases: {ip: {firewall: src, b: 5}}");
    assertThat(rule.aliases().getFirst().fields())
        .extracting(field -> field.rule().text() + "." + field.field().text())
        .containsExactly("firewall.src", "b.5");
  }

  @Test
  void aliasesAreForTheFieldOfAConditionToo() {
    assertThat(
            ids(
                "type: value_count",
                "rules: [a]",
                "condition: {field: ip, gt: 3}",
                "aliases: {ip: {a: src}}"))
        .isEmpty();
  }

  @Test
  void boundsCanBeMetJustWhereANumberIsFoundThatMeetsThem() {
    var random = new Random(3);
    for (int round = 0; round < 20_000; round++) {
      List<Bound> bounds = bounds(random);
      for (boolean count : List.of(true, false)) {
        boolean found = false;
        for (int twice = -8; twice <= 16; twice++) {
          BigDecimal number = BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(2));
          found |=
              (!count || (twice >= 0 && twice % 2 == 0))
                  && bounds.stream()
                      .allMatch(b -> b.comparison().holds(number.compareTo(b.number())));
        }
        assertThat(Bounds.canHold(bounds, count)).as("%s %s", bounds, count).isEqualTo(found);
      }
    }
  }

  private static List<Bound> bounds(Random random) {
    var span = new Span(0, 0);
    return List.of(Comparison.values()).stream()
        .filter(comparison -> random.nextInt(3) == 0)
        .map(comparison -> new Bound(comparison, BigDecimal.valueOf(random.nextInt(7) - 1), span))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"any", "[]", "[any]"})
  void aFilterMayBeForAnyRule(String rules) {
    assertThat(filter(rules).isForAny()).isTrue();
  }

  @Test
  void aFilterMayListRulesOrNameOne() {
    assertThat(filter("[a, b]").rules().texts()).containsExactly("a", "b");
    assertThat(filter("a").rules().texts()).containsExactly("a");
    assertThat(filter("[any, a]").isForAny()).isFalse();
  }

  @Test
  void aFilterHasTheSameMeaningBehindAnotherText() {
    FilterRule filter = filter("[a, b]");
    String before = "title: another\n";
    var joined = new Source("x.yml", before + FILTER.formatted("[a, b]"));
    FilterRule moved = FilterReader.moved(filter, joined, before.length());
    assertThat(moved.rules().texts()).isEqualTo(filter.rules().texts());
    assertThat(joined.text(moved.condition().span())).isEqualTo("not selection");
    assertThat(joined.text(moved.detections().values().iterator().next().span()))
        .isEqualTo("User: root");
    assertThat(moved.metadata().title().map(title -> joined.text(title.span()))).contains("t");
  }

  private static final String FILTER =
      """
      title: t
      description: d
      logsource: {product: linux}
      filter:
        rules: %s
        selection:
          User: root
        condition: not selection
      """;

  private static FilterRule filter(String rules) {
    RuleFile file = RuleReader.read("f.yml", FILTER.formatted(rules).getBytes(UTF_8));
    assertThat(file.problems()).isEmpty();
    return (FilterRule) file.rules().getFirst();
  }

  private static Threshold threshold(String... lines) {
    return (Threshold) read(lines).condition();
  }

  private static CorrelationRule read(String... lines) {
    RuleFile file = RuleReader.read("x.yml", correlation(lines).getBytes(UTF_8));
    assertThat(file.problems()).isEmpty();
    return (CorrelationRule) file.rules().getFirst();
  }

  private static List<String> ids(String... lines) {
    return RuleReader.read("x.yml", correlation(lines).getBytes(UTF_8)).problems().stream()
        .map(Diagnostic::id)
        .toList();
  }

  /** A correlation with these lines, and a rule to name if they name none. */
  private static String correlation(String... lines) {
    String body = String.join("\n  ", lines);
    return "title: t\ndescription: d\ncorrelation:\n  timespan: 5m\n  "
        + body
        + (body.contains("rules:") ? "" : "\n  rules: [a]")
        + "\n";
  }
}
