package assay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Testdata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares answers with pySigma's. Where they differ, {@code testdata/oracle/departures.tsv} must
 * say so and why; where it says so, they must differ.
 *
 * <p>A row is for one case, or, if it begins with {@code glob:}, for all cases of that form that
 * have no row of their own; each of these must differ, and there must be one.
 */
final class Departures {

  private static final String GLOB = "glob:";

  private final String oracle;
  private final Set<String> listed = new LinkedHashSet<>();
  private final Map<String, Pattern> globs = new LinkedHashMap<>();
  private final Map<String, Integer> met = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int cases;

  /** Those listed under the name {@code oracle}. */
  Departures(String oracle) {
    this.oracle = oracle;
    for (String[] row : Testdata.table("oracle/departures.tsv")) {
      if (row[0].equals(oracle)) {
        assertThat(row).as(row[1]).hasSize(5).doesNotContain("");
        listed.add(row[1]);
        if (row[1].startsWith(GLOB)) {
          globs.put(row[1], glob(row[1].substring(GLOB.length())));
        }
      }
    }
  }

  /** {@code *} is any text. */
  private static Pattern glob(String text) {
    return Pattern.compile("\\Q" + text.replace("*", "\\E.*\\Q") + "\\E", Pattern.DOTALL);
  }

  void compare(String name, String ours, String pySigma) {
    cases++;
    Optional<String> row = row(name);
    row.ifPresent(found -> met.merge(found, 1, Integer::sum));
    if (ours.equals(pySigma) == row.isPresent()) {
      wrong.add("%s\t%s\t%s".formatted(name, shorten(pySigma), shorten(ours)));
    }
  }

  private static String shorten(String text) {
    return text.length() <= 200 ? text : text.substring(0, 199) + "…";
  }

  private Optional<String> row(String name) {
    return listed.contains(name)
        ? Optional.of(name)
        : globs.entrySet().stream()
            .filter(glob -> glob.getValue().matcher(name).matches())
            .map(Map.Entry::getKey)
            .findFirst();
  }

  /** Nothing differs but what is listed, and all that is listed does. */
  void check() {
    int departures = met.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf(
        "%s: %,d of %,d cases as in pySigma, %,d departures%n",
        oracle, cases - departures, cases, departures);
    assertThat(wrong).isEmpty();
    assertThat(met.keySet()).containsExactlyInAnyOrderElementsOf(listed);
  }
}
