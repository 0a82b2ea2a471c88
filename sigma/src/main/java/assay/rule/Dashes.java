package assay.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the dashes of options in a text: a hyphen or slash with no word character before it and one
 * behind it, as in {@code cmd /c} and {@code -enc}, but not in {@code a-b}.
 */
final class Dashes {

  private Dashes() {}

  /** The literal {@code text} with those dashes open. */
  static List<Pattern.Part> of(String text) {
    var parts = new ArrayList<Pattern.Part>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == '-' || c == '/') && !isWordBefore(text, i) && isWordAfter(text, i)) {
        parts.add(new Pattern.Literal(text.substring(start, i)));
        parts.add(new Pattern.Dash(c));
        start = i + 1;
      }
    }
    parts.add(new Pattern.Literal(text.substring(start)));
    return parts;
  }

  private static boolean isWordBefore(String text, int at) {
    return at > 0 && isWord(text.codePointBefore(at));
  }

  private static boolean isWordAfter(String text, int at) {
    return at + 1 < text.length() && isWord(text.codePointAt(at + 1));
  }

  private static boolean isWord(int c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }
}
