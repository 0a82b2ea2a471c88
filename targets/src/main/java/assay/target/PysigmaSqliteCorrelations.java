package assay.target;

import static java.util.stream.Collectors.joining;

import assay.emit.Correlation;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.CorrelationType;
import java.util.EnumSet;
import java.util.Set;

/** What pySigma writes: all of the table at once, whatever the time span, in any order. */
final class PysigmaSqliteCorrelations extends PysigmaCorrelations {

  private static final String TABLE = "logs";

  private final Syntax syntax;

  PysigmaSqliteCorrelations(Syntax syntax) {
    super(
        syntax,
        EnumSet.allOf(CorrelationType.class),
        Set.of(Ability.SEVERAL_RULES, Ability.ALIASES));
    this.syntax = syntax;
  }

  @Override
  boolean isBroken(Correlation asked) {
    return super.isBroken(asked) || asked.hasAliases();
  }

  @Override
  CorrelationSyntax right() {
    return new SqliteCorrelations(syntax);
  }

  @Override
  String written(Correlation asked) {
    String measure = measure(asked);
    String keys = String.join(", ", fields(asked.groupBy()));
    String name = asked.type().isTemporal() ? "rule_count" : asked.type().id();
    String near =
        asked.type().isTemporal()
            ? " AND (julianday(last_event) - julianday(first_event)) * 86400 <= " + asked.seconds()
            : "";
    return "SELECT %s, %s FROM (%s) AS subquery%s HAVING %s%s"
        .formatted(
            keys.isEmpty() ? "*" : keys,
            measure,
            search(asked),
            keys.isEmpty() ? "" : " GROUP BY " + keys,
            asked.compared(name, " AND ", "="),
            near);
  }

  private String measure(Correlation asked) {
    String field = String.join(", ", fields(asked.fields()));
    String from = "(" + search(asked) + ")";
    String rules = "COUNT(DISTINCT sigma_rule_id) AS rule_count";
    String ends = ", MIN(timestamp) AS first_event, MAX(timestamp) AS last_event";
    return switch (asked.type()) {
      case EVENT_COUNT -> "COUNT(*) AS event_count";
      case VALUE_COUNT -> "COUNT(DISTINCT " + field + ") AS value_count";
      case VALUE_SUM -> "SUM(" + field + ") AS value_sum";
      case VALUE_AVG -> "AVG(" + field + ") AS value_avg";
      case VALUE_PERCENTILE ->
          "(SELECT %s FROM %s ORDER BY %s LIMIT 1 OFFSET (SELECT COUNT(*) * %s / 100 FROM %s)) AS value_percentile"
              .formatted(
                  field, from, field, asked.percentile().orElseThrow().toPlainString(), from);
      case VALUE_MEDIAN ->
          "(SELECT AVG(%s) FROM (SELECT %s FROM %s ORDER BY %s LIMIT 2 - (SELECT COUNT(*) FROM %s) %% 2 OFFSET (SELECT (COUNT(*) - 1) / 2 FROM %s))) AS value_median"
              .formatted(field, field, from, field, from, from);
      case TEMPORAL -> rules + ends;
      case TEMPORAL_ORDERED ->
          "GROUP_CONCAT(sigma_rule_id ORDER BY timestamp) AS rule_sequence, " + rules + ends;
    };
  }

  private static String search(Correlation asked) {
    return single(asked)
        .map(PysigmaSqliteCorrelations::filled)
        .orElseGet(
            () ->
                named(asked).stream()
                    .map(PysigmaSqliteCorrelations::marked)
                    .collect(joining(" UNION ALL ")));
  }

  private static String marked(Named named) {
    String name = SqlSyntax.quoted(named.match().name());
    return filled(named.query())
        .replaceFirst(
            "\\*", "*, " + java.util.regex.Matcher.quoteReplacement(name) + " AS sigma_rule_id");
  }

  private static String filled(String query) {
    return query.replace("<TABLE_NAME>", TABLE);
  }
}
