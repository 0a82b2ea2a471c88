package assay.target;

import assay.emit.Correlation;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.Comparison;
import assay.rule.CorrelationCondition.Bound;
import assay.rule.CorrelationType;
import assay.template.Data;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What pySigma writes: different values are counted by Elasticsearch, in one stretch of time. */
final class PysigmaElastalertCorrelations extends PysigmaCorrelations {

  private final Syntax syntax;

  PysigmaElastalertCorrelations(Syntax syntax) {
    super(syntax, Set.of(CorrelationType.EVENT_COUNT, CorrelationType.VALUE_COUNT), Set.of());
    this.syntax = syntax;
  }

  @Override
  boolean isBroken(Correlation asked) {
    return false;
  }

  @Override
  CorrelationSyntax right() {
    return new ElastalertCorrelations(syntax);
  }

  @Override
  protected Optional<Refusal> cannot(Correlation asked) {
    if (asked.matches().getFirst().conditions().size() != 1) {
      return refuse("what several queries find as one", asked.rule().typeSpan());
    }
    Bound bound = asked.bounds().getFirst();
    boolean above = bound.comparison() == Comparison.GT || bound.comparison() == Comparison.GTE;
    boolean below =
        asked.type() == CorrelationType.VALUE_COUNT
            && (bound.comparison() == Comparison.LT || bound.comparison() == Comparison.LTE);
    return above || below
        ? Optional.empty()
        : refuse("`" + bound.comparison().id() + "` here", bound.span());
  }

  @Override
  String written(Correlation asked) {
    Bound bound = asked.bounds().getFirst();
    BigDecimal reached = ElastalertCorrelations.reached(bound);
    boolean above = bound.comparison() == Comparison.GT || bound.comparison() == Comparison.GTE;
    Map<String, Data> when = new LinkedHashMap<>();
    if (asked.type() == CorrelationType.EVENT_COUNT) {
      when.put("type", Data.of("frequency"));
      when.put("num_events", ElastalertCorrelations.number(reached));
      when.put("timeframe", ElastalertCorrelations.timeframe(asked));
    } else {
      when.put("type", Data.of("metric_aggregation"));
      when.put("metric_agg_type", Data.of("cardinality"));
      when.put(
          "metric_agg_key",
          asked.fields().size() == 1
              ? Data.of(asked.fields().getFirst())
              : Data.texts(asked.fields()));
      when.put(
          above ? "max_threshold" : "min_threshold",
          ElastalertCorrelations.number(above ? reached.subtract(BigDecimal.ONE) : reached));
      when.put("buffer_time", ElastalertCorrelations.timeframe(asked));
    }
    return ElastalertCorrelations.rule(
        asked, asked.matches().getFirst().conditions().getFirst(), when);
  }
}
