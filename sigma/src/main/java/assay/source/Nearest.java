package assay.source;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody probably meant. */
public final class Nearest {

  private static final int MOST_LISTED = 8;

  private Nearest() {}

  /** The one of {@code known} that {@code name} is a slip of; empty if none is near. */
  public static Optional<String> to(String name, Collection<String> known) {
    int most = name.length() < 2 ? 0 : Math.max(1, name.length() / 3);
    String best = "";
    int bestDistance = most + 1;
    for (String candidate : known) {
      int distance =
          distance(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT), most);
      if (distance < bestDistance) {
        bestDistance = distance;
        best = candidate;
      }
    }
    return bestDistance <= most ? Optional.of(best) : Optional.empty();
  }

  /** A help text for an unknown {@code name}: the nearest of {@code known}, or all if few. */
  public static String help(String name, Collection<String> known) {
    Optional<String> near = to(name, known);
    if (near.isPresent()) {
      return "did you mean `%s`?".formatted(near.get());
    }
    if (known.isEmpty()) {
      return "there are none";
    }
    String list = String.join("`, `", known.stream().limit(MOST_LISTED).toList());
    return known.size() <= MOST_LISTED
        ? "known: `%s`".formatted(list)
        : "known: `%s` and %d more".formatted(list, known.size() - MOST_LISTED);
  }

  /**
   * Edits (insert, delete, replace, swap of neighbours) from a to b; above {@code most} if more.
   */
  private static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] above = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      int[] free = before;
      before = above;
      above = row;
      row = free;
    }
    return above[b.length()];
  }
}
