package assay.target;

import static java.util.stream.Collectors.joining;

import assay.emit.Correlation;
import assay.emit.Correlation.GroupField;
import assay.emit.Correlation.Match;
import assay.emit.Correlation.Pool;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.CorrelationType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Correlations in SQL. The matches of all rules are one table, {@code matches}; the query has a row
 * for each match at which the correlation fires, with its group, its time, and what was counted.
 *
 * <p>What can be reckoned row by row is so by windows over time. Different values and percentiles,
 * for which databases have no such windows, take a join of each match with those before it.
 */
abstract class SqlCorrelations extends CorrelationSyntax {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  SqlCorrelations(Syntax syntax) {
    super(syntax);
  }

  /** The seconds, with fractions, that {@code column} is after some fixed time. */
  abstract String second(String column);

  /** The value of {@code column} as a number. */
  abstract String number(String column);

  /** One value that is different where one of {@code columns}, none of which is null, is. */
  abstract String tuple(List<String> columns);

  @Override
  protected Set<CorrelationType> types() {
    return EnumSet.allOf(CorrelationType.class);
  }

  @Override
  protected Set<Ability> abilities() {
    return EnumSet.complementOf(EnumSet.of(Ability.ABSENCE));
  }

  /** A correlation has no fields but those it is grouped by. */
  @Override
  protected Optional<Refusal> cannot(Correlation asked) {
    boolean ordered = asked.type() == CorrelationType.TEMPORAL_ORDERED;
    if (ordered && asked.least().filter(least -> least.signum() > 0).isEmpty()) {
      return refuse("an order of at most so many rules", asked.rule().condition().span());
    }
    for (Match match : asked.matches()) {
      var needed = new ArrayList<String>(asked.fields());
      asked.keys(match).forEach(key -> needed.add(key.field()));
      if (match.inner().isPresent() && !match.inner().get().groupBy().containsAll(needed)) {
        return refuse(
            "a field that `%s` is not grouped by".formatted(match.name()),
            match.reference().span());
      }
    }
    return Optional.empty();
  }

  @Override
  protected String text(Correlation asked) {
    return fired(asked, false);
  }

  /** A row for each match at which {@code asked} fires; {@code all} columns for another query. */
  private String fired(Correlation asked, boolean all) {
    return switch (asked.type()) {
      case EVENT_COUNT -> windowed(asked, "COUNT(*) OVER span", all);
      case VALUE_SUM -> windowed(asked, "SUM(match_value) OVER span", all);
      case VALUE_AVG -> windowed(asked, "AVG(match_value) OVER span", all);
      case TEMPORAL -> temporal(asked, all);
      case TEMPORAL_ORDERED -> ordered(asked, all);
      case VALUE_COUNT -> different(asked, all);
      case VALUE_PERCENTILE, VALUE_MEDIAN -> ranked(asked, all);
    };
  }

  // ------------------------------------------------------------ matches

  /** The matches: their group, time, second, and the rule and the value where these are needed. */
  private String matches(Correlation asked) {
    var parts = new ArrayList<String>();
    boolean pooled = !asked.type().isTemporal() && !asked.pools().isEmpty();
    if (pooled) {
      for (Pool pool : asked.pools()) {
        parts.add(events(asked, pool.match(), pool.query(), 0));
      }
    } else {
      for (int i = 0; i < asked.matches().size(); i++) {
        Match match = asked.matches().get(i);
        parts.add(
            match.inner().isPresent()
                ? chained(asked, match, match.inner().get(), i + 1)
                : events(asked, match, match.queries().getFirst(), i + 1));
      }
    }
    return "WITH matches AS (\n  " + String.join("\n  UNION ALL\n  ", parts) + ")";
  }

  private String events(Correlation asked, Match match, String query, int number) {
    String time = field(asked.get(match, "timestamp_field", "timestamp"));
    List<String> columns = columns(asked, match, number);
    columns.add(time + " AS match_time");
    columns.add(second(time) + " AS match_second");
    return select(asked, match, columns, "(" + query + ") AS found");
  }

  private String chained(Correlation asked, Match match, Correlation inner, int number) {
    List<String> columns = columns(asked, match, number);
    columns.add("match_time");
    columns.add("match_second");
    return select(
        asked, match, columns, "(" + fired(inner, true).replace("\n", "\n  ") + ") AS fired");
  }

  private List<String> columns(Correlation asked, Match match, int number) {
    var columns = new ArrayList<String>();
    for (GroupField key : asked.keys(match)) {
      columns.add(
          key.isAlias() ? field(key.field()) + " AS " + field(key.name()) : field(key.name()));
    }
    if (asked.type().isTemporal()) {
      columns.add(number + " AS match_rule");
    }
    if (!asked.fields().isEmpty()) {
      columns.add(value(asked) + " AS match_value");
    }
    return columns;
  }

  private String value(Correlation asked) {
    List<String> fields = fields(asked.fields());
    if (asked.type() != CorrelationType.VALUE_COUNT) {
      return number(fields.getFirst());
    }
    return fields.size() == 1 ? fields.getFirst() : tuple(fields);
  }

  private String select(Correlation asked, Match match, List<String> columns, String from) {
    var known = new ArrayList<String>();
    asked.keys(match).forEach(key -> known.add(field(key.field()) + " IS NOT NULL"));
    asked.fields().forEach(name -> known.add(field(name) + " IS NOT NULL"));
    return "SELECT %s\n  FROM %s%s"
        .formatted(
            String.join(", ", columns),
            from,
            known.isEmpty() ? "" : "\n  WHERE " + String.join(" AND ", known));
  }

  // ------------------------------------------------------------ results

  private String result(Correlation asked, String measure, boolean all) {
    var columns = new ArrayList<String>(fields(asked.groupBy()));
    columns.add("match_time");
    if (all) {
      columns.add("match_second");
    } else if (!measure.isEmpty()) {
      columns.add(measure);
    }
    return "SELECT DISTINCT " + String.join(", ", columns);
  }

  private String partition(Correlation asked) {
    return asked.groupBy().isEmpty()
        ? ""
        : "PARTITION BY " + String.join(", ", fields(asked.groupBy())) + " ";
  }

  /** What is reckoned by {@code measure}, over the matches of the time span before each. */
  private String windowed(Correlation asked, String measure, boolean all) {
    String name = asked.type().id();
    return """
        %s
        %s
        FROM (
          SELECT *, %s AS %s
          FROM matches
          WHERE match_second IS NOT NULL
          WINDOW span AS (%sORDER BY match_second RANGE BETWEEN %d PRECEDING AND CURRENT ROW)) AS counted
        WHERE %s"""
        .formatted(
            matches(asked),
            result(asked, name, all),
            measure,
            name,
            partition(asked),
            asked.seconds(),
            asked.compared(name, " AND ", "="));
  }

  private String temporal(Correlation asked, boolean all) {
    var seen = new ArrayList<String>();
    var rules = new ArrayList<String>();
    for (int i = 1; i <= asked.matches().size(); i++) {
      seen.add(
          "MAX(CASE WHEN match_rule = %d THEN 1 ELSE 0 END) OVER span AS rule_%d".formatted(i, i));
      rules.add("rule_" + i);
    }
    String condition =
        asked.expression().isPresent()
            ? asked.expressed(
                " AND ", " OR ", term -> "NOT " + term, rule -> "rule_" + rule + " = 1")
            : asked.compared("rule_count", " AND ", "=");
    return """
        %s
        %s
        FROM (
          SELECT *, %s AS rule_count
          FROM (
            SELECT *, %s
            FROM matches
            WHERE match_second IS NOT NULL
            WINDOW span AS (%sORDER BY match_second RANGE BETWEEN %d PRECEDING AND CURRENT ROW)) AS seen) AS counted
        WHERE %s"""
        .formatted(
            matches(asked),
            result(asked, "rule_count", all),
            String.join(" + ", rules),
            String.join(",\n      ", seen),
            partition(asked),
            asked.seconds(),
            condition);
  }

  /**
   * Chains of matches in the order of their rules: of each match the latest second at which a chain
   * of so many rules begins that ends with it.
   */
  private String ordered(Correlation asked, boolean all) {
    int length = asked.least().orElseThrow().intValueExact();
    int rules = asked.matches().size();
    var text = new StringBuilder(matches(asked));
    text.append(
        ",\nchain_1 AS (\n  SELECT *, match_second AS began FROM matches WHERE match_second IS NOT NULL)");
    List<String> columns = new ArrayList<>(fields(asked.groupBy()));
    columns.addAll(List.of("match_time", "match_second", "match_rule"));
    for (int step = 2; step <= length; step++) {
      var cases = new ArrayList<String>();
      for (int rule = step; rule <= rules - length + step; rule++) {
        cases.add(
            "WHEN %d THEN MAX(CASE WHEN match_rule < %d THEN began END) OVER earlier"
                .formatted(rule, rule));
      }
      text.append(
          """
          ,
          chain_%d AS (
            SELECT %s,
              CASE match_rule %s END AS began
            FROM chain_%d
            WINDOW earlier AS (%sORDER BY match_second))"""
              .formatted(
                  step,
                  String.join(", ", columns),
                  String.join(" ", cases),
                  step - 1,
                  partition(asked)));
    }
    return "%s\n%s\nFROM chain_%d\nWHERE match_second - began <= %d"
        .formatted(text, result(asked, "", all), length, asked.seconds());
  }

  // ------------------------------------------------------------ by joins

  /** Each match with all of its group in the time span that ends with it. */
  private String pairs(Correlation asked) {
    String same =
        fields(asked.groupBy()).stream()
            .map(key -> "m." + key + " = e." + key)
            .collect(joining(" AND "));
    return """
        FROM (SELECT DISTINCT %s FROM matches) AS e
        %s
        WHERE m.match_second BETWEEN e.match_second - %d AND e.match_second"""
        .formatted(
            String.join(", ", ends(asked, "")),
            same.isEmpty() ? "CROSS JOIN matches AS m" : "JOIN matches AS m ON " + same,
            asked.seconds());
  }

  private List<String> ends(Correlation asked, String prefix) {
    var ends = new ArrayList<String>();
    fields(asked.groupBy()).forEach(key -> ends.add(prefix + key));
    ends.add(prefix + "match_time");
    ends.add(prefix + "match_second");
    return ends;
  }

  private String different(Correlation asked, boolean all) {
    return """
        %s
        %s
        FROM (
          SELECT %s, COUNT(DISTINCT m.match_value) AS value_count
          %s
          GROUP BY %s) AS counted
        WHERE %s"""
        .formatted(
            matches(asked),
            result(asked, "value_count", all),
            named(asked),
            pairs(asked).replace("\n", "\n  "),
            String.join(", ", ends(asked, "e.")),
            asked.compared("value_count", " AND ", "="));
  }

  private String named(Correlation asked) {
    List<String> plain = ends(asked, "");
    List<String> qualified = ends(asked, "e.");
    var columns = new ArrayList<String>();
    for (int i = 0; i < plain.size(); i++) {
      columns.add(qualified.get(i) + " AS " + plain.get(i));
    }
    return String.join(", ", columns);
  }

  /**
   * The value at a place among all of them in their order, or the mean of the two in the middle.
   */
  private String ranked(Correlation asked, boolean all) {
    boolean median = asked.type() == CorrelationType.VALUE_MEDIAN;
    String ends = String.join(", ", ends(asked, "e."));
    String name = asked.type().id();
    return """
        %s
        %s
        FROM (
          SELECT %s, AVG(match_value) AS %s
          FROM (
            SELECT %s, m.match_value AS match_value,
              ROW_NUMBER() OVER (PARTITION BY %s ORDER BY m.match_value) AS place,
              COUNT(*) OVER (PARTITION BY %s) AS places
            %s) AS placed
          WHERE %s
          GROUP BY %s) AS counted
        WHERE %s"""
        .formatted(
            matches(asked),
            result(asked, name, all),
            String.join(", ", ends(asked, "")),
            name,
            named(asked),
            ends,
            ends,
            pairs(asked).replace("\n", "\n    "),
            median ? "place * 2 BETWEEN places AND places + 2" : nearest(asked),
            String.join(", ", ends(asked, "")),
            asked.compared(name, " AND ", "="));
  }

  /** The first place that so many hundredths of all places are not behind. */
  private static String nearest(Correlation asked) {
    BigDecimal percentile = asked.percentile().orElseThrow();
    return percentile.signum() == 0
        ? "place = 1"
        : "place * %s >= places * %s AND (place - 1) * %s < places * %s"
            .formatted(HUNDRED, percentile.toPlainString(), HUNDRED, percentile.toPlainString());
  }
}
