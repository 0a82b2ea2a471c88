package assay.kibana;

import static assay.kibana.MetricType.COUNT;
import static assay.kibana.MetricType.STANDARD_DEVIATION;
import static assay.kibana.MetricType.SUM;
import static assay.kibana.MetricType.TOP_HITS;
import static assay.kibana.MetricType.UNIQUE_COUNT;

import assay.kibana.Aggregation.Split;
import java.util.EnumSet;
import java.util.Set;

/** A kind of visualization and what it can show. */
public enum Chart {
  METRIC("metric", "metric"),
  PIE("pie", "pie"),
  VERTICAL_BAR("vbar", "histogram"),
  AREA("area", "area");

  private final String id;
  private final String kibana;

  Chart(String id, String kibana) {
    this.id = id;
    this.kibana = kibana;
  }

  /** The name in YAML. */
  String id() {
    return id;
  }

  /** The name in saved objects. */
  String kibana() {
    return kibana;
  }

  Set<MetricType> metrics() {
    return switch (this) {
      case PIE -> EnumSet.of(COUNT, SUM, TOP_HITS, UNIQUE_COUNT);
      case METRIC, VERTICAL_BAR, AREA -> EnumSet.complementOf(EnumSet.of(STANDARD_DEVIATION));
    };
  }

  /** How a bucket can split this chart; empty if it takes no buckets. */
  Set<Split> splits() {
    return switch (this) {
      case PIE -> EnumSet.of(Split.X, Split.CHART);
      case VERTICAL_BAR -> EnumSet.allOf(Split.class);
      case METRIC, AREA -> EnumSet.noneOf(Split.class);
    };
  }

  /** Whether the chart has axes, and so a series for each metric. */
  boolean hasSeries() {
    return switch (this) {
      case VERTICAL_BAR, AREA -> true;
      case METRIC, PIE -> false;
    };
  }

  /** Whether values can be written at the parts of the chart. */
  boolean hasLabels() {
    return this != AREA;
  }

  /** How many metrics the chart shows at most. */
  int mostMetrics() {
    return this == PIE ? 1 : Integer.MAX_VALUE;
  }

  /** How many buckets of this split the chart takes at most. */
  int most(Split split) {
    return switch (split) {
      case X -> this == PIE ? Integer.MAX_VALUE : 1;
      case SERIES -> 3;
      case CHART -> 1;
    };
  }
}
