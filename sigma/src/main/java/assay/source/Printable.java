package assay.source;

/**
 * What text from a file may do on a terminal: be seen, and nothing else. Control characters steer
 * it, line and paragraph separators break a line, and format characters (such as those that turn
 * the direction of writing) show another text than the file holds.
 */
public final class Printable {

  private static final int LONGEST_NAME = 60;

  private static final int REPLACEMENT = 0xFFFD;

  /** Hangul, Kana, Han and what belongs to them, full-width forms. */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, {0x2E80, 0x303E}, {0x3041, 0x4DBF}, {0x4E00, 0xA4CF}, {0xA960, 0xA97F},
    {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6},
    {0x20000, 0x3FFFD}
  };

  private Printable() {}

  /** {@code text} in one line, each character that is not seen replaced by one that is. */
  public static String line(String text) {
    int seen = seen(text);
    if (seen == text.length()) {
      return text;
    }
    var out = new StringBuilder(text.length()).append(text, 0, seen);
    for (int i = seen; i < text.length(); ) {
      int c = text.codePointAt(i);
      out.appendCodePoint(isSeen(c) ? c : REPLACEMENT);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** Up to where all characters of {@code text} are seen. */
  private static int seen(String text) {
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!isSeen(c)) {
        return i;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /** {@code text}, cut where it is too long to be named in a message. */
  public static String shortened(String text) {
    return shortened(text, LONGEST_NAME);
  }

  /** {@code text} in at most {@code most} characters, the last a sign that some are missing. */
  public static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  /** How many columns of a terminal {@code text} takes after {@link #line}. */
  static int columns(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      columns += columns(isSeen(c) ? c : REPLACEMENT);
      i += Character.charCount(c);
    }
    return columns;
  }

  private static int columns(int c) {
    if (c < 0x300) {
      return 1;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  /** The wide characters of Unicode's annex 11: the scripts of East Asia and pictures. */
  private static boolean isWide(int c) {
    for (int[] block : WIDE) {
      if (c >= block[0] && c <= block[1]) {
        return true;
      }
    }
    return Character.isEmojiPresentation(c);
  }

  private static boolean isSeen(int c) {
    if (c >= ' ' && c <= '~') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
