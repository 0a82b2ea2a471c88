package assay.target;

import assay.rule.LogSource;
import assay.rule.Written;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of log sources of QRadar, by number, that a rule's log source stands for. */
final class QradarDevices {

  private static final Map<String, List<Integer>> PRODUCTS =
      Map.of(
          "aws",
          List.of(347, 440, 456, 460, 501, 502, 507, 516, 519),
          "cisco",
          List.of(
              6, 143, 273, 274, 20, 23, 26, 30, 31, 419, 41, 429, 431, 179, 435, 437, 182, 183, 56,
              316, 448, 194, 90, 94, 95, 113, 114, 115, 116, 117, 248, 250, 508),
          "gcp",
          List.of(449, 442, 461, 455),
          "linux",
          List.of(11),
          "m365",
          List.of(397),
          "macos",
          List.of(102),
          "okta",
          List.of(382),
          "sql",
          List.of(101),
          "windows",
          List.of(12));

  private static final Map<String, List<Integer>> SERVICES =
      Map.of(
          "apache",
          List.of(10),
          "exchange",
          List.of(99),
          "lsa-server",
          List.of(191),
          "okta",
          List.of(382),
          "syslog",
          List.of(11, 12),
          "taskscheduler",
          List.of(11),
          "threat_detection",
          List.of(424),
          "windefend",
          List.of(433));

  private QradarDevices() {}

  /**
   * That an event is of such a log source; empty if no number is known for {@code source}.
   *
   * @param more a number that a pipeline knows, if any
   */
  static Optional<String> condition(LogSource source, String more) {
    var types = new LinkedHashSet<Integer>();
    if (!more.isEmpty() && more.length() < 6 && more.chars().allMatch(Character::isDigit)) {
      types.add(Integer.valueOf(more));
    }
    types.addAll(of(PRODUCTS, source.product()));
    types.addAll(of(SERVICES, source.service()));
    if (types.isEmpty()) {
      return Optional.empty();
    }
    List<Integer> ordered = PythonSet.ordered(List.copyOf(types));
    if (ordered.size() == 1) {
      return Optional.of("devicetype=" + ordered.getFirst());
    }
    return Optional.of(
        ordered.stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", "devicetype IN(", ")")));
  }

  private static List<Integer> of(Map<String, List<Integer>> table, Optional<Written> name) {
    return name.map(Written::text).map(table::get).orElse(List.of());
  }
}
