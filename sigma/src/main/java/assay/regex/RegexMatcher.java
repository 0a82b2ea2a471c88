package assay.regex;

/**
 * Says whether a regular expression matches a text: what it means, in code. It is the one that all
 * other ways of matching are measured by.
 *
 * <p>It walks through the text once and keeps, at every place, the set of all steps of the {@link
 * Program} that some way of matching has reached. So its work is at most the length of the text
 * times the size of the program, whatever the expression; nothing is tried again, and nothing
 * recurses. Whether a repetition is lazy changes what would be taken out of a text, never whether
 * there is a match.
 *
 * <p>The meaning is that of {@code re.search} in Python 3, on text:
 *
 * <ul>
 *   <li>The match may be anywhere in the text. {@code ^} is the beginning of the text and {@code $}
 *       its end or the place before a newline that ends it; with {@link Flag#MULTILINE} they are
 *       the places behind and before every newline as well. Only {@code \n} is a newline.
 *   <li>The dot takes every character but {@code \n}; with {@link Flag#DOT_ALL} that, too.
 *   <li>A character is a code point. {@code \d}, {@code \w}, {@code \s} and {@code \b} are
 *       Unicode's, see {@link CharClass.Named}.
 *   <li>With {@link Flag#IGNORE_CASE} a character stands for all its variants of case, one for one;
 *       so {@code k} takes the sign of Kelvin, and {@code i} the Turkish ones without and with dot.
 *   <li>{@code \B} holds in the empty text, as in Python since 3.14 and in all other engines.
 * </ul>
 */
public final class RegexMatcher {

  private final Program program;

  public RegexMatcher(Regex regex) {
    this.program = new Program(regex);
  }

  /** Whether some part of {@code text} matches. */
  public boolean find(String text) {
    return find(text, new Threads(program));
  }

  boolean find(String text, Threads threads) {
    Beside before = Beside.EDGE;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      Beside after = Beside.of(character);
      boolean last = after == Beside.NEWLINE && at == text.length();
      if (threads.arrive(before, last ? Beside.LAST_NEWLINE : after)) {
        return true;
      }
      threads.read(step -> step.takes(character));
      before = after;
    }
    return threads.arrive(before, Beside.EDGE);
  }

  Program program() {
    return program;
  }
}
