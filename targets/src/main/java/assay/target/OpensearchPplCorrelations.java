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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Correlations in PPL, which counts over fixed stretches of time. */
final class OpensearchPplCorrelations extends CorrelationSyntax {

  private static final Set<CorrelationType> ESTIMATED =
      EnumSet.of(
          CorrelationType.VALUE_COUNT,
          CorrelationType.VALUE_PERCENTILE,
          CorrelationType.VALUE_MEDIAN);

  OpensearchPplCorrelations(Syntax syntax) {
    super(syntax);
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
  protected Optional<Refusal> cannot(Correlation asked) {
    return asked.type() == CorrelationType.TEMPORAL_ORDERED && asked.matches().size() > 2
        ? refuse("the order of more than two rules", asked.rule().typeSpan())
        : Optional.empty();
  }

  @Override
  protected List<Approximation> nearly(Correlation asked) {
    return ESTIMATED.contains(asked.type())
        ? List.of(Approximation.WINDOWS, Approximation.ESTIMATE)
        : List.of(Approximation.WINDOWS);
  }

  @Override
  protected String text(Correlation asked) {
    var parts = new ArrayList<String>();
    parts.add(search(asked));
    List<String> keys = fields(asked.groupBy());
    if (!keys.isEmpty()) {
      parts.add(
          "where " + keys.stream().map(key -> "isnotnull(" + key + ")").collect(joining(" AND ")));
    }
    if (asked.fields().size() > 1) {
      parts.add(
          "eval match_value=concat(cast("
              + String.join(" as string), '||', cast(", fields(asked.fields()))
              + " as string))");
    }
    var by = new ArrayList<String>();
    by.add("span(@timestamp, " + asked.rule().timeSpan().text() + ") as match_window");
    by.addAll(keys);
    parts.add("stats " + measures(asked) + " by " + String.join(", ", by));
    parts.add("where " + condition(asked));
    return String.join(" | ", parts);
  }

  private String search(Correlation asked) {
    if (asked.type().isTemporal()) {
      var arms = new ArrayList<String>();
      for (int i = 0; i < asked.matches().size(); i++) {
        Match match = asked.matches().get(i);
        arms.add(arm(match.queries().getFirst() + mark(asked, match, i + 1)));
      }
      return "| multisearch " + String.join(" ", arms);
    }
    if (asked.pools().size() == 1) {
      Pool pool = asked.pools().getFirst();
      return pool.query() + aliases(asked, pool.match(), " | eval ");
    }
    return asked.pools().stream()
        .map(pool -> arm(pool.query() + aliases(asked, pool.match(), " | eval ")))
        .collect(joining(" ", "| multisearch ", ""));
  }

  /** A query as one part of a search for several. */
  static String arm(String query) {
    return "[search " + searched(query) + "]";
  }

  /** A query without the word that it may begin with. */
  static String searched(String query) {
    return query.startsWith("search ") ? query.substring("search ".length()) : query;
  }

  private String mark(Correlation asked, Match match, int number) {
    var marks = new ArrayList<String>();
    marks.add("event_type=\"" + Escaping.prefixed(match.name(), "\\", "\"\\") + "\"");
    if (asked.expression().isPresent()) {
      marks.add("rule_" + number + "=1");
    }
    if (asked.type() == CorrelationType.TEMPORAL_ORDERED) {
      marks.add((number == 1 ? "began" : "ended") + "=@timestamp");
    }
    return " | eval " + String.join(", ", marks) + aliases(asked, match, ", ");
  }

  private String aliases(Correlation asked, Match match, String before) {
    List<GroupField> aliases = asked.keys(match).stream().filter(GroupField::isAlias).toList();
    return aliases.isEmpty()
        ? ""
        : aliases.stream()
            .map(key -> field(key.name()) + "=" + field(key.field()))
            .collect(joining(", ", before, ""));
  }

  private String measures(Correlation asked) {
    String field =
        asked.fields().size() > 1 ? "match_value" : String.join("", fields(asked.fields()));
    return switch (asked.type()) {
      case EVENT_COUNT -> "count() as event_count";
      case VALUE_COUNT -> "dc(" + field + ") as value_count";
      case VALUE_SUM -> "sum(" + field + ") as value_sum";
      case VALUE_AVG -> "avg(" + field + ") as value_avg";
      case VALUE_MEDIAN -> "median(" + field + ") as value_median";
      case VALUE_PERCENTILE ->
          "percentile(%s, %s) as value_percentile"
              .formatted(field, asked.percentile().orElseThrow().toPlainString());
      case TEMPORAL ->
          asked.expression().isPresent() ? seen(asked) : "dc(event_type) as rule_count";
      case TEMPORAL_ORDERED -> "min(began) as began, max(ended) as ended";
    };
  }

  private static String seen(Correlation asked) {
    var seen = new ArrayList<String>();
    for (int i = 1; i <= asked.matches().size(); i++) {
      seen.add("max(rule_%d) as rule_%d".formatted(i, i));
    }
    return String.join(", ", seen);
  }

  private static String condition(Correlation asked) {
    if (asked.expression().isPresent()) {
      return asked.expressed(
          " AND ", " OR ", term -> "NOT " + term, rule -> "isnotnull(rule_" + rule + ")");
    }
    return switch (asked.type()) {
      case TEMPORAL -> asked.compared("rule_count", " AND ", "=");
      case TEMPORAL_ORDERED -> "began <= ended";
      default -> asked.compared(asked.type().id(), " AND ", "=");
    };
  }
}
