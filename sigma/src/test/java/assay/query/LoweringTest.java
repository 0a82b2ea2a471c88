package assay.query;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rules come to, and what keeps a rule from meaning anything. */
class LoweringTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "{a: x}; a = 'x'",
        "{a: [x, y*]}; a = 'x' or a = 'y*'",
        "{~a|contains|all~: [x, y]}; a = '*x*' and a = '*y*'",
        "{~a|neq~: [x, y]}; not (a = 'x' or a = 'y')",
        "{a: 1.50}; a = 1.5",
        "{a: 007}; a = 7",
        "{a: true}; a = true",
        "{a: null}; a is null",
        "{a: []}; a is null",
        "{a: ''}; a = ''",
        "{~a|exists~: false}; not a exists",
        "{~a|cidr~: 10.0.0.0/8}; a in 10.0.0.0/8",
        "{~a|gt~: 5}; a > 5",
        "{~a|hour|lte~: 5}; hour(a) <= 5",
        "{~a|fieldref|endswith~: b}; a ends with b",
        "{~a|re|i~: x+}; a ~ (?i)x+",
        "{~a|windash|contains~: ' -x'}; a = '* [-]x*'",
        "{~a|base64offset|contains~: foo}; a = '*Zm9v*' or a = '*Zvb*' or a = '*mb2*'",
        "[x, 5]; anywhere = 'x' or anywhere = '5'",
        "[{a: 1}, {b: 2, c: 3}]; a = 1 or (b = 2 and c = 3)",
        "{a b: x, c.d: y}; `a b` = 'x' and c.d = 'y'"
      })
  void detectionsComeToQueries(String detection, String query) {
    assertThat(query(detection.replace('~', '"'), "s")).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not s and t | not a = 1 and b = 2",
        "1 of * | a = 1 or b = 2",
        "all of them | a = 1 and b = 2",
        "1 of s* | a = 1",
        "s or not (t and s) | a = 1 or not (b = 2 and a = 1)"
      })
  void conditionsJoinDetections(String condition, String query) {
    String rule = "detection: {s: {a: 1}, t: {b: 2}, condition: " + condition + "}";
    assertThat(QueryText.of(lowered(rule).queries().getFirst())).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "[a, null]; keyword-without-text",
        "[true]; keyword-without-text",
        "['']; empty-keyword",
        "{~|cidr~: 10.0.0.0/8}; keyword-without-text",
        "{~a|expand~: '%x%'}; unresolved-placeholder",
        "{~a|re|expand~: '%x%'}; unresolved-placeholder"
      })
  void whatMeansNothingIsRefused(String detection, String id) {
    Lowered lowered = lowered("detection: {s: " + detection.replace('~', '"') + ", condition: s}");
    assertThat(lowered.queries()).isEmpty();
    assertThat(lowered.problems()).extracting(Diagnostic::id).containsOnly(id);
  }

  @Test
  void anAggregationHasNoMeaning() {
    Lowered lowered = lowered("detection: {s: {a: 1}, condition: s | count() > 5}");
    assertThat(lowered.queries()).isEmpty();
    assertThat(lowered.problems()).extracting(Diagnostic::id).containsOnly("removed-aggregation");
  }

  @Test
  void aConditionThatGrowsTooLargeIsRefused() {
    String values = "x, ".repeat(20_000);
    String names = "s or ".repeat(100);
    Lowered lowered = lowered("detection: {s: {a: [" + values + "x]}, condition: " + names + "s}");
    assertThat(lowered.problems()).extracting(Diagnostic::id).containsOnly("condition-too-large");
  }

  @Test
  void aDetectionThatCouldNotBeReadIsNamed() {
    var file = read("detection: {s: {a: 1}, t: , condition: s and t}");
    assertThat(Lowering.lower((Rule.DetectionRule) file.rules().getFirst()).problems())
        .extracting(Diagnostic::id)
        .containsOnly("unread-detection");
  }

  private static String query(String detection, String condition) {
    Lowered lowered = lowered("detection: {s: " + detection + ", condition: " + condition + "}");
    assertThat(lowered.problems()).isEmpty();
    return QueryText.of(lowered.queries().getFirst());
  }

  private static Lowered lowered(String detection) {
    RuleFile file = read(detection);
    assertThat(file.problems().stream().filter(Diagnostic::isError)).isEmpty();
    return Lowering.lower((Rule.DetectionRule) file.rules().getFirst());
  }

  private static RuleFile read(String detection) {
    String rule = "title: t\ndescription: d\nlogsource: {product: p}\n" + detection + "\n";
    return RuleReader.read("x.yml", rule.getBytes(StandardCharsets.UTF_8));
  }
}
