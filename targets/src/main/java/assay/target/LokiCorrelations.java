package assay.target;

import static java.util.stream.Collectors.joining;

import assay.emit.Approximation;
import assay.emit.Correlation;
import assay.emit.Correlation.GroupField;
import assay.emit.Correlation.Match;
import assay.emit.Correlation.Pool;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.Comparison;
import assay.rule.CorrelationCondition.Bound;
import assay.rule.CorrelationType;
import assay.rule.Rule;
import assay.rule.TimeSpan;
import assay.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Correlations in LogQL: metrics of what is found over the time span, which whoever runs the query
 * asks anew every minute or so.
 */
final class LokiCorrelations extends CorrelationSyntax {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  LokiCorrelations(Syntax syntax) {
    super(syntax);
  }

  @Override
  protected Set<CorrelationType> types() {
    return EnumSet.complementOf(EnumSet.of(CorrelationType.TEMPORAL_ORDERED));
  }

  @Override
  protected Set<Ability> abilities() {
    return EnumSet.complementOf(EnumSet.of(Ability.CHAINS, Ability.SOME_IN_ORDER));
  }

  @Override
  protected Optional<Refusal> cannot(Correlation asked) {
    if (asked.expression().isPresent() && LokiAlternatives.of(asked).isEmpty()) {
      return refuse("that a rule does not match where no other must", place(asked));
    }
    if (!asked.type().isTemporal() && asked.pools().size() != 1) {
      return refuse("what rules find in several streams as one", asked.rule().typeSpan());
    }
    boolean grouped = !asked.groupBy().isEmpty() || asked.type() != CorrelationType.EVENT_COUNT;
    return isAbsence(asked) && grouped
        ? refuse("that a group has no event at all", place(asked))
        : Optional.empty();
  }

  private static Span place(Correlation asked) {
    return asked.rule().condition().span();
  }

  private static boolean isAbsence(Correlation asked) {
    return asked.expression().isEmpty()
        && asked.type().isCount()
        && asked.holds(0)
        && !asked.holds(1)
        && !asked.holds(2);
  }

  @Override
  protected List<Approximation> nearly(Correlation asked) {
    if (asked.type() == CorrelationType.VALUE_PERCENTILE
        || asked.type() == CorrelationType.VALUE_MEDIAN) {
      return List.of(Approximation.ESTIMATE);
    }
    boolean counts = asked.expression().isEmpty() && asked.type().isCount();
    return counts && asked.holds(0) && !isAbsence(asked)
        ? List.of(Approximation.ABSENCE)
        : List.of();
  }

  @Override
  protected String text(Correlation asked) {
    if (asked.type() == CorrelationType.TEMPORAL) {
      return temporal(asked);
    }
    Pool pool = asked.pools().getFirst();
    if (isAbsence(asked)) {
      return "sum(absent_over_time(%s [%s])) == 1".formatted(pool.query(), span(asked));
    }
    String lines = lines(asked, pool.match(), pool.query());
    String unwrapped =
        lines + " | unwrap " + String.join("", fields(asked.fields())) + " | __error__=\"\"";
    String metric =
        switch (asked.type()) {
          case EVENT_COUNT -> count(asked, lines, List.of());
          case VALUE_COUNT ->
              "count" + by(asked, List.of()) + "(" + count(asked, lines, asked.fields()) + ")";
          case VALUE_SUM ->
              "sum%s(sum_over_time(%s [%s]))"
                  .formatted(by(asked, List.of()), unwrapped, span(asked));
          case VALUE_AVG -> over(asked, "avg_over_time(", unwrapped);
          case VALUE_MEDIAN -> over(asked, "quantile_over_time(0.5, ", unwrapped);
          case VALUE_PERCENTILE ->
              over(asked, "quantile_over_time(" + quantile(asked) + ", ", unwrapped);
          case TEMPORAL, TEMPORAL_ORDERED -> throw new IllegalStateException("told before");
        };
    return metric + compared(asked);
  }

  private static String quantile(Correlation asked) {
    return asked.percentile().orElseThrow().divide(HUNDRED).toPlainString();
  }

  private String over(Correlation asked, String function, String lines) {
    return "%s%s [%s]) by (%s)"
        .formatted(function, lines, span(asked), String.join(", ", fields(asked.groupBy())));
  }

  private String count(Correlation asked, String lines, List<String> more) {
    return "sum%s(count_over_time(%s [%s]))".formatted(by(asked, more), lines, span(asked));
  }

  private String by(Correlation asked, List<String> more) {
    var names = new ArrayList<String>(fields(asked.groupBy()));
    names.addAll(fields(more));
    return names.isEmpty() ? "" : " by (" + names.stream().distinct().collect(joining(", ")) + ") ";
  }

  /** The lines that have all fields that are asked for, under the names of the correlation. */
  private String lines(Correlation asked, Match match, String query) {
    var text = new StringBuilder(query);
    boolean needsFields = !asked.groupBy().isEmpty() || !asked.fields().isEmpty();
    if (needsFields && match.rule() instanceof Rule.DetectionRule rule) {
      String parser = " | " + asked.get(match, "loki_parser", Loki.parser(rule.logSource()));
      text.append(query.contains(parser) ? "" : parser);
    }
    for (GroupField key : asked.keys(match)) {
      if (key.isAlias()) {
        text.append(" | label_format %s=%s".formatted(field(key.name()), field(key.field())));
      }
      text.append(" | ").append(field(key.name())).append("!=\"\"");
    }
    asked.fields().forEach(name -> text.append(" | ").append(field(name)).append("!=\"\""));
    return text.toString();
  }

  static String span(Correlation asked) {
    TimeSpan span = asked.rule().timeSpan();
    return span.unit() == TimeSpan.Unit.MONTH ? span.seconds() + "s" : span.text();
  }

  static String compared(Correlation asked) {
    var text = new StringBuilder();
    for (Bound bound : asked.bounds()) {
      String sign = bound.comparison() == Comparison.EQ ? "==" : bound.comparison().sign();
      text.append(' ').append(sign).append(' ').append(bound.number().toPlainString());
    }
    return text.toString();
  }

  private String temporal(Correlation asked) {
    var found = new ArrayList<String>();
    for (Match match : asked.matches()) {
      found.add(count(asked, lines(asked, match, match.queries().getFirst()), List.of()));
    }
    if (asked.expression().isPresent()) {
      return LokiAlternatives.of(asked).orElseThrow().stream()
          .map(alternative -> alternative.text(found))
          .collect(joining(" or "));
    }
    if (asked.asksAll()) {
      return String.join(" and ", found);
    }
    var marked = new ArrayList<String>();
    for (int i = 0; i < found.size(); i++) {
      marked.add(
          "label_replace(%s, \"match_rule\", \"%d\", \"\", \"\")".formatted(found.get(i), i + 1));
    }
    return "count%s(%s)%s"
        .formatted(by(asked, List.of()), String.join(" or ", marked), compared(asked));
  }
}
