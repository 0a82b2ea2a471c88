package assay.page;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * GitHub-flavoured Markdown out of text that is not Markdown. Whatever the text holds, readers see
 * just that text: no markup, no HTML and no link comes of it. Escapes are set only where they are
 * needed, so that the page also reads well as it is.
 */
public final class Markdown {

  private static final String HEX = "0123456789ABCDEF";

  private Markdown() {}

  /** Text as a line of prose; line breaks become blanks. */
  public static String text(String text) {
    var out = new StringBuilder(text.length() + 16);
    String line = oneLine(text);
    int from = MarkdownStart.escape(out, line);
    inline(out, line, from, false);
    return out.toString();
  }

  /**
   * Text as a heading, without the {@code #} before it. A {@code #} at the end would count as
   * decoration.
   */
  public static String heading(String text) {
    String heading = text(text);
    return heading.endsWith("#") && !heading.equals("\\#")
        ? heading.substring(0, heading.length() - 1) + "\\#"
        : heading;
  }

  /** Text of several lines as prose: paragraphs and bullet lists stay, other markup is escaped. */
  public static String prose(String text) {
    var out = new StringBuilder(text.length() + 16);
    for (String line : text.strip().lines().map(String::strip).toList()) {
      if (line.startsWith("- ") || line.startsWith("* ")) {
        out.append("- ").append(text(line.substring(2)));
      } else {
        out.append(text(line));
      }
      out.append('\n');
    }
    if (!out.isEmpty()) {
      out.setLength(out.length() - 1);
    }
    return out.toString();
  }

  /** Text as a table cell; line breaks stay. */
  public static String cell(String text) {
    var out = new StringBuilder(text.length() + 16);
    inline(out, text.strip(), 0, true);
    return out.toString();
  }

  /** Text in a table cell, as code if the table's own syntax allows it. */
  public static String codeCell(String text) {
    return text.indexOf('|') < 0 && !text.isEmpty() ? code(text) : cell(text);
  }

  /** Text as code in a line. */
  public static String code(String text) {
    String line = oneLine(text);
    if (line.isBlank()) {
      return "` `";
    }
    String ticks = "`".repeat(longestRun(line) + 1);
    boolean pad = line.startsWith("`") || line.endsWith("`");
    return pad ? ticks + " " + line + " " + ticks : ticks + line + ticks;
  }

  /** A diagnostic's message, whose backticks mark code as Markdown's do. */
  public static String message(String message) {
    var out = new StringBuilder(message.length() + 16);
    int from = 0;
    while (true) {
      int open = message.indexOf('`', from);
      int close = open < 0 ? -1 : message.indexOf('`', open + 1);
      if (close < 0) {
        inline(out, message, from, false);
        return out.toString();
      }
      inline(out, message.substring(0, open), from, false);
      out.append(code(message.substring(open + 1, close)));
      from = close + 1;
    }
  }

  /** The line that opens and closes a block of code that holds {@code text}. */
  public static String fence(String text) {
    return "`".repeat(Math.max(3, longestRun(text) + 1));
  }

  /** {@code text} as lines of a block of code: no line end of its own at the end. */
  public static String block(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    int end = lines.length();
    while (end > 0 && lines.charAt(end - 1) == '\n') {
      end--;
    }
    return lines.substring(0, end);
  }

  /** A link to a page or a web address that we made ourselves. */
  public static String link(String label, String url) {
    return "[" + text(label) + "](" + url + ")";
  }

  /** A reference as rules give them: a link if it is a web address, otherwise code. */
  public static String reference(String reference) {
    String address = reference.strip();
    return isWebAddress(address) ? "<" + address + ">" : code(address);
  }

  /** A path between pages as a link target. */
  public static String path(String path) {
    var out = new StringBuilder(path.length() + 8);
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      if (isPathChar((char) (b & 0xFF))) {
        out.append((char) b);
      } else {
        out.append('%').append(HEX.charAt((b >> 4) & 0xF)).append(HEX.charAt(b & 0xF));
      }
    }
    return out.toString();
  }

  private static boolean isPathChar(char c) {
    return (isWordChar(c) && c < 0x80) || "-._~/".indexOf(c) >= 0;
  }

  /** Only {@code http} and {@code https}: nothing that runs or opens something when clicked. */
  private static boolean isWebAddress(String text) {
    String start = text.substring(0, Math.min(8, text.length())).toLowerCase(Locale.ROOT);
    if (!start.startsWith("http://") && !start.equals("https://")) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == '<' || c == '>' || c == '"' || c == '`' || isHidden(c)) {
        return false;
      }
    }
    return text.length() > start.length();
  }

  private static void inline(StringBuilder out, String text, int from, boolean cell) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '`', '*', '[', ']', '~', '$' -> out.append('\\').append(c);
        case '<' -> out.append("&lt;");
        case '&' -> out.append(isEntity(text, i) ? "&amp;" : "&");
        case '_' -> out.append(isInsideWord(text, i) ? "_" : "\\_");
        case '\\' -> out.append(escapesNext(text, i) ? "\\\\" : "\\");
        case '|' -> out.append(cell ? "\\|" : "|");
        case '\n' -> out.append(cell ? "<br>" : " ");
        case '\r' -> {}
        case '\t' -> out.append(' ');
        default -> out.append(isHidden(c) ? '\uFFFD' : c);
      }
    }
  }

  private static String oneLine(String text) {
    String line = text.strip().replace('\t', ' ');
    return line.indexOf('\n') < 0 && line.indexOf('\r') < 0
        ? line
        : String.join(" ", line.lines().map(String::strip).toList());
  }

  /** An ampersand with a name or number and a semicolon: readers would see another character. */
  private static boolean isEntity(String text, int ampersand) {
    int end = ampersand + 1;
    while (end < text.length() && (isWordChar(text.charAt(end)) || text.charAt(end) == '#')) {
      end++;
    }
    return end > ampersand + 1 && end < text.length() && text.charAt(end) == ';';
  }

  private static boolean isInsideWord(String text, int i) {
    return i > 0
        && i + 1 < text.length()
        && isWordChar(text.charAt(i - 1))
        && isWordChar(text.charAt(i + 1));
  }

  /** A backslash means itself but before punctuation and at the end of a line. */
  private static boolean escapesNext(String text, int backslash) {
    if (backslash + 1 == text.length()) {
      return true;
    }
    char next = text.charAt(backslash + 1);
    return next < 0x7F && !Character.isLetterOrDigit(next) && next != ' ';
  }

  private static boolean isWordChar(char c) {
    return Character.isLetterOrDigit(c);
  }

  /** Control characters, and those that turn the direction of what follows. */
  private static boolean isHidden(char c) {
    return Character.isISOControl(c)
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  private static int longestRun(String text) {
    int longest = 0;
    for (int at = text.indexOf('`'); at >= 0; at = text.indexOf('`', at)) {
      int start = at;
      while (at < text.length() && text.charAt(at) == '`') {
        at++;
      }
      longest = Math.max(longest, at - start);
    }
    return longest;
  }
}
