package assay.regex;

import static assay.regex.Regexes.regex;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RegexTest {

  @Test
  void flagsOfModifiersAreKeptBesideTheText() {
    Regex plain = regex("(?i)a.b");
    Regex flagged = plain.with(Flag.DOT_ALL).with(Flag.MULTILINE).with(Flag.DOT_ALL);

    assertThat(flagged.flags().letters()).isEqualTo("ms");
    assertThat(flagged.text()).isEqualTo("(?i)a.b");
    assertThat(flagged.tree()).isEqualTo(plain.tree());
    assertThat(flagged).hasToString("(?ms)(?i)a.b");
  }

  @Test
  void textAndFlagsMakeARegexWhatItIs() {
    assertThat(regex("a", "i")).isEqualTo(regex("a").with(Flag.IGNORE_CASE));
    assertThat(regex("a", "i")).hasSameHashCodeAs(regex("a").with(Flag.IGNORE_CASE));
    assertThat(regex("a")).isNotEqualTo(regex("a", "i")).isNotEqualTo(regex("b"));
  }

  @Test
  void anyTextMayStandWhereAModifierOpensIt() {
    opened("foo", ".*foo.*", "foo.*", ".*foo");
    opened("^foo", "^foo.*", "^foo.*", "^foo");
    opened("foo$", ".*foo$", "foo$", ".*foo$");
    opened(".*foo.*", ".*foo.*", ".*foo.*", ".*foo.*");
    opened("", ".*", ".*", ".*");
    opened("$", ".*$", "$", ".*$");
    opened("^", "^.*", "^.*", "^");
  }

  @Test
  void anEscapedSignAtTheEndOpensNothing() {
    opened("foo\\$", ".*foo\\$.*", "foo\\$.*", ".*foo\\$");
    opened("foo\\\\$", ".*foo\\\\$", "foo\\\\$", ".*foo\\\\$");
    opened("foo\\.*", ".*foo\\.*.*", "foo\\.*.*", ".*foo\\.*");
    opened("\\.*", ".*\\.*.*", "\\.*.*", ".*\\.*");
  }

  @Test
  void whatIsOpenedIsOpenForAllChoicesAndBehindTheFlags() {
    opened("a|b", ".*(?:a|b).*", "(?:a|b).*", ".*(?:a|b)");
    opened("(?:a|b)", ".*(?:a|b).*", "(?:a|b).*", ".*(?:a|b)");
    opened("(?:a|b)|c", ".*(?:(?:a|b)|c).*", "(?:(?:a|b)|c).*", ".*(?:(?:a|b)|c)");
    opened("(?i)a|b", "(?i).*(?:a|b).*", "(?i)(?:a|b).*", "(?i).*(?:a|b)");
    opened("(?i)^a", "(?i)^a.*", "(?i)^a.*", "(?i)^a");
    opened("(?i:a)", ".*(?i:a).*", "(?i:a).*", ".*(?i:a)");
    opened("(?s)", "(?s).*", "(?s).*", "(?s).*");
  }

  private static void opened(String text, String contains, String startsWith, String endsWith) {
    opened(text, Regex::asContains, contains);
    opened(text, Regex::asStartsWith, startsWith);
    opened(text, Regex::asEndsWith, endsWith);
  }

  private static void opened(String text, UnaryOperator<Regex> opening, String expected) {
    Regex opened = opening.apply(regex(text, "m"));
    assertThat(opened.text()).isEqualTo(expected);
    assertThat(opened.tree()).isEqualTo(regex(expected).tree());
    assertThat(opened.flags()).isEqualTo(Regexes.flags("m"));
  }

  @Test
  void openingNeverFails() {
    Regex longest = regex("a".repeat(RegexParser.LONGEST));

    assertThat(longest.asContains().text()).hasSize(RegexParser.LONGEST + 4);
    assertThat(new RegexMatcher(longest.asContains()).find("a")).isFalse();
  }
}
