package assay.cli;

import assay.source.Diagnostic;
import assay.target.Conversion;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many conversions were made, nearly made and refused, and for which reasons. */
final class ConvertSummary {

  private int exact;
  private int approximate;
  private int refused;
  private final Map<String, Integer> reasons = new HashMap<>();
  private final Map<String, Integer> approximations = new TreeMap<>();

  void add(Conversion conversion) {
    if (!conversion.ok()) {
      refused++;
      conversion.problems().stream()
          .filter(Diagnostic::isError)
          .map(ConvertSummary::reason)
          .distinct()
          .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
      return;
    }
    List<String> nearly =
        conversion.problems().stream()
            .map(Diagnostic::id)
            .filter(id -> id.startsWith("approximate-"))
            .distinct()
            .toList();
    nearly.forEach(id -> approximations.merge(id, 1, Integer::sum));
    if (nearly.isEmpty()) {
      exact++;
    } else {
      approximate++;
    }
  }

  /** The message where a target names what it cannot say, which a name alone does not tell. */
  private static String reason(Diagnostic problem) {
    return problem.id().equals("unsupported-by-target") ? problem.message() : problem.id();
  }

  int converted() {
    return exact + approximate;
  }

  int refused() {
    return refused;
  }

  /** Tells it, if there were several conversions and not all of them are exact. */
  void print(PrintStream err) {
    if (exact + approximate + refused < 2 || approximate + refused == 0) {
      return;
    }
    err.printf("%6d converted exactly%n", exact);
    if (approximate > 0) {
      err.printf("%6d converted approximately%n", approximate);
      ordered(approximations).forEach((reason, count) -> err.printf("%13d %s%n", count, reason));
    }
    if (refused > 0) {
      err.printf("%6d refused%n", refused);
      ordered(reasons).forEach((reason, count) -> err.printf("%13d %s%n", count, reason));
    }
  }

  private static Map<String, Integer> ordered(Map<String, Integer> counts) {
    var ordered = new LinkedHashMap<String, Integer>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }
}
