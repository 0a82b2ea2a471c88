package assay.target;

import assay.pipeline.PipelineStack;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a language says of each thing that a rule may ask, found out by a rule for each. */
final class SupportTable {

  /** The selection of a rule for each row. */
  private static final Map<String, String> DETECTIONS = new LinkedHashMap<>();

  /** The type of a correlation, with what it needs, for each row. */
  private static final Map<String, String> CORRELATIONS = new LinkedHashMap<>();

  static {
    DETECTIONS.put("text", "{field: value}");
    DETECTIONS.put("text with `*`", "{field: va*ue}");
    DETECTIONS.put("text with `?`", "{field: va?ue}");
    DETECTIONS.put("a literal `*`", "{field: va\\*ue}");
    DETECTIONS.put("`contains`", "{field|contains: value}");
    DETECTIONS.put("`cased` text", "{field|cased: value}");
    DETECTIONS.put("`cased` text with `*`", "{field|cased: va*ue}");
    DETECTIONS.put("an empty text", "{field: ''}");
    DETECTIONS.put("text beyond ASCII", "{field: Übergröße}");
    DETECTIONS.put("a text that is not", "{field|neq: value}");
    DETECTIONS.put("number", "{field: 1}");
    DETECTIONS.put("`lt`, `lte`, `gt`, `gte`", "{field|lt: 1}");
    DETECTIONS.put("boolean", "{field: true}");
    DETECTIONS.put("`null`", "{field: null}");
    DETECTIONS.put("`exists`", "{field|exists: true}");
    DETECTIONS.put("`re`", "{field|re: 'a[bc]+'}");
    DETECTIONS.put("`re` with flag `i`", "{field|re|i: 'a[bc]+'}");
    DETECTIONS.put("`re` with `\\d`", "{field|re: 'a\\d'}");
    DETECTIONS.put("`re` with `\\b`", "{field|re: 'a\\b'}");
    DETECTIONS.put("`cidr`", "{field|cidr: 10.0.0.0/9}");
    DETECTIONS.put("`cidr` of IPv6", "{field|cidr: 'fe80::/10'}");
    DETECTIONS.put("`fieldref`", "{field|fieldref: other}");
    DETECTIONS.put("`fieldref` with `startswith`", "{field|fieldref|startswith: other}");
    DETECTIONS.put("`hour` of a time", "{field|hour: 3}");
    DETECTIONS.put("`week` of a time", "{field|week: 3}");
    DETECTIONS.put("keywords", "['value', 'other']");
    DETECTIONS.put("keywords with `*`", "['va*ue']");
    DETECTIONS.put("keywords beside a field", "[{field: value}, 'other']");
    CORRELATIONS.put("`event_count`", "event_count, condition: {gte: 3}");
    CORRELATIONS.put("`event_count` in a range", "event_count, condition: {gte: 3, lt: 9}");
    CORRELATIONS.put("`value_count`", "value_count, condition: {gte: 3, field: other}");
    CORRELATIONS.put("`value_sum`", "value_sum, condition: {gte: 3, field: other}");
    CORRELATIONS.put("`value_avg`", "value_avg, condition: {gte: 3, field: other}");
    CORRELATIONS.put("`value_median`", "value_median, condition: {gte: 3, field: other}");
    CORRELATIONS.put(
        "`value_percentile`",
        "value_percentile, condition: {gte: 3, field: other, percentile: 90}");
    CORRELATIONS.put("`temporal`", "temporal");
    CORRELATIONS.put("`temporal` with a condition", "temporal, condition: one and not two");
    CORRELATIONS.put("`temporal_ordered`", "temporal_ordered");
  }

  /** Correlations of Kusto are about a table that is known. */
  private static final Request REQUEST =
      Request.of(
          Request.DEFAULT_FORMAT, Map.of("query_table", "Events"), false, PipelineStack.EMPTY);

  private SupportTable() {}

  static String of(QueryTarget target) {
    var table = new StringBuilder("| a rule asks for | |\n|---|---|\n");
    DETECTIONS.forEach((row, selection) -> add(row, rule("one", selection), target, table));
    CORRELATIONS.forEach((row, correlation) -> add(row, correlation(correlation), target, table));
    return table.toString();
  }

  private static void add(String row, String rules, QueryTarget target, StringBuilder table) {
    Conversion conversion =
        target.convert(RuleReader.read(YamlReader.read(new Source("rule.yml", rules))), REQUEST);
    table.append("| ").append(row).append(" | ").append(answer(conversion)).append(" |\n");
  }

  private static String answer(Conversion conversion) {
    List<Diagnostic> problems = conversion.problems();
    if (!conversion.ok()) {
      return "refused";
    }
    if (conversion.outputs().isEmpty()) {
      throw new AssertionError("nothing came out, and nothing was said");
    }
    String nearly =
        problems.stream()
            .map(Diagnostic::id)
            .filter(id -> id.startsWith("approximate-"))
            .distinct()
            .map(id -> "`" + id + "`")
            .collect(Collectors.joining(", "));
    return nearly.isEmpty() ? "yes" : "nearly: " + nearly;
  }

  private static String rule(String name, String selection) {
    return """
        title: Something
        name: %s
        logsource: {product: windows, category: process_creation}
        detection:
          selection: %s
          condition: selection
        """
        .formatted(name, selection);
  }

  private static String correlation(String type) {
    return rule("one", "{field: value}")
        + "---\n"
        + rule("two", "{field: other}")
        + """
          ---
          title: Some things
          correlation: {rules: [one, two], group-by: [user], timespan: 5m, type: %s}
          """
            .formatted(type);
  }
}
