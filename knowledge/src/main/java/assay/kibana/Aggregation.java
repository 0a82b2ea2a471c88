package assay.kibana;

import assay.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** One aggregation of a visualization: a metric, or a bucket that parts the documents. */
public sealed interface Aggregation {

  boolean enabled();

  /** The name of the aggregation, where it stands. */
  Span origin();

  /** A number of the documents. {@code field} is empty only for a count. */
  record Metric(
      MetricType type,
      String field,
      boolean enabled,
      Parameters parameters,
      Series series,
      Span origin)
      implements Aggregation {

    /** What the chart calls this metric. */
    String label() {
      return series.label().orElseGet(() -> type.label(field));
    }
  }

  /** A bucket for each of the {@code size} first values of a field. */
  record Terms(
      String field,
      int size,
      boolean enabled,
      boolean ascending,
      boolean byKey,
      Split split,
      Span origin)
      implements Aggregation {}

  /** What the buckets of a chart become. */
  enum Split {
    X("x", "segment"),
    SERIES("series", "group"),
    CHART("chart", "split");

    private final String id;
    private final String schema;

    Split(String id, String schema) {
      this.id = id;
      this.schema = schema;
    }

    /** The name in YAML. */
    String id() {
      return id;
    }

    /** The name in saved objects. */
    String schema() {
      return schema;
    }
  }

  /** What one type of metric asks beside its field. */
  sealed interface Parameters {

    /** Nothing. */
    record None() implements Parameters {}

    /** Percents of percentiles, values of percentile ranks. */
    record Numbers(List<BigDecimal> numbers) implements Parameters {
      public Numbers {
        numbers = List.copyOf(numbers);
      }
    }

    /** Which documents top hits takes, and what it makes of their values. */
    record TopHits(String aggregate, int size, String sortField, String sortOrder)
        implements Parameters {}
  }

  /** How a metric is drawn; what is not said is left to the chart. */
  record Series(
      Optional<String> label,
      Optional<String> type,
      Optional<String> mode,
      Optional<String> interpolate,
      Optional<Boolean> showCircles) {}
}
