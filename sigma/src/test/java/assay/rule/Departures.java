package assay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Testdata;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares answers with pySigma's. Where they differ, {@code testdata/oracle/departures.tsv} must
 * say so and why; where it says so, they must differ.
 */
final class Departures {

  private final Set<String> listed = new TreeSet<>();
  private final Set<String> met = new TreeSet<>();
  private final List<String> wrong = new ArrayList<>();

  /** Those listed under the name {@code oracle}. */
  Departures(String oracle) {
    for (String[] row : Testdata.table("oracle/departures.tsv")) {
      if (row[0].equals(oracle)) {
        assertThat(row).as(row[1]).hasSize(5).doesNotContain("");
        listed.add(row[1]);
      }
    }
  }

  void compare(String name, String ours, String pySigma) {
    if (listed.contains(name)) {
      met.add(name);
    }
    if (ours.equals(pySigma) == listed.contains(name)) {
      wrong.add("%s\t%s\t%s".formatted(name, pySigma, ours));
    }
  }

  /** Nothing differs but what is listed, and all that is listed does. */
  void check() {
    assertThat(wrong).isEmpty();
    assertThat(met).isEqualTo(listed);
  }
}
