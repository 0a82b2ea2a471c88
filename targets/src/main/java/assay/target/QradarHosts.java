package assay.target;

import assay.rule.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Addresses of hosts in QRadar, which are no texts: the beginning of one is said as a network. */
final class QradarHosts {

  private static final Set<String> FIELDS = Set.of("destinationip", "sourceip");

  private static final int V4 = 4;
  private static final int V6 = 8;

  private QradarHosts() {}

  /**
   * The network of the addresses that begin as {@code pattern} says, where all and only these are
   * in one.
   */
  static Optional<String> network(String field, Pattern pattern) {
    return beginning(field, pattern)
        .filter(start -> start.endsWith("."))
        .map(start -> padded(groups(start), V4));
  }

  /** The network that pySigma gives, which takes the last group for a whole one. */
  static Optional<String> nearbyNetwork(String field, Pattern pattern) {
    return beginning(field, pattern)
        .map(
            start -> {
              if (start.contains("::")) {
                return start + "/128";
              }
              boolean six = start.indexOf(':') >= 0 || start.chars().anyMatch(Character::isLetter);
              return six ? six(groups(start)) : padded(groups(start), V4);
            });
  }

  private static Optional<String> beginning(String field, Pattern pattern) {
    return FIELDS.contains(field) && pattern.opensBack() && !pattern.opensFront()
        ? pattern.core().filter(core -> core.matches("[0-9A-Fa-f.:]+"))
        : Optional.empty();
  }

  private static List<String> groups(String start) {
    return Arrays.stream(start.split("[.:]")).filter(group -> !group.isEmpty()).toList();
  }

  private static String padded(List<String> groups, int count) {
    var all = new ArrayList<>(groups.subList(0, Math.min(count, groups.size())));
    int prefix = 8 * all.size();
    while (all.size() < count) {
      all.add("0");
    }
    return String.join(".", all) + "/" + prefix;
  }

  private static String six(List<String> groups) {
    return String.join(":", groups) + (groups.size() < V6 ? "::/" : "/") + 16 * groups.size();
  }
}
