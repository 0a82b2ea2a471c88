package assay.source;

/**
 * What text from a file may do on a terminal: be seen, and nothing else. Control characters steer
 * it, line and paragraph separators break a line, and format characters (such as those that turn
 * the direction of writing) show another text than the file holds.
 */
public final class Printable {

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
    if (isPlain(text) || text.codePoints().allMatch(Printable::isSeen)) {
      return text;
    }
    var out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isSeen(c) ? c : REPLACEMENT));
    return out.toString();
  }

  /** Whether all of {@code text} is printable ASCII, as nearly all texts are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return true;
  }

  /** How many columns of a terminal {@code text} takes after {@link #line}. */
  static int columns(String text) {
    return isPlain(text) ? text.length() : line(text).codePoints().map(Printable::columns).sum();
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
