package assay.rule;

import static java.util.stream.Collectors.joining;

import assay.source.Diagnostic;
import assay.truth.Json;
import assay.truth.Truth;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Conditions mean what they mean to pySigma, but for the departures that are listed. */
class ConditionOracleTest {

  @Test
  void conditionsHaveTheTreesOfPySigma() {
    List<Json> rows = Json.read(Truth.path("golden/oracle/conditions.jsonl.gz", 387));
    if (rows.isEmpty()) {
      return;
    }
    var departures = new Departures("conditions");
    for (Json row : rows) {
      departures.compare(
          row.get("condition").text().replace("\n", "\\n").replace("\t", "\\t"),
          ours(row),
          pySigma(row));
    }
    departures.check();
  }

  private static String ours(Json row) {
    String detections = row.get("detection").write();
    String rule =
        """
        {"title": "t", "description": "d", "logsource": {"product": "p"},
         "detection": %s, "condition": %s}}
        """
            .formatted(
                detections.substring(0, detections.length() - 1), row.get("condition").write());
    RuleFile file = RuleReader.read("x.yml", rule.getBytes(StandardCharsets.UTF_8));
    if (file.problems().stream().anyMatch(Diagnostic::isError)) {
      return "error";
    }
    var read = (Rule.DetectionRule) file.rules().getFirst();
    WrittenCondition condition = read.conditions().getFirst();
    return tree(condition.expression())
        + condition.aggregation().map(text -> " | " + text.text()).orElse("");
  }

  private static String pySigma(Json row) {
    Json tree = row.get("tree");
    if (row.get("parse").has("error") || tree.has("error")) {
      return "error";
    }
    return tree instanceof Json.Other ? "nothing" : tree(row.get("parse"));
  }

  private static String tree(Json json) {
    if (json.has("id")) {
      return json.get("id").text();
    }
    if (json.has("selector")) {
      String quantifier = json.get("selector").text();
      return (quantifier.equals("1") ? "any" : quantifier) + " of " + json.get("pattern").text();
    }
    String operator = ((Json.Obj) json).members().keySet().iterator().next();
    return json.get(operator).items().stream()
        .map(ConditionOracleTest::tree)
        .flatMap(term -> terms(operator, term))
        .collect(joining(" ", "(" + operator + " ", ")"));
  }

  private static String tree(Condition condition) {
    return switch (condition) {
      case Condition.And and -> joined("and", and.terms());
      case Condition.Or or -> joined("or", or.terms());
      case Condition.Not not -> joined("not", List.of(not.term()));
      case Condition.Named named -> named.name();
      case Condition.Selector selector ->
          (selector.quantifier() == Condition.Quantifier.ANY ? "any of " : "all of ")
              + selector.names().orElse("them");
    };
  }

  private static String joined(String operator, List<Condition> terms) {
    return terms.stream()
        .map(ConditionOracleTest::tree)
        .flatMap(term -> terms(operator, term))
        .collect(joining(" ", "(" + operator + " ", ")"));
  }

  /** The terms of {@code term} if it has the same operator: brackets there mean nothing. */
  private static Stream<String> terms(String operator, String term) {
    String start = "(" + operator + " ";
    return !operator.equals("not") && term.startsWith(start)
        ? Stream.of(term.substring(start.length(), term.length() - 1))
        : Stream.of(term);
  }
}
