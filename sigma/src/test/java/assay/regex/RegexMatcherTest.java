package assay.regex;

import static assay.regex.Regexes.regex;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RegexMatcherTest {

  /** Expression, flags, text; {@code re.search} of Python 3.11 finds something in each. */
  private static final String[][] FOUND = {
    {"ab+c", "", "xxabbcxx"},
    {"ab+c", "i", "xxABBCxx"},
    {"^b", "m", "a\nb"},
    {"a$", "", "a\n"},
    {"a$", "m", "a\nb"},
    {"^$", "", ""},
    {"^$", "", "\n"},
    {"^$", "m", "a\n"},
    {"$^", "m", "\n"},
    {"a$\n^b", "m", "a\nb"},
    {"a.b", "s", "a\nb"},
    {"a.b", "", "a\rb"},
    {"a.b", "", "a\u2028b"},
    {"^.$", "", "\uD83D\uDE42"},
    {"^..$", "", "e\u0301"},
    {"B.c", "ims", "b\nC"},
    {"\\bfoo\\b", "", "a foo."},
    {"\\bfoo", "", "\u00E9 foo"},
    {"^\\w+$", "", "\u00E9_9"},
    {"^\\w$", "", "\u00B2"},
    {"^\\w$", "", "\u2167"},
    {"^\\d$", "", "\u0663"},
    {"^\\s$", "", "\u00A0"},
    {"^\\s$", "", "\u001C"},
    {"^\\s$", "", "\u2028"},
    {"^\\s$", "", "\u000B"},
    {"oo\\B", "", "foot"},
    {"\u00DF", "i", "\u1E9E"},
    {"k", "i", "\u212A"},
    {"s", "i", "\u017F"},
    {"i", "i", "\u0130"},
    {"i", "i", "\u0131"},
    {"\u0131", "i", "I"},
    {"\u03C3", "i", "\u03C2"},
    {"[a-z]", "i", "K"},
    {"[k]", "i", "\u212A"},
    {"\u00C9", "i", "\u00E9"},
    {"[\\u0400-\\u042f]", "i", "\u0436"},
    {"(?i)a(?-i:b)c", "", "AbC"},
    {"a(?i:b)c", "", "aBc"},
    {"(?i)a|b", "", "B"},
    {"[]]", "", "]"},
    {"[a-]", "", "-"},
    {"[\\w-]", "", "-"},
    {"[\\b]", "", "\b"},
    {"[a^]", "", "^"},
    {"[\\]a]", "", "]"},
    {"[a&&b]", "", "&"},
    {"^a{,2}$", "", "aa"},
    {"^a{,}$", "", "aaa"},
    {"^a{$", "", "a{"},
    {"^a{}$", "", "a{}"},
    {"^a{x}$", "", "a{x}"},
    {"^x{2}?$", "", "xx"},
    {"^(?:){3}$", "", ""},
    {"^(a|b)*?$", "", "abba"},
    {"a{0}", "", ""},
    {"^(?:a|)b$", "", "b"},
    {"a*?$", "", "b"},
    {"", "", ""},
    {"|a", "", "b"},
    {"\\x41\\u0042", "", "AB"},
    {"\\.", "", "."},
    {"\\_\\-\\ ", "", "_- "},
    {"^\\\\$", "", "\\"},
  };

  /** The same, and it finds nothing. */
  private static final String[][] NOT_FOUND = {
    {"ab+c", "", "xxABBCxx"},
    {"^b", "", "a\nb"},
    {"^b", "m", "a\rb"},
    {"a$", "", "a\n\n"},
    {"a$", "", "a\r\n"},
    {"a$", "", "a\nb"},
    {"a\\Z", "", "a\n"},
    {"a\\Z", "m", "a\nb"},
    {"\\Ab", "m", "a\nb"},
    {"^$", "", "a\n"},
    {"a$\nb", "", "a\nb"},
    {"a.b", "", "a\nb"},
    {"\\bfoo\\b", "", "a_foo"},
    {"\\bfoo", "", "\u00E9foo"},
    {"^\\w$", "", "\u0301"},
    {"^\\w$", "", "\uD83D\uDE42"},
    {"^\\d$", "", "\u00B2"},
    {"^\\s$", "", "\u200B"},
    {"\u00DF", "i", "SS"},
    {"[^a-z]", "i", "K"},
    {"\u00C9", "", "\u00E9"},
    {"\u00C9", "i", "e\u0301"},
    {"(?i)a(?-i:b)c", "", "ABC"},
    {"a(?i:b)c", "", "ABc"},
    {"[^]]", "", "]"},
    {"[.]", "", "a"},
    {"^a{,2}$", "", "aaa"},
    {"^x{2}?$", "", "x"},
    {"^(?:^a)*$", "", "aa"},
    {"oo\\B", "", "foo"},
  };

  @Test
  void itFindsWhatPythonFinds() {
    List<String> wrong = new ArrayList<>();
    for (String[] fact : FOUND) {
      if (!find(fact[0], fact[1], fact[2])) {
        wrong.add(String.join(" / ", fact));
      }
    }
    for (String[] fact : NOT_FOUND) {
      if (find(fact[0], fact[1], fact[2])) {
        wrong.add("not " + String.join(" / ", fact));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Python came to that in 3.14; the other engines always did. */
  @Test
  void theEmptyTextHasNoWordBoundary() {
    assertThat(find("\\B", "", "")).isTrue();
    assertThat(find("\\b", "", "")).isFalse();
  }

  @Test
  void halfAPairInATextIsACharacterOfItsOwn() {
    assertThat(find("^.a$", "", "\uD83Da")).isTrue();
    assertThat(find("^..$", "", "\uDE42\uD83D")).isTrue();
  }

  private static boolean find(String text, String flags, String in) {
    return new RegexMatcher(regex(text, flags)).find(in);
  }

  /**
   * On characters of ASCII the two differ only where a line begins behind the last newline and in
   * the empty text, which are left out.
   */
  @Test
  void itFindsWhatJavaFinds() {
    RandomRegex random = RandomRegex.plain(11);
    int found = 0;
    int compared = 0;
    for (int round = 0; round < 20_000; round++) {
      Flags flags = random.flags();
      String text = random.tree(4).print();
      if (!(Regex.parse(text, flags) instanceof Regex.Ok(Regex regex))) {
        continue;
      }
      var ours = new RegexMatcher(regex);
      Pattern theirs = Pattern.compile(text, javaFlags(flags));
      for (int i = 0; i < 5; i++) {
        String in = random.text(7) + "a_ B1-".charAt(random.below(6));
        boolean expected = theirs.matcher(in).find();
        assertThat(ours.find(in)).as("%s %s in %s", text, flags.letters(), in).isEqualTo(expected);
        compared++;
        found += expected ? 1 : 0;
      }
    }
    System.out.printf("compared %,d texts with java.util.regex, %,d found%n", compared, found);
    assertThat(found).isBetween(compared / 2, compared * 4 / 5);
  }

  private static int javaFlags(Flags flags) {
    return Pattern.UNIX_LINES
        | (flags.has(Flag.IGNORE_CASE) ? Pattern.CASE_INSENSITIVE : 0)
        | (flags.has(Flag.MULTILINE) ? Pattern.MULTILINE : 0)
        | (flags.has(Flag.DOT_ALL) ? Pattern.DOTALL : 0);
  }

  /** Each of these keeps an engine that tries one way after the other busy, or fills its stack. */
  @Test
  void theWorkIsBoundedByTextAndProgram() {
    String as = "a".repeat(1 << 20);
    bounded("(a*)*b", as, false);
    bounded("(a|a)*b", as.substring(0, 1 << 16), false);
    bounded("(?:a?){30}a{30}b", as.substring(0, 1 << 14), false);
    bounded("^(?:[^\"\\\\]|\\\\.)*$", as, true);
    bounded("(.*)*(.*)*(.*)*\\d", as.substring(0, 1 << 16), false);
    bounded("(?i)(\\w+\\s?)+$x", as.substring(0, 1 << 16), false);
    bounded(".{1000,}\\d", as.substring(0, 1 << 12), false);
  }

  private static void bounded(String text, String in, boolean found) {
    var matcher = new RegexMatcher(regex(text));
    var program = new Program(regex(text));
    var threads = new Threads(program);
    assertThat(matcher.find(in, threads)).as(text).isEqualTo(found);
    assertThat(threads.work()).isLessThanOrEqualTo(2L * program.size() * (in.length() + 1));
  }

  @Test
  void aMatchEndsTheWalk() {
    var threads = new Threads(new Program(regex("ab")));

    assertThat(new RegexMatcher(regex("ab")).find("ab" + "x".repeat(1_000), threads)).isTrue();
    assertThat(threads.work()).isLessThan(20);
  }
}
