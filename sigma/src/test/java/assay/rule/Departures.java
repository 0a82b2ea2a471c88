package assay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Testdata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Compares answers with pySigma's. Where they differ, {@code testdata/oracle/departures.tsv} must
 * say so and why; where it says so, they must differ.
 *
 * <p>A row is one case by its name, or, as {@code ~17 PATTERN}, all those cases whose whole name
 * the regular expression matches and that differ: just 17 of them. A case counts for the first row
 * that fits.
 */
final class Departures {

  private record Kind(String row, Pattern names, int count) {}

  private final String oracle;
  private final Set<String> listed = new TreeSet<>();
  private final List<Kind> kinds = new ArrayList<>();
  private final Set<String> met = new TreeSet<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  /** Those listed under the name {@code oracle}. */
  Departures(String oracle) {
    this.oracle = oracle;
    for (String[] row : Testdata.table("oracle/departures.tsv")) {
      if (row[0].equals(oracle)) {
        assertThat(row).as(row[1]).hasSize(5).doesNotContain("");
        if (row[1].startsWith("~")) {
          String[] parts = row[1].substring(1).split(" ", 2);
          kinds.add(new Kind(row[1], Pattern.compile(parts[1]), Integer.parseInt(parts[0])));
        } else {
          listed.add(row[1]);
        }
      }
    }
  }

  void compare(String name, String ours, String pySigma) {
    boolean differs = !ours.equals(pySigma);
    if (listed.contains(name)) {
      met.add(name);
      if (!differs) {
        wrong.add(name + "\tdoes not differ\t" + ours);
      }
    } else if (differs) {
      kinds.stream()
          .filter(kind -> kind.names().matcher(name).matches())
          .findFirst()
          .ifPresentOrElse(
              kind -> counts.merge(kind.row(), 1, Integer::sum),
              () -> wrong.add("%s\t%s\t%s".formatted(name, pySigma, ours)));
    }
  }

  /** Nothing differs but what is listed, and all that is listed does. */
  void check() {
    assertThat(wrong).isEmpty();
    assertThat(met).isEqualTo(listed);
    for (Kind kind : kinds) {
      assertThat(counts.getOrDefault(kind.row(), 0)).as(kind.row()).isEqualTo(kind.count());
    }
    int all = listed.size() + counts.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "%s: %,d cases depart from pySigma, for %d listed reasons%n",
        oracle, all, listed.size() + kinds.size());
  }
}
