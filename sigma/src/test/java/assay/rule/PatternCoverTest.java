package assay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatternCoverTest {

  private static boolean covers(String wide, String narrow) {
    return Pattern.parse(wide).covers(Pattern.parse(narrow));
  }

  @Test
  void aPatternTakesInWhatIsLonger() {
    assertThat(covers("*a*", "ba")).isTrue();
    assertThat(covers("*a*", "*ba")).isTrue();
    assertThat(covers("a*", "ab*")).isTrue();
    assertThat(covers("*.exe", "*cmd.exe")).isTrue();
    assertThat(covers("*a*b*", "*xaxbx*")).isTrue();
    assertThat(covers("?", "a")).isTrue();
    assertThat(covers("*", "?")).isTrue();
    assertThat(covers("a", "a")).isTrue();
  }

  @Test
  void aPatternDoesNotTakeInWhatMayBeElse() {
    assertThat(covers("*a", "*a*")).isFalse();
    assertThat(covers("a*", "*a*")).isFalse();
    assertThat(covers("a", "a*")).isFalse();
    assertThat(covers("?", "*")).isFalse();
    assertThat(covers("a?c", "a*c")).isFalse();
    assertThat(covers("*ab*", "*a*b*")).isFalse();
    assertThat(covers("a", "A")).isFalse();
    assertThat(covers("*", "")).isTrue();
    assertThat(covers("?", "")).isFalse();
  }

  @Test
  void aDashIsAnyOfItsForms() {
    Pattern dash = Pattern.parse("* -a").mapLiterals(Dashes::of);

    assertThat(dash.covers(Pattern.parse("x /a"))).isTrue();
    assertThat(dash.covers(dash)).isTrue();
    assertThat(Pattern.parse("* -a").covers(dash)).isFalse();
    assertThat(Pattern.parse("* ?a").covers(dash)).isTrue();
    assertThat(dash.covers(Pattern.parse("x +a"))).isFalse();
  }

  @Test
  void ofPlaceholdersOnlyTheSamePatternIsTakenIn() {
    Pattern one = Pattern.parse("%a%").mapLiterals(Placeholders::of);
    Pattern other = Pattern.parse("%b%").mapLiterals(Placeholders::of);

    assertThat(one.covers(one)).isTrue();
    assertThat(one.covers(other)).isFalse();
    assertThat(Pattern.parse("*").covers(one)).isFalse();
  }

  /** Whatever text the narrow pattern stands for, the wide one matches it. */
  @Test
  void whatIsTakenInIsMatched() {
    var random = new Random(7);
    int taken = 0;
    for (int i = 0; i < 20_000; i++) {
      Pattern wide = random(random);
      Pattern narrow = random(random);
      if (wide.covers(narrow)) {
        taken++;
        for (String text : texts(narrow, random)) {
          assertThat(narrow.matches(text, true)).isTrue();
          assertThat(wide.matches(text, true))
              .as("`%s` takes in `%s`: `%s`", wide.written(), narrow.written(), text)
              .isTrue();
        }
      }
    }
    assertThat(taken).isGreaterThan(1_000);
  }

  private static Pattern random(Random random) {
    var text = new StringBuilder();
    int length = random.nextInt(6);
    for (int i = 0; i < length; i++) {
      text.append("ab*?-".charAt(random.nextInt(5)));
    }
    Pattern pattern = Pattern.parse(text.toString());
    return random.nextInt(4) == 0 ? pattern.mapLiterals(Dashes::of) : pattern;
  }

  private static List<String> texts(Pattern pattern, Random random) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < 8; i++) {
      var text = new StringBuilder();
      for (Pattern.Part part : pattern.parts()) {
        switch (part) {
          case Pattern.Literal(String literal) -> text.append(literal);
          case Pattern.Wildcard wildcard -> {
            int count = wildcard == Pattern.Wildcard.ONE ? 1 : random.nextInt(4);
            for (int j = 0; j < count; j++) {
              text.append("abc-".charAt(random.nextInt(4)));
            }
          }
          case Pattern.Dash dash -> text.append(Pattern.Dash.FORMS.charAt(random.nextInt(5)));
          case Pattern.Placeholder none -> throw new AssertionError(none);
        }
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
