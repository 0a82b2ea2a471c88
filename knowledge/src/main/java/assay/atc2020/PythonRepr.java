package assay.atc2020;

import java.nio.charset.StandardCharsets;

/** Text as Python prints the bytes of it, without {@code b} and the quotes around. */
final class PythonRepr {

  private static final String HEX = "0123456789abcdef";

  private PythonRepr() {}

  /**
   * What stands between the quotes of Python's {@code repr} of the UTF-8 bytes of {@code text}.
   * Python quotes with {@code '}, and with {@code "} where the text has a {@code '} and no {@code
   * "}; it escapes the quote it uses.
   */
  static String ofBytes(String text) {
    boolean single = text.indexOf('\'') < 0 || text.indexOf('"') >= 0;
    var out = new StringBuilder(text.length() + text.length() / 8);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      switch (b) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\'' -> out.append(single ? "\\'" : "'");
        default -> appendPlain(out, b);
      }
    }
    return out.toString();
  }

  private static void appendPlain(StringBuilder out, byte b) {
    if (b >= ' ' && b < 0x7F) {
      out.append((char) b);
    } else {
      out.append("\\x").append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
    }
  }
}
