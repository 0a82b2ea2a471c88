package assay.rule;

import static java.util.stream.Collectors.joining;

import assay.regex.Flags;
import assay.source.Diagnostic;
import assay.truth.Json;
import assay.truth.Truth;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Modifiers and chains of two and three make of values what they make of them for pySigma, but for
 * the departures that are listed.
 */
class ModifierOracleTest {

  @Test
  void modifiersMakeOfValuesWhatTheyDoForPySigma() {
    List<Json> rows = Json.read(Truth.path("golden/oracle/modifiers.jsonl.gz", 39_894));
    if (rows.isEmpty()) {
      return;
    }
    var departures = new Departures("modifiers");
    for (Json row : rows) {
      departures.compare(
          row.get("key").text() + " " + row.get("value").write(), ours(row), pySigma(row));
    }
    departures.check();
  }

  private static String ours(Json row) {
    String rule =
        """
        {"title": "t", "description": "d", "logsource": {"product": "p"},
         "detection": {"s": {"%s": %s}, "condition": "s"}}
        """
            .formatted(row.get("key").text(), row.get("value").write());
    RuleFile file = RuleReader.read("x.yml", rule.getBytes(StandardCharsets.UTF_8));
    if (file.problems().stream().anyMatch(Diagnostic::isError)) {
      return "error";
    }
    var read = (Rule.DetectionRule) file.rules().getFirst();
    var item =
        (Detection.Item)
            ((Detection.AllOf) read.detections().values().iterator().next()).parts().getFirst();
    return item.values().stream().map(ModifierOracleTest::value).collect(joining(", "))
        + (item.has(Modifier.ALL) ? " all" : " any")
        + (item.has(Modifier.NEQ) ? " not" : "");
  }

  private static String value(Value value) {
    return switch (value) {
      case Value.Text text ->
          oneOf(
              text.pattern().variants().stream()
                  .map(variant -> (text.cased() ? "cased " : "text ") + parts(variant)));
      case Value.Expression regex ->
          "regex "
              + regex.regex().text()
              + " "
              + regex.regex().flags().letters()
              + regex.placeholders();
      case Value.Num number -> number(number.number());
      case Value.Bool bool -> "bool " + bool.value();
      case Value.Null none -> "null";
      case Value.Address address -> "network " + address.network().text();
      case Value.Compare compare ->
          compare.comparison().id() + " " + compare.number().toPlainString();
      case Value.TimePart part ->
          (part.comparison() == Comparison.EQ ? "" : part.comparison().id() + " ")
              + part.unit().id()
              + " "
              + part.number().toPlainString();
      case Value.FieldRef reference -> "field " + reference.field() + " " + reference.part();
      case Value.Exists exists -> "exists " + exists.exists();
      case Value.Verbatim verbatim -> "verbatim " + verbatim.expression();
      case Value.Expansion expansion ->
          oneOf(expansion.values().stream().map(ModifierOracleTest::value));
    };
  }

  private static String number(BigDecimal number) {
    return "number " + number.toPlainString();
  }

  /** Values that stand for one another, in whatever order and groups. */
  private static String oneOf(Stream<String> values) {
    var set = new TreeSet<String>();
    values.forEach(value -> set.addAll(List.of(value.split("\u0001"))));
    return String.join("\u0001", set);
  }

  private static String parts(Pattern pattern) {
    return pattern.parts().stream()
        .map(
            part ->
                switch (part) {
                  case Pattern.Literal(String text) -> "<" + text + ">";
                  case Pattern.Wildcard wildcard -> "" + wildcard.sign();
                  case Pattern.Placeholder placeholder -> "%" + placeholder.name();
                  case Pattern.Dash dash -> throw new IllegalStateException("a variant");
                })
        .collect(joining());
  }

  private static String pySigma(Json row) {
    if (row.has("error")) {
      return "error";
    }
    return row.get("result").items().stream()
            .map(ModifierOracleTest::pySigmaValue)
            .collect(joining(", "))
        + (row.get("linking").text().equals("and") ? " all" : " any")
        + (row.get("negated").text().equals("true") ? " not" : "");
  }

  private static String pySigmaValue(Json value) {
    return switch (value.get("type").text()) {
      case "string" -> "text " + pySigmaParts(value, "<", ">");
      case "cased" -> "cased " + pySigmaParts(value, "<", ">");
      case "regex" ->
          "regex "
              + value.get("regex").text()
              + " "
              + Flags.NONE.letters()
              + flags(value)
              + placeholders(value);
      case "number" -> number(new BigDecimal(value.get("number").text()));
      case "bool" -> "bool " + value.get("value").text();
      case "null" -> "null";
      case "cidr" -> "network " + value.get("cidr").text();
      case "compare" -> value.get("op").text() + " " + compared(value.get("number"));
      case "timestamp_part" -> value.get("part").text() + " " + value.get("number").text();
      case "fieldref" -> "field " + value.get("field").text() + " " + part(value);
      case "exists" -> "exists " + value.get("value").text();
      case "expansion" ->
          oneOf(value.get("values").items().stream().map(ModifierOracleTest::pySigmaValue));
      default -> throw new AssertionError(value.write());
    };
  }

  private static String compared(Json number) {
    return pySigmaValue(number).replace("number ", "");
  }

  private static String flags(Json value) {
    return value.get("flags").items().stream().map(Json::text).sorted().collect(joining());
  }

  private static List<String> placeholders(Json value) {
    return value.get("parts").items().stream()
        .filter(part -> part.has("placeholder"))
        .map(part -> part.get("placeholder").text())
        .toList();
  }

  private static Value.Part part(Json value) {
    boolean start = value.get("startswith").text().equals("true");
    boolean end = value.get("endswith").text().equals("true");
    return start && end
        ? Value.Part.ANYWHERE
        : start ? Value.Part.START : end ? Value.Part.END : Value.Part.WHOLE;
  }

  /** Texts that stand side by side are one text. */
  private static String pySigmaParts(Json value, String open, String close) {
    return value.get("parts").items().stream()
        .map(
            part ->
                part.has("special")
                    ? part.get("special").text()
                    : part.has("placeholder")
                        ? "%" + part.get("placeholder").text()
                        : open + part.text() + close)
        .collect(joining())
        .replace(close + open, "");
  }
}
