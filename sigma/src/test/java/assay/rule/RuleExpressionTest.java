package assay.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Diagnostic;
import assay.truth.Json;
import assay.truth.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions of temporal correlations. */
class RuleExpressionTest {

  @Test
  void extendedConditionsHaveTheTreesOfPySigma() {
    var departures = new Departures("extended-conditions");
    for (Json row :
        Json.read(Truth.path("golden/oracle/extended-correlation-conditions.jsonl.gz", 19))) {
      String condition = row.get("condition").text();
      departures.compare(condition, ours(condition), pySigma(row));
    }
    departures.check();
  }

  private static String pySigma(Json row) {
    return row.has("error") ? "error" : tree(row.get("ast")) + " of " + row.get("refs").texts();
  }

  private static String tree(Json json) {
    if (json.has("ref")) {
      return json.get("ref").text();
    }
    String operator = json.fields().keySet().iterator().next();
    return json.get(operator).items().stream()
        .map(RuleExpressionTest::tree)
        .collect(joining(" ", "(" + operator + " ", ")"));
  }

  private static String ours(String condition) {
    RuleFile file = read(condition);
    if (file.problems().stream().anyMatch(Diagnostic::isError)) {
      return "error";
    }
    var rule = (Rule.CorrelationRule) file.rules().getFirst();
    var extended = (CorrelationCondition.Extended) rule.condition();
    return tree(extended.expression()) + " of " + rule.rules().texts();
  }

  private static String tree(RuleExpression expression) {
    return switch (expression) {
      case RuleExpression.And and -> joined("and", and.terms());
      case RuleExpression.Or or -> joined("or", or.terms());
      case RuleExpression.Not not -> joined("not", List.of(not.term()));
      case RuleExpression.Ref ref -> ref.rule();
    };
  }

  private static String joined(String operator, List<RuleExpression> terms) {
    return terms.stream()
        .map(RuleExpressionTest::tree)
        .collect(joining(" ", "(" + operator + " ", ")"));
  }

  @ParameterizedTest
  @CsvSource({
    "a and, missing-operand, 5",
    "and a, missing-operand, 0",
    "a or or b, missing-operand, 5",
    "(a, unclosed-bracket, 0",
    "a), unopened-bracket, 1",
    "(), missing-operand, 1",
    "not, missing-operand, 3",
    "a b, missing-operator, 2",
    "a AND b, keyword-case, 2",
    "a and 1 of b*, selector-in-correlation, 6",
    "a | count() > 5, bar-in-condition, 2",
    "'', empty-condition, -1"
  })
  void whatIsWrongIsToldAtItsPlace(String condition, String id, int place) {
    List<Diagnostic> problems = read(condition).problems();
    assertThat(problems).extracting(Diagnostic::id).containsExactly(id);
    assertThat(problems.getFirst().span().start() - BEFORE.length()).isEqualTo(place);
  }

  @Test
  void deepConditionsAreRefusedAndLongOnesAreNot() {
    assertThat(read("(".repeat(5_000)).problems())
        .extracting(Diagnostic::id)
        .containsExactly("condition-too-deep");
    assertThat(read("not ".repeat(5_000) + "a").problems())
        .extracting(Diagnostic::id)
        .containsExactly("condition-too-deep");
    assertThat(read("a" + " and a".repeat(50_000)).problems()).isEmpty();
  }

  private static final String BEFORE =
      "title: t\ndescription: d\ncorrelation:\n  type: temporal\n  timespan: 5m\n  condition: '";

  private static RuleFile read(String condition) {
    return RuleReader.read("x.yml", (BEFORE + condition + "'\n").getBytes(UTF_8));
  }
}
