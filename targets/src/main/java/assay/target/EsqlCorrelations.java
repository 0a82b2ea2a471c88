package assay.target;

import static java.util.stream.Collectors.joining;

import assay.emit.Approximation;
import assay.emit.Correlation;
import assay.emit.Correlation.Match;
import assay.emit.Correlation.Pool;
import assay.emit.CorrelationSyntax;
import assay.emit.Escaping;
import assay.emit.Syntax;
import assay.rule.CorrelationType;
import assay.rule.TimeSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Correlations in ES|QL, which counts over fixed stretches of time. */
final class EsqlCorrelations extends CorrelationSyntax {

  EsqlCorrelations(Syntax syntax) {
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
        ? Optional.of(
            new Refusal(
                "the order of more than two rules",
                asked.rule().typeSpan(),
                Optional.of("convert it for `eql`, which has sequences")))
        : Optional.empty();
  }

  @Override
  protected List<Approximation> nearly(Correlation asked) {
    var nearly = new ArrayList<Approximation>();
    nearly.add(Approximation.WINDOWS);
    if (EnumSet.of(
            CorrelationType.VALUE_COUNT,
            CorrelationType.VALUE_PERCENTILE,
            CorrelationType.VALUE_MEDIAN)
        .contains(asked.type())) {
      nearly.add(Approximation.ESTIMATE);
    }
    if (asked.matches().stream().map(match -> index(asked, match)).distinct().count() > 1) {
      nearly.add(Approximation.SOURCES);
    }
    return nearly;
  }

  @Override
  protected String text(Correlation asked) {
    var lines = new ArrayList<String>();
    lines.add(from(asked) + " | where " + any(conditions(asked)));
    boolean marked = asked.type().isTemporal();
    if (marked) {
      lines.add(marks(asked));
      lines.add("mv_expand event_type");
    }
    String aliases = aliases(asked);
    if (!aliases.isEmpty()) {
      lines.add("eval " + aliases);
    }
    if (!asked.groupBy().isEmpty()) {
      lines.add(
          "where "
              + fields(asked.groupBy()).stream()
                  .map(key -> key + " is not null")
                  .collect(joining(" and ")));
    }
    var by = new ArrayList<String>(List.of("timebucket"));
    by.addAll(fields(asked.groupBy()));
    lines.add("eval timebucket=date_trunc(" + span(asked.rule().timeSpan()) + ", @timestamp)");
    lines.add("stats " + String.join(", ", measures(asked)) + " by " + String.join(", ", by));
    lines.add("where " + condition(asked));
    return String.join("\n| ", lines);
  }

  /** What each rule, or all of one kind, asks. */
  private static List<String> conditions(Correlation asked) {
    boolean pooled =
        !asked.type().isTemporal()
            && !asked.pools().isEmpty()
            && asked.pools().stream().allMatch(pool -> pool.condition().isPresent());
    return pooled
        ? asked.pools().stream().map(Pool::condition).map(Optional::orElseThrow).toList()
        : asked.matches().stream().map(match -> match.conditions().getFirst()).toList();
  }

  static String any(List<String> conditions) {
    return conditions.size() == 1
        ? conditions.getFirst()
        : conditions.stream().map(each -> "(" + each + ")").collect(joining(" or "));
  }

  private static String index(Correlation asked, Match match) {
    return asked.get(match, "index", "*");
  }

  /** All that is searched in, each once. */
  static String from(Correlation asked) {
    List<String> indices = asked.indices();
    String all = indices.isEmpty() || indices.contains("*") ? "*" : String.join(",", indices);
    return "from " + all + " metadata " + asked.get("metadata", "_id, _index, _version");
  }

  /** The numbers of the rules that find the event. */
  private static String marks(Correlation asked) {
    var marks = new ArrayList<String>();
    for (int i = 0; i < asked.matches().size(); i++) {
      String condition = asked.matches().get(i).conditions().getFirst();
      marks.add("case(%s, \"%d \", \"\")".formatted(condition, i + 1));
    }
    return "eval event_type=split(trim(concat(\"\", " + String.join(", ", marks) + ")), \" \")";
  }

  static String quoted(String text) {
    return "\"" + Escaping.prefixed(text, "\\", "\"\\") + "\"";
  }

  private String aliases(Correlation asked) {
    var columns = new ArrayList<String>();
    for (String name : asked.groupBy()) {
      boolean differs =
          asked.matches().stream()
              .flatMap(match -> asked.keys(match).stream())
              .anyMatch(key -> key.name().equals(name) && key.isAlias());
      if (differs) {
        columns.add(field(name) + "=case(" + cases(asked, name) + ", null)");
      }
    }
    return String.join(", ", columns);
  }

  private String cases(Correlation asked, String name) {
    var cases = new ArrayList<String>();
    for (int i = 0; i < asked.matches().size(); i++) {
      Match match = asked.matches().get(i);
      cases.add(asked.type().isTemporal() ? is(i) : match.conditions().getFirst());
      cases.add(field(asked.keys(match).get(asked.groupBy().indexOf(name)).field()));
    }
    return String.join(", ", cases);
  }

  static String span(TimeSpan span) {
    String unit =
        switch (span.unit()) {
          case SECOND -> "seconds";
          case MINUTE -> "minutes";
          case HOUR -> "hours";
          case DAY -> "days";
          case WEEK -> "weeks";
          case MONTH -> "months";
          case YEAR -> "years";
        };
    return span.count() + " " + unit;
  }

  private List<String> measures(Correlation asked) {
    var measures = new ArrayList<String>();
    String field = value(asked);
    switch (asked.type()) {
      case EVENT_COUNT -> measures.add("event_count=count()");
      case VALUE_COUNT -> measures.add("value_count=count_distinct(" + field + ")");
      case VALUE_SUM -> measures.add("value_sum=sum(" + field + ")");
      case VALUE_AVG -> measures.add("value_avg=avg(" + field + ")");
      case VALUE_MEDIAN -> measures.add("value_median=median(" + field + ")");
      case VALUE_PERCENTILE ->
          measures.add(
              "value_percentile=percentile(%s, %s)"
                  .formatted(field, percentile(asked).toPlainString()));
      case TEMPORAL -> {
        if (asked.expression().isPresent()) {
          seen(asked, measures);
        } else {
          measures.add("event_type_count=count_distinct(event_type)");
        }
      }
      case TEMPORAL_ORDERED -> {
        measures.add("began=min(case(" + is(0) + ", @timestamp, null))");
        measures.add("ended=max(case(" + is(1) + ", @timestamp, null))");
      }
    }
    for (String shown : fields(asked.shown())) {
      measures.add(shown + "=values(" + shown + ")");
    }
    return measures;
  }

  /** The value of the field, or those of several in one text. */
  private String value(Correlation asked) {
    List<String> fields = fields(asked.fields());
    return fields.size() < 2
        ? String.join("", fields)
        : "concat(to_string(" + String.join("), \"\\t\", to_string(", fields) + "))";
  }

  private static BigDecimal percentile(Correlation asked) {
    return asked.percentile().orElseThrow();
  }

  private static void seen(Correlation asked, List<String> measures) {
    for (int i = 0; i < asked.matches().size(); i++) {
      measures.add("rule_%d=max(case(%s, 1, 0))".formatted(i + 1, is(i)));
    }
  }

  private static String is(int rule) {
    return "event_type == \"" + (rule + 1) + "\"";
  }

  private static String condition(Correlation asked) {
    if (asked.expression().isPresent()) {
      return asked.expressed(
          " and ", " or ", term -> "not " + term, rule -> "rule_" + rule + " == 1");
    }
    return switch (asked.type()) {
      case TEMPORAL -> asked.compared("event_type_count", " and ", "==");
      case TEMPORAL_ORDERED -> "began <= ended";
      default -> asked.compared(asked.type().id(), " and ", "==");
    };
  }
}
