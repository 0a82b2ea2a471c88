package assay.atc2020;

/** Python's {@code str.strip}: it counts more characters as white space than Java does. */
final class PythonStrip {

  private PythonStrip() {}

  static String of(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** No-break spaces and NEL are white space to Python, not to Java. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }
}
