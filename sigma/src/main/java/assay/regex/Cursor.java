package assay.regex;

/** A text that is read from left to right, and how far. */
final class Cursor {

  /** What {@link #peek} gives at the end. */
  static final int END = -1;

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  void backTo(int place) {
    at = place;
  }

  /** The character here, or {@link #END}. */
  int peek() {
    return at < text.length() ? text.codePointAt(at) : END;
  }

  /** The character here, and goes behind it. */
  int next() {
    int character = peek();
    if (character != END) {
      at += Character.charCount(character);
    }
    return character;
  }

  boolean startsWith(String expected) {
    return text.startsWith(expected, at);
  }

  /** Goes behind {@code expected} if it stands here. */
  boolean take(String expected) {
    boolean there = startsWith(expected);
    if (there) {
      at += expected.length();
    }
    return there;
  }

  /** Goes behind all decimal digits that stand here and gives them. */
  String digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return text.substring(start, at);
  }

  /** What was read since {@code start}. */
  String since(int start) {
    return text.substring(start, at);
  }
}
