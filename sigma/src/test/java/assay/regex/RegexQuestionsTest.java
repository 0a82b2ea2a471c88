package assay.regex;

import static assay.regex.Regexes.regex;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegexQuestionsTest {

  @Test
  void whatCannotMatchIsKnown() {
    never("a^b", "");
    never("$a", "");
    never("a\\Ab", "m");
    never("a\\zb", "");
    never("$\\n.", "s");
    never("\\b\\B", "");
    never("a\\bb", "");
    never(" \\b ", "");
    never("[^\\s\\S]", "");
    never("a[^\\w\\W]b", "");
    never("(?:a^b|$c)+", "");
    never("[^\\n\\s]\\n^x", "");
    never("x.^y", "m");
  }

  private static void never(String text, String flags) {
    assertThat(RegexQuestions.neverMatches(regex(text, flags))).as(text).isTrue();
  }

  @Test
  void whatMightMatchIsNotAccused() {
    mayMatch("", "");
    mayMatch("a\\n^b", "m");
    mayMatch("a$\\n", "");
    mayMatch("x.^y", "ms");
    mayMatch("$\\n\\z", "");
    mayMatch("$^", "");
    mayMatch("(?:a^b)*c", "");
    mayMatch("(?:a^b)?", "");
    mayMatch("a\\b.\\bb", "");
    mayMatch("[^a-z]\\b[^A-Z]", "");
    mayMatch("[^\\W\\d]", "");
    mayMatch("[^\\S ]\\Bx?", "");
    mayMatch(" \\b[\\u0345]", "i");
  }

  private static void mayMatch(String text, String flags) {
    assertThat(RegexQuestions.neverMatches(regex(text, flags))).as(text).isFalse();
  }

  @Test
  void whatAlwaysMatchesIsKnown() {
    always("", "");
    always(".*", "");
    always("a*", "");
    always("^", "");
    always("$", "");
    always("a|", "");
    always("^a{0}", "");
    always("^.*$", "s");
    always("^[\\s\\S]*$", "");
    always("\\A(?:\\w|\\W)*\\z", "");
    always("^.*", "");
    always(".*$", "");
    always("\\b|\\B", "");
    always("^.*$", "m");
  }

  private static void always(String text, String flags) {
    assertThat(RegexQuestions.alwaysMatches(regex(text, flags))).as(text).isTrue();
  }

  @Test
  void whatMightFailIsNotAccused() {
    mayFail("a", "");
    mayFail(".", "s");
    mayFail(".+", "");
    mayFail("^.*$", "");
    mayFail("^a*$", "");
    mayFail("^$|^.", "");
    mayFail("\\b", "");
    mayFail("\\d|\\D", "");
    mayFail("^\\w*$", "");
  }

  private static void mayFail(String text, String flags) {
    assertThat(RegexQuestions.alwaysMatches(regex(text, flags))).as(text).isFalse();
  }

  /** It always matches; to see that, all of what the last 20 characters may be would be tried. */
  @Test
  void aBoundEndsTheSearchForEveryText() {
    mayFail("^(?:\\w|\\W)*(?:\\w.{20})?$", "s");
  }

  @Test
  void answersHoldForWhatTheMatcherDoes() {
    RandomRegex random = RandomRegex.plain(7);
    int never = 0;
    int always = 0;
    for (int round = 0; round < 20_000; round++) {
      String text = random.tree(4).print();
      if (!(Regex.parse(text, random.flags()) instanceof Regex.Ok(Regex regex))) {
        continue;
      }
      boolean no = RegexQuestions.neverMatches(regex);
      boolean yes = RegexQuestions.alwaysMatches(regex);
      never += no ? 1 : 0;
      always += yes ? 1 : 0;
      var matcher = new RegexMatcher(regex);
      for (int i = 0; i < 8; i++) {
        String in = random.text(6);
        boolean found = matcher.find(in);
        assertThat(found ? no : yes).as("%s in %s", regex, in).isFalse();
      }
    }
    assertThat(never).isGreaterThan(200);
    assertThat(always).isGreaterThan(200);
  }

  @Test
  void plainTextIsFound() {
    plain("foo", "", "foo", false, false, true);
    plain("foo", "i", "foo", false, false, false);
    plain("(?i)foo", "", "foo", false, false, false);
    plain("^foo\\.exe", "", "foo.exe", true, false, true);
    plain("foo[.]exe$", "", "foo.exe", false, true, true);
    plain("^foo$", "", "foo", true, true, true);
    plain("(foo)", "", "foo", false, false, true);
    plain(".*foo.*", "", "foo", false, false, true);
    plain("\\s*foo\\d*?", "", "foo", false, false, true);
    plain("^(?:(fo)o)$", "", "foo", true, true, true);
    plain("^$", "", "", true, true, false);
    plain("://\\d*", "", "://", false, false, false);
  }

  private static void plain(
      String text, String flags, String plain, boolean atStart, boolean atEnd, boolean cased) {
    assertThat(RegexQuestions.plainText(regex(text, flags)))
        .as(text)
        .contains(new PlainText(plain, atStart, atEnd, cased));
  }

  @Test
  void plainTextIsFoundWhereTheExpressionIs() {
    RandomRegex random = RandomRegex.plain(3);
    int compared = 0;
    for (int round = 0; round < 20_000; round++) {
      String text = random.tree(3).print();
      if (Regex.parse(text, random.flags()) instanceof Regex.Ok(Regex regex)) {
        Optional<PlainText> plain = RegexQuestions.plainText(regex);
        compared += plain.isPresent() ? compare(regex, plain.get(), random) : 0;
      }
    }
    assertThat(compared).isGreaterThan(10_000);
  }

  private static int compare(Regex regex, PlainText plain, RandomRegex random) {
    var matcher = new RegexMatcher(regex);
    int compared = 0;
    for (int i = 0; i < 20; i++) {
      String around = random.text(4) + plain.text() + random.text(1) + "a";
      String in = around.substring(random.below(2), around.length() - random.below(2));
      if (!in.endsWith("\n")) {
        assertThat(matcher.find(in)).as("%s in %s", regex, in).isEqualTo(find(plain, in));
        compared++;
      }
    }
    return compared;
  }

  private static boolean find(PlainText plain, String in) {
    String text = plain.cased() ? plain.text() : plain.text().toLowerCase(Locale.ROOT);
    String all = plain.cased() ? in : in.toLowerCase(Locale.ROOT);
    if (plain.atStart() && plain.atEnd()) {
      return all.equals(text);
    }
    return plain.atStart()
        ? all.startsWith(text)
        : plain.atEnd() ? all.endsWith(text) : all.contains(text);
  }

  @Test
  void otherThanPlainTextIsNot() {
    for (String text :
        new String[] {
          "", ".*", "foo.bar", "foo|bar", "fo+", "[ab]", "[^a]", "^.*foo", "foo.*$", "a\\b",
          "(?m)^a"
        }) {
      assertThat(RegexQuestions.plainText(regex(text))).as(text).isEqualTo(Optional.empty());
    }
  }
}
