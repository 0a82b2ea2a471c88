package assay.storage;

/** Text as XML that says just that text. */
final class Xml {

  private static final String CDATA_START = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  private Xml() {}

  /** {@code text} between tags or in an attribute. */
  static String text(String text) {
    String clean = clean(text);
    var out = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** {@code text} as it is, for code; what would end the section is parted between two. */
  static String cdata(String text) {
    return CDATA_START + clean(text).replace("]]>", "]]]]><![CDATA[>") + CDATA_END;
  }

  /**
   * Line ends as one character each, and a mark for what XML cannot hold: control characters,
   * halves of surrogate pairs, the two noncharacters. Those that turn the direction of text would
   * make readers see another text than the one that is there; they get the mark as well.
   */
  static String clean(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int length = Character.charCount(c);
      if (c == '\r') {
        boolean pair = i + 1 < text.length() && text.charAt(i + 1) == '\n';
        out.append(pair ? "" : "\n");
      } else if (isShown(c)) {
        out.appendCodePoint(c);
      } else {
        out.append('\uFFFD');
      }
      i += length;
    }
    return out.toString();
  }

  private static boolean isShown(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean none = c == 0xFFFE || c == 0xFFFF;
    boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return !control && !half && !none && !turning;
  }
}
