package assay.regex;

import java.util.Optional;

/**
 * What can be said of a regular expression without a text. The answers are sound: a {@code true} is
 * certain, a {@code false} only says that nothing of the kind is known.
 */
public final class RegexQuestions {

  private RegexQuestions() {}

  /** Whether no text matches, as with {@code a^b}. */
  public static boolean neverMatches(Regex regex) {
    return !new Reach(new Program(regex)).arrives();
  }

  /** Whether every text matches, the empty one too, as with {@code .*}. */
  public static boolean alwaysMatches(Regex regex) {
    return new Cover(new Program(regex)).isWhole();
  }

  /** The plain text that the expression looks for, if it looks for just that. */
  public static Optional<PlainText> plainText(Regex regex) {
    return PlainTextFinder.find(regex.tree(), regex.flags());
  }
}
