package assay.target;

import static java.util.stream.Collectors.joining;

import assay.emit.Approximation;
import assay.emit.Correlation;
import assay.emit.Correlation.GroupField;
import assay.emit.Correlation.Match;
import assay.emit.Correlation.Pool;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.CorrelationType;
import assay.rule.TimeSpan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Correlations in KQL: each match is joined with those of its group in the time span before; or
 * else matches are summarized over fixed stretches of time, which costs less.
 */
final class KustoCorrelations extends CorrelationSyntax {

  static final List<String> METHODS = List.of("join", "summarize");

  /** How the tables begin whose time is {@code Timestamp}: those of Defender XDR. */
  private static final List<String> OF_XDR =
      List.of("Device", "Email", "Identity", "Alert", "CloudApp", "UrlClick", "AAD", "Exposure");

  private final boolean fixed;

  KustoCorrelations(Syntax syntax, String method) {
    super(syntax);
    this.fixed = method.equals("summarize");
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
    return asked.matches().stream()
        .filter(match -> table(asked, match).isEmpty())
        .findFirst()
        .map(
            match ->
                new Refusal(
                    "a correlation of rules whose table is not known",
                    match.reference().span(),
                    Optional.of(
                        "name it with `-O query_table=NAME`, or by a pipeline such as"
                            + " `sentinel_asim` or `microsoft_xdr`")));
  }

  @Override
  protected List<Approximation> nearly(Correlation asked) {
    var nearly = new ArrayList<Approximation>();
    if (fixed && asked.type() != CorrelationType.TEMPORAL_ORDERED) {
      nearly.add(Approximation.WINDOWS);
    }
    if (asked.type() == CorrelationType.VALUE_PERCENTILE
        || asked.type() == CorrelationType.VALUE_MEDIAN) {
      nearly.add(Approximation.ESTIMATE);
    }
    return nearly;
  }

  private static String table(Correlation asked, Match match) {
    return asked.get(match, "query_table", "");
  }

  private static String time(Correlation asked, Match match) {
    String table = table(asked, match);
    boolean xdr = OF_XDR.stream().anyMatch(table::startsWith) && !table.contains("\n");
    return asked.get(match, "timestamp_field", xdr ? "Timestamp" : "TimeGenerated");
  }

  @Override
  protected String text(Correlation asked) {
    String matches = "let matches = materialize(" + matches(asked) + ");\nmatches\n| ";
    if (asked.type() == CorrelationType.TEMPORAL_ORDERED) {
      return matches + ordered(asked);
    }
    String ends = String.join(", ", keys(asked)) + ", match_time";
    String grouped =
        fixed
            ? "summarize %s by %s, window=bin(match_time, %s)"
                .formatted(measure(asked), String.join(", ", keys(asked)), span(asked))
            : """
            distinct %s
            | join kind=inner (matches | project-rename other_time=match_time) on %s
            | where other_time between ((match_time - %s) .. match_time)
            | summarize %s by %s"""
                .formatted(ends, String.join(", ", keys(asked)), span(asked), measure(asked), ends);
    return matches + grouped + "\n| where " + condition(asked);
  }

  /** The columns by which matches belong together; one that is always the same if nothing else. */
  private List<String> keys(Correlation asked) {
    return asked.groupBy().isEmpty() ? List.of("match_group") : fields(asked.groupBy());
  }

  private String matches(Correlation asked) {
    var parts = new ArrayList<String>();
    if (!asked.type().isTemporal() && !asked.pools().isEmpty()) {
      for (Pool pool : asked.pools()) {
        parts.add(events(asked, pool.match(), pool.query(), 0));
      }
    } else {
      for (int i = 0; i < asked.matches().size(); i++) {
        Match match = asked.matches().get(i);
        parts.add(events(asked, match, match.queries().getFirst(), i + 1));
      }
    }
    return parts.size() == 1 ? parts.getFirst() : "union\n(" + String.join("),\n(", parts) + ")";
  }

  private String events(Correlation asked, Match match, String query, int number) {
    var columns = new ArrayList<String>();
    var known = new ArrayList<String>();
    for (GroupField key : asked.keys(match)) {
      columns.add(field(key.name()) + "=tostring(" + field(key.field()) + ")");
      known.add("isnotempty(" + field(key.name()) + ")");
    }
    if (asked.groupBy().isEmpty()) {
      columns.add("match_group=1");
    }
    columns.add("match_time=" + field(time(asked, match)));
    if (asked.type().isTemporal()) {
      columns.add("match_rule=" + number);
    }
    if (!asked.fields().isEmpty()) {
      columns.add("match_value=" + value(asked));
      asked.fields().forEach(name -> known.add("isnotempty(" + field(name) + ")"));
    }
    String filter = known.isEmpty() ? "" : "\n| where " + String.join(" and ", known);
    boolean values = !asked.fields().isEmpty();
    String project = "\n| project " + String.join(", ", columns);
    return query + (values ? extend(asked, match) + filter : "") + project + (values ? "" : filter);
  }

  private String extend(Correlation asked, Match match) {
    String aliases =
        asked.keys(match).stream()
            .filter(GroupField::isAlias)
            .map(key -> field(key.name()) + "=" + field(key.field()))
            .collect(joining(", "));
    return aliases.isEmpty() ? "" : "\n| extend " + aliases;
  }

  private String value(Correlation asked) {
    List<String> fields = fields(asked.fields());
    if (asked.type() != CorrelationType.VALUE_COUNT) {
      return "todouble(" + fields.getFirst() + ")";
    }
    return fields.size() == 1
        ? "tostring(" + fields.getFirst() + ")"
        : "tostring(pack_array(" + String.join(", ", fields) + "))";
  }

  private static String span(Correlation asked) {
    TimeSpan span = asked.rule().timeSpan();
    return span.unit().isOfTheSpecification() ? span.text() : span.seconds() + "s";
  }

  private static String measured(Correlation asked) {
    return asked.type().isTemporal() ? "rule_count" : asked.type().id();
  }

  private static String measure(Correlation asked) {
    if (asked.expression().isPresent()) {
      var flags = new ArrayList<String>();
      for (int i = 1; i <= asked.matches().size(); i++) {
        flags.add("rule_%d=countif(match_rule == %d)".formatted(i, i));
      }
      return String.join(", ", flags);
    }
    String function =
        switch (asked.type()) {
          case EVENT_COUNT -> "count()";
          case VALUE_COUNT -> "count_distinct(match_value)";
          case VALUE_SUM -> "sum(match_value)";
          case VALUE_AVG -> "avg(match_value)";
          case VALUE_MEDIAN -> "percentile(match_value, 50)";
          case VALUE_PERCENTILE ->
              "percentile(match_value, %s)"
                  .formatted(asked.percentile().orElseThrow().toPlainString());
          case TEMPORAL, TEMPORAL_ORDERED -> "count_distinct(match_rule)";
        };
    return measured(asked) + "=" + function;
  }

  private static String condition(Correlation asked) {
    return asked.expression().isPresent()
        ? asked.expressed(
            " and ", " or ", term -> "not(" + term + ")", rule -> "rule_" + rule + " > 0")
        : asked.compared(measured(asked), " and ", "==");
  }

  /** Matches of the first rule, joined with those of the next, not later than the time span. */
  private String ordered(Correlation asked) {
    String keys = String.join(", ", keys(asked));
    var text = new StringBuilder("where match_rule == 1\n| project ");
    text.append(keys).append(", began=match_time, time_1=match_time");
    int last = asked.matches().size();
    for (int i = 2; i <= last; i++) {
      text.append(
          """

          | join kind=inner (matches | where match_rule == %d | project %s, time_%d=match_time) on %s
          | where time_%d between (time_%d .. (began + %s))"""
              .formatted(i, keys, i, keys, i, i - 1, span(asked)));
    }
    return text.append("\n| summarize by %s, match_time=time_%d".formatted(keys, last)).toString();
  }
}
