package assay.target.sigmac;

/**
 * How values are escaped: a backslash before some characters, and before backslashes that stand
 * alone.
 */
final class Escapes {

  private Escapes() {}

  /**
   * {@code text} with a backslash before each character of {@code special} and before each
   * backslash that has none before it and neither {@code *}, {@code ?} nor one after it.
   */
  static String escape(String text, String special) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (special.indexOf(c) >= 0 || isLoneBackslash(text, i)) {
        if (out == null) {
          out = new StringBuilder(text.length() + 16).append(text, 0, i);
        }
        out.append('\\');
      }
      if (out != null) {
        out.append(c);
      }
    }
    return out == null ? text : out.toString();
  }

  static boolean isLoneBackslash(String text, int at) {
    if (text.charAt(at) != '\\' || (at > 0 && text.charAt(at - 1) == '\\')) {
      return false;
    }
    if (at + 1 == text.length()) {
      return true;
    }
    char after = text.charAt(at + 1);
    return after != '*' && after != '?' && after != '\\';
  }
}
