package assay.lint;

import java.util.ArrayList;
import java.util.List;

/** The words of a text, without the marks around them. */
final class Words {

  private Words() {}

  /** A word and where it stands in the text. */
  record Word(String text, int start, int end) {}

  /** What stands between blanks, without commas, full stops and brackets at its ends. */
  static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int end = at;
      while (start < end && isMark(text.charAt(start))) {
        start++;
      }
      while (start < end && isMark(text.charAt(end - 1))) {
        end--;
      }
      if (start < end) {
        words.add(new Word(text.substring(start, end), start, end));
      }
      at++;
    }
    return words;
  }

  private static boolean isMark(char c) {
    return ".,;:!?()[]\"'".indexOf(c) >= 0;
  }
}
