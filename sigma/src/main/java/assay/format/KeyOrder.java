package assay.format;

import java.util.List;
import java.util.Optional;

/**
 * The order of the keys of one map of a rule. Keys of one row keep the order of the author; so do
 * keys in no row, which stand at the place {@code others}.
 *
 * <p>The orders are those of SigmaHQ's rule conventions, and where these are silent those of the
 * specification. In its log sources SigmaHQ has no one order of category and product: of 2,955
 * rules with both, seven in ten name the category first.
 */
record KeyOrder(List<List<String>> rows, int others) {

  /** Custom keys follow all others. */
  static final KeyOrder RULE =
      new KeyOrder(
          List.of(
              List.of("action"),
              List.of("title"),
              List.of("id"),
              List.of("name"),
              List.of("related"),
              List.of("taxonomy"),
              List.of("status"),
              List.of("description"),
              List.of("license"),
              List.of("references"),
              List.of("author"),
              List.of("date"),
              List.of("modified"),
              List.of("tags"),
              List.of("scope"),
              List.of("logsource"),
              List.of("detection", "correlation", "filter"),
              List.of("fields"),
              List.of("falsepositives"),
              List.of("level")),
          20);

  private static final KeyOrder LOG_SOURCE =
      new KeyOrder(
          List.of(List.of("category", "product"), List.of("service"), List.of("definition")), 3);

  private static final KeyOrder DETECTION =
      new KeyOrder(List.of(List.of(), List.of("timeframe"), List.of("condition")), 0);

  private static final KeyOrder CORRELATION =
      new KeyOrder(
          List.of(
              List.of("type"),
              List.of("rules"),
              List.of("group-by"),
              List.of("timespan"),
              List.of("aliases"),
              List.of(),
              List.of("condition"),
              List.of("generate")),
          5);

  private static final KeyOrder FILTER =
      new KeyOrder(List.of(List.of("rules"), List.of(), List.of("condition")), 1);

  KeyOrder {
    rows = List.copyOf(rows);
  }

  /** The order of the map under {@code key} of a rule, if that has one. */
  static Optional<KeyOrder> below(String key) {
    return switch (key) {
      case "logsource" -> Optional.of(LOG_SOURCE);
      case "detection" -> Optional.of(DETECTION);
      case "correlation" -> Optional.of(CORRELATION);
      case "filter" -> Optional.of(FILTER);
      default -> Optional.empty();
    };
  }

  /** The place of {@code key}: a key with a lower one stands before it. */
  int rank(String key) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).contains(key)) {
        return row;
      }
    }
    return others;
  }
}
