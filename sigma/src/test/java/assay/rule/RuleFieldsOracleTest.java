package assay.rule;

import assay.source.Diagnostic;
import assay.truth.Json;
import assay.truth.Truth;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules are refused exactly where pySigma refuses them, but for the departures that are listed. */
class RuleFieldsOracleTest {

  private static final Json PLAIN =
      Json.parse(
          """
          {"title": "t", "logsource": {"category": "c"},
           "detection": {"s": {"a": 1}, "condition": "s"}}
          """);

  @Test
  void rulesAreRefusedWherePySigmaRefusesThem() {
    List<Json> rows = Json.read(Truth.path("golden/oracle/rule-fields.jsonl.gz", 106));
    if (rows.isEmpty()) {
      return;
    }
    var departures = new Departures("rule-fields");
    for (Json row : rows) {
      departures.compare(name(row.get("rule")), ours(row.get("rule")), pySigma(row));
    }
    departures.check();
  }

  /** What the rule has that the plain rule has not. */
  private static String name(Json rule) {
    var different = new LinkedHashMap<>(((Json.Obj) rule).members());
    ((Json.Obj) PLAIN).members().forEach(different::remove);
    return new Json.Obj(different).write();
  }

  private static String ours(Json rule) {
    RuleFile file = RuleReader.read("x.yml", rule.write().getBytes(StandardCharsets.UTF_8));
    return file.problems().stream().anyMatch(Diagnostic::isError) ? "refused" : "accepted";
  }

  private static String pySigma(Json row) {
    boolean refused = row.has("raised") || row.has("later") || !row.get("errors").items().isEmpty();
    return refused ? "refused" : "accepted";
  }
}
