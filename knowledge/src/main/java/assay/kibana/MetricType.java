package assay.kibana;

/** A number that is made of many documents. */
public enum MetricType {
  AVERAGE("average", "avg", "Average %s"),
  COUNT("count", "count", "Count"),
  MAX("max", "max", "Max %s"),
  MIN("min", "min", "Min %s"),
  MEDIAN("median", "median", "Median %s"),
  PERCENTILE_RANKS("percentile-ranks", "percentile_ranks", "Percentile ranks of %s"),
  PERCENTILES("percentiles", "percentiles", "Percentiles of %s"),
  STANDARD_DEVIATION("standard-deviation", "std_dev", "Standard Deviation of %s"),
  SUM("sum", "sum", "Sum of %s"),
  TOP_HITS("top-hits", "top_hits", "Top Hits of %s"),
  UNIQUE_COUNT("unique-count", "cardinality", "Unique count of %s");

  private final String id;
  private final String kibana;
  private final String label;

  MetricType(String id, String kibana, String label) {
    this.id = id;
    this.kibana = kibana;
    this.label = label;
  }

  /** The name in YAML. */
  String id() {
    return id;
  }

  /** The name in saved objects. */
  String kibana() {
    return kibana;
  }

  /** What a chart calls the metric of {@code field} when the author does not say. */
  String label(String field) {
    return label.formatted(field);
  }

  boolean needsField() {
    return this != COUNT;
  }

  /** Whether it is one number, by which buckets can be sorted. */
  boolean sortsBuckets() {
    return switch (this) {
      case AVERAGE, COUNT, MAX, MIN, SUM, UNIQUE_COUNT -> true;
      case MEDIAN, PERCENTILE_RANKS, PERCENTILES, STANDARD_DEVIATION, TOP_HITS -> false;
    };
  }
}
