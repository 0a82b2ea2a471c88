package assay.regex;

import static org.assertj.core.api.Assertions.assertThat;

/** Regular expressions for tests, told by their text. */
final class Regexes {

  private Regexes() {}

  /** {@code text}, which must be one, with the flags of the letters {@code flags}. */
  static Regex regex(String text, String flags) {
    Regex.Parsed parsed = Regex.parse(text, flags(flags));
    assertThat(parsed).as(text).isInstanceOf(Regex.Ok.class);
    return ((Regex.Ok) parsed).regex();
  }

  static Regex regex(String text) {
    return regex(text, "");
  }

  static RegexNode tree(String text) {
    return regex(text).tree();
  }

  /** Why {@code text} is none. */
  static RegexProblem problem(String text) {
    Regex.Parsed parsed = Regex.parse(text, Flags.NONE);
    assertThat(parsed).as(text).isInstanceOf(Regex.Failed.class);
    return ((Regex.Failed) parsed).problem();
  }

  static Flags flags(String letters) {
    Flags flags = Flags.NONE;
    for (int i = 0; i < letters.length(); i++) {
      flags = flags.with(Flag.of(letters.charAt(i)).orElseThrow());
    }
    return flags;
  }
}
