package assay.regex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Expected are the matches that {@code re.finditer} of Python gives. */
class RegexFinderTest {

  @Test
  void takesTheLeftmostMatchAndTheFirstChoice() {
    assertThat(all("a|ab", "xabab")).isEqualTo("1-2 3-4");
    assertThat(all("(?:ab|a)(c|bcd)?", "abcd")).isEqualTo("0-3[2-3]");
  }

  @Test
  void isGreedyUnlessToldToBeLazy() {
    assertThat(all("<(.+)>", "<a><b>")).isEqualTo("0-6[1-5]");
    assertThat(all("<(.+?)>", "<a><b>")).isEqualTo("0-3[1-2] 3-6[4-5]");
  }

  @Test
  void findsEmptyMatchesAsPythonDoes() {
    assertThat(all("x*", "abxd")).isEqualTo("0-0 1-1 2-3 3-3 4-4");
    assertThat(all("^|c", "cc")).isEqualTo("0-0 0-1 1-2");
  }

  @Test
  void knowsGroupsThatHaveNoPart() {
    assertThat(all("(a)|(b)", "ab")).isEqualTo("0-1[0-1][-1--1] 1-2[-1--1][1-2]");
  }

  @Test
  void keepsTheLastTimeOfARepeatedGroup() {
    assertThat(all("(?:(a)|b)*", "abab")).isEqualTo("0-4[2-3] 4-4[-1--1]");
    assertThat(all("(ab){2}(c)", "ababc")).isEqualTo("0-5[2-4][4-5]");
  }

  @Test
  void matchesAtTheStartOnly() {
    assertThat(finder("b").atStart("ab")).isEmpty();
    assertThat(finder("a").atStart("ab")).isPresent();
    assertThat(finder("").atStart("")).isPresent();
  }

  @Test
  void takesTimeInProportionToTheText() {
    assertThat(all("(a*)*b", "a".repeat(5_000))).isEmpty();
  }

  @Test
  void agreesWithTheMatcherOnWhetherThereIsAMatch() {
    for (String regex : new String[] {"a+b", "^a", "b$", "\\bb", "(?i)AB", "[^a]", "a{2,3}?b"}) {
      for (String text : new String[] {"", "a", "ab", "aab", "b a", "ba\n", "caab"}) {
        assertThat(!finder(regex).all(text).isEmpty())
            .as(regex + " in " + text)
            .isEqualTo(new RegexMatcher(parse(regex)).find(text));
      }
    }
  }

  private static String all(String regex, String text) {
    RegexFinder finder = finder(regex);
    return finder.all(text).stream()
        .map(
            found -> {
              var shown = new StringBuilder(found.start() + "-" + found.end());
              for (int i = 1; i <= finder.groups(); i++) {
                shown.append('[').append(found.start(i)).append('-').append(found.end(i));
                shown.append(']');
              }
              return shown.toString();
            })
        .collect(Collectors.joining(" "));
  }

  private static RegexFinder finder(String regex) {
    return new RegexFinder(parse(regex));
  }

  private static Regex parse(String regex) {
    return ((Regex.Ok) Regex.parse(regex, Flags.NONE)).regex();
  }
}
