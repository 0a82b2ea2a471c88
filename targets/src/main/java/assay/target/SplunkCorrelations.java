package assay.target;

import static java.util.stream.Collectors.joining;

import assay.emit.Approximation;
import assay.emit.Correlation;
import assay.emit.Correlation.GroupField;
import assay.emit.Correlation.Match;
import assay.emit.Correlation.Pool;
import assay.emit.CorrelationSyntax;
import assay.emit.Escaping;
import assay.emit.Syntax;
import assay.rule.CorrelationType;
import assay.rule.TimeSpan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Correlations in SPL: of each event, what {@code streamstats} reckons of those in the time span
 * before; or else of fixed stretches of time, what {@code stats} does, which costs less.
 */
final class SplunkCorrelations extends CorrelationSyntax {

  static final List<String> METHODS = List.of("streamstats", "stats");

  private final boolean fixed;

  SplunkCorrelations(Syntax syntax, String method) {
    super(syntax);
    this.fixed = method.equals("stats");
  }

  @Override
  protected Set<CorrelationType> types() {
    return EnumSet.allOf(CorrelationType.class);
  }

  @Override
  protected Set<Ability> abilities() {
    return EnumSet.complementOf(EnumSet.of(Ability.ABSENCE, Ability.CHAINS, Ability.SOME_IN_ORDER));
  }

  @Override
  protected List<Approximation> nearly(Correlation asked) {
    return fixed && asked.type() != CorrelationType.TEMPORAL_ORDERED
        ? List.of(Approximation.WINDOWS)
        : List.of();
  }

  @Override
  protected String text(Correlation asked) {
    String search = asked.type().isTemporal() ? arms(asked) : pools(asked);
    if (asked.type() == CorrelationType.TEMPORAL_ORDERED) {
      return search + ordered(asked);
    }
    String by = String.join(" ", fields(asked.groupBy()));
    String condition =
        asked.expression().isPresent()
            ? asked.expressed(
                " AND ", " OR ", term -> "NOT " + term, rule -> "isnotnull(seen_" + rule + ")")
            : asked.compared(measured(asked), " AND ", "=");
    String grouped =
        fixed
            ? "| bin _time span=%s\n| stats %s by _time%s"
                .formatted(span(asked), measure(asked), by.isEmpty() ? "" : " " + by)
            : "| sort 0 _time\n| streamstats time_window=%s %s%s"
                .formatted(span(asked), measure(asked), by.isEmpty() ? "" : " by " + by);
    return search + "\n" + grouped + "\n| where " + condition;
  }

  // ------------------------------------------------------------ search

  private String pools(Correlation asked) {
    if (asked.pools().size() == 1) {
      Pool pool = asked.pools().getFirst();
      return pool.query() + aliases(asked, pool.match(), "\n| eval ") + value(asked);
    }
    return asked.pools().stream()
            .map(pool -> arm(pool.query() + aliases(asked, pool.match(), " | eval ")))
            .collect(joining("\n", "| multisearch\n", ""))
        + value(asked);
  }

  private String arms(Correlation asked) {
    var arms = new ArrayList<String>();
    for (int i = 0; i < asked.matches().size(); i++) {
      Match match = asked.matches().get(i);
      arms.add(arm(match.queries().getFirst() + mark(asked, match, i + 1)));
    }
    return "| multisearch\n" + String.join("\n", arms);
  }

  private static String arm(String query) {
    return "[ search " + query + " ]";
  }

  private String mark(Correlation asked, Match match, int number) {
    String mark = " | eval event_type=" + quoted(match.name());
    if (asked.type() == CorrelationType.TEMPORAL_ORDERED) {
      mark += ", rule_number=" + number;
    }
    if (asked.expression().isPresent()) {
      mark += ", rule_" + number + "=1";
    }
    return mark + aliases(asked, match, ", ");
  }

  private String aliases(Correlation asked, Match match, String before) {
    List<GroupField> aliases = asked.keys(match).stream().filter(GroupField::isAlias).toList();
    return aliases.isEmpty()
        ? ""
        : aliases.stream()
            .map(key -> field(key.name()) + "=" + value(key.field()))
            .collect(joining(", ", before, ""));
  }

  /** The name of a field as expressions have it. */
  private static String value(String field) {
    return "'" + field.replace("'", "\\'") + "'";
  }

  private static String value(Correlation asked) {
    if (asked.fields().size() < 2) {
      return "";
    }
    List<String> values = asked.fields().stream().map(SplunkCorrelations::value).toList();
    return "\n| eval match_value=if(%s, json_array(%s), null())"
        .formatted(
            values.stream().map(value -> "isnotnull(" + value + ")").collect(joining(" AND ")),
            String.join(", ", values));
  }

  static String quoted(String text) {
    return "\"" + Escaping.prefixed(text, "\\", "\"\\") + "\"";
  }

  // ------------------------------------------------------------ grouping and condition

  private static String span(Correlation asked) {
    TimeSpan span = asked.rule().timeSpan();
    return span.unit().isOfTheSpecification() ? span.text() : span.seconds() + "s";
  }

  private static String measured(Correlation asked) {
    return asked.type().isTemporal() ? "event_type_count" : asked.type().id();
  }

  private String measure(Correlation asked) {
    String field =
        asked.fields().size() > 1 ? "match_value" : String.join("", fields(asked.fields()));
    String function =
        switch (asked.type()) {
          case EVENT_COUNT -> "count";
          case VALUE_COUNT -> "dc(" + field + ")";
          case VALUE_SUM -> "sum(" + field + ")";
          case VALUE_AVG -> "avg(" + field + ")";
          case VALUE_MEDIAN -> "median(" + field + ")";
          case VALUE_PERCENTILE ->
              "exactperc" + asked.percentile().orElseThrow().toPlainString() + "(" + field + ")";
          case TEMPORAL, TEMPORAL_ORDERED -> "dc(event_type)";
        };
    String measure = function + " as " + measured(asked);
    if (asked.expression().isPresent()) {
      var flags = new StringBuilder(measure);
      for (int i = 1; i <= asked.matches().size(); i++) {
        flags.append(" max(rule_%d) as seen_%d".formatted(i, i));
      }
      return flags.toString();
    }
    return measure;
  }

  /** The latest time at which a chain of matches in their order began, rule by rule. */
  private String ordered(Correlation asked) {
    String by = asked.groupBy().isEmpty() ? "" : " by " + String.join(" ", fields(asked.groupBy()));
    var text = new StringBuilder("\n| sort 0 _time rule_number");
    int last = asked.matches().size();
    for (int i = 1; i < last; i++) {
      text.append(
          "\n| eval began=if(rule_number=%d, %s, null())\n| streamstats max(began) as before%s"
              .formatted(i, i == 1 ? "_time" : "before", by));
    }
    return text.append(
            "\n| where rule_number=%d AND _time-before<=%d".formatted(last, asked.seconds()))
        .toString();
  }
}
