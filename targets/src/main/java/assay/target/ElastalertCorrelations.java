package assay.target;

import assay.emit.Approximation;
import assay.emit.Correlation;
import assay.emit.Correlation.Pool;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.Comparison;
import assay.rule.CorrelationCondition.Bound;
import assay.rule.CorrelationType;
import assay.rule.TimeSpan;
import assay.template.Data;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Correlations as the types of ElastAlert's rules (elastalert2.readthedocs.io, "Rule Types"):
 * {@code frequency}, {@code flatline} and {@code cardinality}, whose time slides, and {@code
 * metric_aggregation}, which is asked of one stretch after the other.
 */
final class ElastalertCorrelations extends CorrelationSyntax {

  private static final Set<CorrelationType> COUNTS =
      EnumSet.of(CorrelationType.EVENT_COUNT, CorrelationType.VALUE_COUNT);

  ElastalertCorrelations(Syntax syntax) {
    super(syntax);
  }

  @Override
  protected Set<CorrelationType> types() {
    return EnumSet.complementOf(
        EnumSet.of(CorrelationType.TEMPORAL, CorrelationType.TEMPORAL_ORDERED));
  }

  @Override
  protected Set<Ability> abilities() {
    return EnumSet.of(Ability.SEVERAL_RULES, Ability.ABSENCE);
  }

  @Override
  protected Optional<String> wayOut() {
    return Optional.of("convert it for `esql`, or for `eql` if it is about an order");
  }

  @Override
  protected Optional<Refusal> cannot(Correlation asked) {
    boolean single = asked.pools().size() == 1 && asked.pools().getFirst().condition().isPresent();
    if (!single) {
      return refuse("what these rules find as one", asked.rule().typeSpan());
    }
    Bound bound = asked.bounds().getFirst();
    boolean says =
        switch (bound.comparison()) {
          case GT, LT -> true;
          case GTE, LTE -> COUNTS.contains(asked.type());
          case EQ -> asked.type() == CorrelationType.EVENT_COUNT && bound.number().signum() == 0;
          case NEQ -> false;
        };
    return says ? Optional.empty() : refuse("`" + bound.comparison().id() + "` here", bound.span());
  }

  @Override
  protected List<Approximation> nearly(Correlation asked) {
    var nearly = new ArrayList<Approximation>();
    if (!COUNTS.contains(asked.type())) {
      nearly.add(Approximation.WINDOWS);
    }
    if (asked.type() == CorrelationType.VALUE_PERCENTILE
        || asked.type() == CorrelationType.VALUE_MEDIAN) {
      nearly.add(Approximation.ESTIMATE);
    }
    boolean seesNothing = asked.type() == CorrelationType.EVENT_COUNT && asked.groupBy().isEmpty();
    if (COUNTS.contains(asked.type()) && asked.holds(0) && !seesNothing) {
      nearly.add(Approximation.ABSENCE);
    }
    return nearly;
  }

  @Override
  protected String text(Correlation asked) {
    Pool pool = asked.pools().getFirst();
    var condition = new StringBuilder(pool.condition().orElseThrow());
    if (!asked.groupBy().isEmpty()) {
      condition.insert(0, '(').append(')');
      fields(asked.groupBy()).forEach(key -> condition.append(" AND _exists_:").append(key));
    }
    return rule(asked, condition.toString(), when(asked));
  }

  static String rule(Correlation asked, String condition, Map<String, Data> when) {
    List<String> indices = asked.indices();
    String index = indices.isEmpty() || indices.contains("*") ? "*" : String.join(",", indices);
    Map<String, Data> more = new LinkedHashMap<>(when);
    if (!asked.groupBy().isEmpty()) {
      more.put("query_key", Data.texts(asked.groupBy()));
    }
    return Elastalert.rule(asked.rule().metadata(), index, condition, more);
  }

  private static Map<String, Data> when(Correlation asked) {
    Bound bound = asked.bounds().getFirst();
    boolean above = bound.comparison() == Comparison.GT || bound.comparison() == Comparison.GTE;
    Map<String, Data> when = new LinkedHashMap<>();
    switch (asked.type()) {
      case EVENT_COUNT -> {
        when.put("type", Data.of(above ? "frequency" : "flatline"));
        when.put(above ? "num_events" : "threshold", number(reached(bound)));
        when.put("timeframe", timeframe(asked));
      }
      case VALUE_COUNT -> {
        when.put("type", Data.of("cardinality"));
        when.put("cardinality_field", Data.of(asked.fields().getFirst()));
        BigDecimal reached = reached(bound);
        when.put(
            above ? "max_cardinality" : "min_cardinality",
            number(above ? reached.subtract(BigDecimal.ONE) : reached));
        when.put("timeframe", timeframe(asked));
      }
      default -> {
        when.put("type", Data.of("metric_aggregation"));
        when.put("metric_agg_key", Data.of(asked.fields().getFirst()));
        metric(asked, when);
        when.put(above ? "max_threshold" : "min_threshold", number(bound.number()));
        when.put("buffer_time", timeframe(asked));
      }
    }
    return when;
  }

  private static void metric(Correlation asked, Map<String, Data> when) {
    boolean percentile =
        asked.type() != CorrelationType.VALUE_SUM && asked.type() != CorrelationType.VALUE_AVG;
    if (percentile) {
      when.put("metric_agg_type", Data.of("percentiles"));
      when.put("percentile_range", number(asked.percentile().orElse(BigDecimal.valueOf(50))));
    } else {
      when.put(
          "metric_agg_type", Data.of(asked.type() == CorrelationType.VALUE_SUM ? "sum" : "avg"));
    }
  }

  /** The first number that is as many as asked for, or the first that is not as few. */
  static BigDecimal reached(Bound bound) {
    return switch (bound.comparison()) {
      case GTE, LT, NEQ -> bound.number();
      case GT, LTE, EQ -> bound.number().add(BigDecimal.ONE);
    };
  }

  static Data number(BigDecimal number) {
    return number.stripTrailingZeros().scale() > 0
        ? new Data.Real(number.doubleValue())
        : new Data.Int(number.toBigInteger());
  }

  static Data timeframe(Correlation asked) {
    TimeSpan span = asked.rule().timeSpan();
    return switch (span.unit()) {
      case SECOND -> Documents.map("seconds", Data.of(span.count()));
      case MINUTE -> Documents.map("minutes", Data.of(span.count()));
      case HOUR -> Documents.map("hours", Data.of(span.count()));
      case DAY -> Documents.map("days", Data.of(span.count()));
      case WEEK -> Documents.map("weeks", Data.of(span.count()));
      case MONTH, YEAR -> Documents.map("seconds", Data.of(span.seconds()));
    };
  }
}
