package assay.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CaseVariantsTest {

  /** All characters of a family name the same family; so no list of families lacks one. */
  @Test
  void familiesAreClosed() {
    List<String> wrong = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (CaseVariants.hasOthers(c)) {
        Set<Integer> family = family(c);
        for (int other : family) {
          if (!family(other).equals(family)) {
            wrong.add("%x and %x".formatted(c, other));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void variantsAreOneForOne() {
    assertThat(family('a')).containsExactly((int) 'A', (int) 'a');
    assertThat(family('k')).containsExactly((int) 'K', (int) 'k', 0x212A);
    assertThat(family(0xDF)).containsExactly(0xDF, 0x1E9E);
    assertThat(family(0x1C5)).containsExactly(0x1C4, 0x1C5, 0x1C6);
    assertThat(family('1')).containsExactly((int) '1');
  }

  private static Set<Integer> family(int character) {
    var family = new TreeSet<Integer>();
    for (int variant : CaseVariants.of(character)) {
      family.add(variant);
    }
    return family;
  }
}
