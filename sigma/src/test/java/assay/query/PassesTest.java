package assay.query;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Rule;
import assay.rule.RuleReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that mean the same come to the same query; rules that do not, do not. */
class PassesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "s: {a: [x, y]}, condition: s; s: {a: x}, t: {a: y}, condition: s or t",
        "s: {a: [x, y]}, condition: s; s: [{a: y}, {a: x}], condition: s",
        "s: {a: [x, x]}, condition: s; s: {a: x}, condition: s",
        "s: {a: x*}, condition: s; s: {~a|startswith~: X}, condition: s",
        "s: {~a|contains~: x}, condition: s; s: {a: '*x*'}, condition: s",
        "s: {~a|contains~: '12'}, condition: s; s: {~a|contains|cased~: '12'}, condition: s",
        "s: {a: x, b: y}, condition: s; s: {b: y}, t: {a: x}, condition: all of *",
        "s: {~a|neq~: x}, condition: s; s: {a: x}, condition: not s",
        "s: {~a|neq~: [x, y]}, condition: s; s: {a: x}, t: {a: y}, condition: not s and not t",
        "s: {a: x}, condition: not not s; s: {a: x}, condition: s",
        "s: {a: x}, t: {b: y}, condition: not (s or not t); s: {a: x}, t: {b: y}, condition: t and not s",
        "s: {a: x}, t: {b: y}, condition: s or s and t; s: {a: x}, condition: s",
        "s: {a: x}, t: {b: y}, condition: s and (t or s); s: {a: x}, condition: s",
        "s: {~a|exists~: false}, condition: s; s: {~a|exists~: true}, condition: not s",
        "s: {a: 1.0}, condition: s; s: {a: 1}, condition: s",
        "s: [x], condition: s; s: ['*X*'], condition: s",
        "s: {a: []}, condition: s; s: {a: null}, condition: s",
        "s: {~a|all|contains~: [x, y]}, condition: s; s: {~a|contains|all~: [y, x]}, condition: s"
      })
  void theSameMeaningHasOneForm(String one, String other) {
    assertThat(normal(one)).isEqualTo(normal(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "s: {a: x}, condition: s; s: {~a|cased~: x}, condition: s",
        "s: {a: '5'}, condition: s; s: {a: 5}, condition: s",
        "s: {a: null}, condition: s; s: {a: ''}, condition: s",
        "s: {~a|exists~: false}, condition: s; s: {a: null}, condition: s",
        "s: {~a|lt~: 5}, condition: not s; s: {~a|gte~: 5}, condition: s",
        "s: {a: 'x?'}, condition: s; s: {a: 'x*'}, condition: s",
        "s: {a: 'x\\*'}, condition: s; s: {a: 'x*'}, condition: s",
        "s: {~a|windash~: '-x'}, condition: s; s: {a: '-x'}, condition: s",
        "s: {A: x}, condition: s; s: {a: x}, condition: s",
        "s: {~a|re~: x}, condition: s; s: {~a|re|i~: x}, condition: s"
      })
  void anotherMeaningHasAnotherForm(String one, String other) {
    assertThat(normal(one)).isNotEqualTo(normal(other));
  }

  private static String normal(String detection) {
    String rule =
        "title: t\ndescription: d\nlogsource: {product: p}\ndetection: {"
            + detection.replace('~', '"')
            + "}\n";
    var file = RuleReader.read("x.yml", rule.getBytes(StandardCharsets.UTF_8));
    assertThat(file.problems()).isEmpty();
    Lowered lowered = Lowering.lower((Rule.DetectionRule) file.rules().getFirst());
    return QueryText.of(Passes.apply(lowered.queries().getFirst()));
  }
}
