package assay.knowledge;

import java.util.List;

/**
 * A rule that finds no data: what it asks for, why nothing was found, and the nearest data.
 *
 * @param rule its title
 * @param logSource its product, category and service, with {@code /} between them
 */
public record DataGap(
    String rule,
    String logSource,
    List<String> eventIds,
    List<String> fields,
    String reason,
    List<DataMiss> nearest) {

  public DataGap {
    eventIds = List.copyOf(eventIds);
    fields = List.copyOf(fields);
    nearest = List.copyOf(nearest);
  }
}
