package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Pattern;
import assay.rule.Value;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CoveringsTest {

  private static List<Value.Text> values(List<String> texts) {
    return texts.stream()
        .map(text -> new Value.Text(Pattern.parse(text), false, false, new Span(0, 0)))
        .toList();
  }

  private static Set<String> pairs(List<String> texts) {
    var found = new TreeSet<String>();
    Coverings.find(
        values(texts), (narrow, wide) -> found.add(texts.get(narrow) + " in " + texts.get(wide)));
    return found;
  }

  @Test
  void aTextThatHasAnotherIsTakenIn() {
    assertThat(pairs(List.of("*cmd*", "*CMD.exe*", "*exe", "x")))
        .containsExactly("*CMD.exe* in *cmd*");
  }

  @Test
  void equalTextsAreNoPair() {
    assertThat(pairs(List.of("*a*", "*A*"))).isEmpty();
  }

  @Test
  void ofTwoThatTakeInEachOtherTheFirstIsLeft() {
    assertThat(pairs(List.of("a*?", "a?*"))).isEmpty();
    assertThat(pairs(List.of("*a**", "*a*"))).containsExactly("*a* in *a**");
  }

  /** Long lists are looked through by pieces of texts; the same pairs must come. */
  @Test
  void inLongListsTheSamePairsAreFound() {
    var random = new Random(11);
    for (int round = 0; round < 60; round++) {
      var texts = new ArrayList<String>();
      for (int i = 0; i < 41 + random.nextInt(60); i++) {
        texts.add(text(random));
      }
      var expected = new TreeSet<String>();
      for (int narrow = 0; narrow < texts.size(); narrow++) {
        for (int wide = 0; wide < texts.size(); wide++) {
          Pattern one = Pattern.parse(texts.get(narrow)).folded();
          Pattern other = Pattern.parse(texts.get(wide)).folded();
          boolean literal = other.parts().stream().anyMatch(Pattern.Literal.class::isInstance);
          if (literal
              && !one.equals(other)
              && other.covers(one)
              && (wide < narrow || !one.covers(other))) {
            expected.add(texts.get(narrow) + " in " + texts.get(wide));
          }
        }
      }
      assertThat(pairs(texts)).isEqualTo(expected);
    }
  }

  /**
   * Texts that all have the same piece, and texts that a comparison takes long for, come to an end.
   */
  @Test
  void listsMadeToTakeLongComeToAnEnd() {
    var same = new ArrayList<String>();
    for (int i = 0; i < 20_000; i++) {
      same.add("*" + "a".repeat(1 + i % 200) + i % 7 + "*");
    }
    var open = List.of("*" + "a*".repeat(50_000) + "b*", "*" + "a*".repeat(50_000) + "a*");

    assertThat(pairs(same)).isNotEmpty();
    assertThat(pairs(open)).isEmpty();
  }

  private static String text(Random random) {
    var text = new StringBuilder(random.nextBoolean() ? "*" : "");
    for (int i = random.nextInt(9); i >= 0; i--) {
      text.append("abcA?*".charAt(random.nextInt(random.nextInt(3) == 0 ? 6 : 4)));
    }
    return text.append(random.nextBoolean() ? "*" : "").toString();
  }
}
