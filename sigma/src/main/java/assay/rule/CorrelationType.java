package assay.rule;

import java.util.List;
import java.util.Optional;

/**
 * What a correlation asks of the matches of its rules within its time span (Sigma 2.1, "Correlation
 * rules", "Correlation Types"; {@code value_median} is pySigma's).
 */
public enum CorrelationType {
  EVENT_COUNT("event_count", "how many events match"),
  VALUE_COUNT("value_count", "how many different values a field has"),
  TEMPORAL("temporal", "which of the rules match"),
  TEMPORAL_ORDERED("temporal_ordered", "which of the rules match, in their order"),
  VALUE_SUM("value_sum", "the sum of a field's values"),
  VALUE_AVG("value_avg", "the mean of a field's values"),
  VALUE_PERCENTILE("value_percentile", "a percentile of a field's values"),
  VALUE_MEDIAN("value_median", "the median of a field's values");

  private final String id;
  private final String meaning;

  CorrelationType(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /** The name that rules use. */
  public String id() {
    return id;
  }

  /** One line for people. */
  public String meaning() {
    return meaning;
  }

  /** Whether it is about several rules that match near each other. */
  public boolean isTemporal() {
    return this == TEMPORAL || this == TEMPORAL_ORDERED;
  }

  /** Whether its condition names a field. */
  public boolean hasField() {
    return this != EVENT_COUNT && !isTemporal();
  }

  /** Whether what it compares is a number of things: whole, and not below zero. */
  public boolean isCount() {
    return this == EVENT_COUNT || this == VALUE_COUNT || isTemporal();
  }

  public static Optional<CorrelationType> named(String name) {
    for (CorrelationType type : values()) {
      if (type.id.equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The names of all types. */
  public static List<String> names() {
    return List.of(values()).stream().map(CorrelationType::id).toList();
  }
}
