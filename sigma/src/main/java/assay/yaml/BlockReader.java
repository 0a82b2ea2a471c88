package assay.yaml;

import assay.source.Source;
import assay.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads YAML in the form that nearly all rules have: one document of block maps, block lists, plain
 * texts, quotes of one line and {@code |} texts. At anything else, and at anything wrong, it gives
 * up, and {@link YamlReader} reads the file by way of the library.
 *
 * <p>It is there for speed alone. A command over thousands of rules spends most of its time in
 * YAML, and most of that before the JIT has come round to the many methods of a whole YAML parser.
 * What it reads is what the library would have read, places included; the tests compare the two
 * over whole rule sets and over broken pieces of them. So it knows no message, and no case is worth
 * a line here that rules seldom have.
 */
final class BlockReader {

  /** A key of more characters is none in YAML. */
  private static final int LONGEST_KEY = 1000;

  /** Characters that begin something else than a plain text, or may. */
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

  private final String text;

  /** Where the content of the present line begins; the length of the text after the last line. */
  private int at;

  /** How far that is from the beginning of its line, or of what counts as one. */
  private int indent;

  private int depth;

  /** Something that is left to the library. */
  private static final class Unusual extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusual() {
      super("unusual", null, false, false);
    }
  }

  private BlockReader(String text) {
    this.text = text;
  }

  /** The file, or nothing if the library is to read it. */
  static Optional<YamlFile> read(Source source) {
    if (!isUsual(source.text())) {
      return Optional.empty();
    }
    try {
      YamlNode root = new BlockReader(source.text()).document();
      return Optional.of(new YamlFile(source, List.of(root), List.of(), true));
    } catch (Unusual e) {
      return Optional.empty();
    }
  }

  /** Whether every character may stand in YAML, and lines end in one way only. */
  private static boolean isUsual(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x7F ? c < ' ' && c != '\n' : !isUsual(text.codePointAt(i))) {
        return false;
      }
      i += Character.isHighSurrogate(c) ? 1 : 0;
    }
    return text.endsWith("\n") && text.length() <= YamlReader.LONGEST_SCALAR;
  }

  /** The same for a character that is not of ASCII; half of a pair is none. */
  private static boolean isUsual(int c) {
    return (c >= 0xA0 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE && c != 0xFEFF) || c >= 0x10000;
  }

  private YamlNode document() {
    goOn(-1);
    if (at < text.length() && indent == 0 && text.startsWith("---\n", at)) {
      goOn(at + 3);
    }
    if (indent != 0 || isMarker(at)) {
      throw new Unusual();
    }
    YamlNode root = mapping(0);
    if (at < text.length()) {
      throw new Unusual();
    }
    return root;
  }

  // ---------------------------------------------------------------- lines

  /** Goes to the next content behind the line that ends at {@code end}. */
  private void goOn(int end) {
    int start = end + 1;
    while (start < text.length()) {
      int i = skipBlanks(start);
      char c = text.charAt(i);
      if (c != '\n' && c != '#') {
        at = i;
        indent = i - start;
        if (indent == 0 && end >= 0 && isMarker(i)) {
          throw new Unusual();
        }
        return;
      }
      start = lineEnd(i) + 1;
    }
    at = text.length();
    indent = -1;
  }

  /** Whether a document begins or ends here, or a directive stands. */
  private boolean isMarker(int i) {
    return text.startsWith("---", i) || text.startsWith("...", i) || text.startsWith("%", i);
  }

  private int lineEnd(int i) {
    return text.indexOf('\n', i);
  }

  private int skipBlanks(int from) {
    int i = from;
    while (text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private boolean endsWord(int i) {
    char c = text.charAt(i);
    return c == ' ' || c == '\n';
  }

  /** Whether nothing is left of the line but a comment, which has a blank before it. */
  private boolean isDone(int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '#' && text.charAt(i - 1) == ' ');
  }

  private boolean isItem(int i) {
    return text.charAt(i) == '-' && endsWord(i + 1);
  }

  // ---------------------------------------------------------------- maps and lists

  private void enter() {
    if (++depth > YamlReader.DEEPEST) {
      throw new Unusual();
    }
  }

  private YamlNode.Mapping mapping(int column) {
    enter();
    var entries = new ArrayList<YamlNode.Entry>();
    var names = new HashSet<String>();
    int start = at;
    while (indent == column && !isItem(at)) {
      YamlNode.Scalar key = key();
      if (!names.add(key.text())) {
        throw new Unusual();
      }
      entries.add(new YamlNode.Entry(key, value(column)));
    }
    if (indent > column || entries.isEmpty()) {
      throw new Unusual();
    }
    depth--;
    return new YamlNode.Mapping(entries, new Span(start, entries.getLast().value().span().end()));
  }

  /** A key; then its colon is the place. */
  private YamlNode.Scalar key() {
    int start = at;
    int colon = colon(start);
    if (colon < 0 || colon - start > LONGEST_KEY) {
      throw new Unusual();
    }
    at = colon;
    int end = colon;
    while (text.charAt(end - 1) == ' ') {
      end--;
    }
    if (isQuote(text.charAt(start))) {
      return new YamlNode.Scalar(unquoted(start, end - 1), Yaml11.TEXT, new Span(start, end));
    }
    String name = text.substring(start, end);
    if (name.equals("<<") || !(Yaml11.ofPlain(name) instanceof YamlValue.Text)) {
      throw new Unusual();
    }
    return new YamlNode.Scalar(name, Yaml11.TEXT, new Span(start, end));
  }

  /** Where the colon behind a key is; less than 0 if no key begins here. */
  private int colon(int from) {
    char first = text.charAt(from);
    if (isQuote(first)) {
      int close = close(from);
      int i = close < 0 ? from : skipBlanks(close + 1);
      return text.charAt(i) == ':' && endsWord(i + 1) ? i : -1;
    }
    if (INDICATORS.indexOf(first) >= 0) {
      return -1;
    }
    for (int i = from; text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if (c == ':' && endsWord(i + 1)) {
        return i;
      }
      if (c == '#' && text.charAt(i - 1) == ' ') {
        return -1;
      }
    }
    return -1;
  }

  /** What stands behind the colon of a key, or below it; the place is the colon. */
  private YamlNode value(int column) {
    int end = at + 1;
    int i = skipBlanks(end);
    if (!isDone(i)) {
      return scalar(i, column);
    }
    goOn(lineEnd(i));
    if (indent == column && isItem(at)) {
      return sequence(column);
    }
    return below(end, column);
  }

  /** What stands deeper than {@code column}; nothing, at {@code end}, if nothing does. */
  private YamlNode below(int end, int column) {
    if (indent <= column) {
      return new YamlNode.Scalar("", Yaml11.NULL, new Span(end, end));
    }
    if (isItem(at)) {
      return sequence(indent);
    }
    return colon(at) >= 0 ? mapping(indent) : scalar(at, column);
  }

  private YamlNode.Sequence sequence(int column) {
    enter();
    var items = new ArrayList<YamlNode>();
    int start = at;
    while (indent == column && isItem(at)) {
      items.add(item(column));
    }
    if (indent > column) {
      throw new Unusual();
    }
    depth--;
    return new YamlNode.Sequence(items, new Span(start, items.getLast().span().end()));
  }

  private YamlNode item(int column) {
    int end = at + 1;
    int i = skipBlanks(end);
    if (isDone(i)) {
      goOn(lineEnd(i));
      return below(end, column);
    }
    if (isItem(i)) {
      throw new Unusual();
    }
    if (colon(i) < 0) {
      return scalar(i, column);
    }
    indent += i - at;
    at = i;
    return mapping(indent);
  }

  // ---------------------------------------------------------------- scalars

  /** A scalar whose further lines, if it has some, are deeper than {@code column}. */
  private YamlNode.Scalar scalar(int from, int column) {
    return switch (text.charAt(from)) {
      case '\'', '"' -> quoted(from);
      case '|' -> literal(from, column);
      default -> plain(from, column);
    };
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '"';
  }

  /** Where the quote is that closes the one at {@code from}, on its line; less than 0 without. */
  private int close(int from) {
    char quote = text.charAt(from);
    int end = lineEnd(from);
    for (int i = from + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == quote && (quote == '"' || text.charAt(i + 1) != quote)) {
        return i;
      }
      if (c == quote || (c == '\\' && quote == '"')) {
        i++;
      }
    }
    return -1;
  }

  private YamlNode.Scalar quoted(int from) {
    int close = close(from);
    if (close < 0 || !isDone(skipBlanks(close + 1))) {
      throw new Unusual();
    }
    goOn(lineEnd(close));
    return new YamlNode.Scalar(unquoted(from, close), Yaml11.TEXT, new Span(from, close + 1));
  }

  /** What stands between two quotes. */
  private String unquoted(int open, int close) {
    String inside = text.substring(open + 1, close);
    if (text.charAt(open) == '\'') {
      return inside.replace("''", "'");
    }
    return inside.indexOf('\\') < 0 ? inside : unescaped(inside);
  }

  private static String unescaped(String inside) {
    var value = new StringBuilder();
    for (int i = 0; i < inside.length(); i++) {
      char c = inside.charAt(i);
      if (c == '\\') {
        c = inside.charAt(++i);
        if (c == 'u') {
          c = unicode(inside, i + 1);
          i += 4;
        } else if (c != '\\' && c != '"') {
          throw new Unusual();
        }
      }
      value.append(c);
    }
    return value.toString();
  }

  /** The character of four hexadecimal digits. */
  private static char unicode(String inside, int from) {
    int c = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < inside.length() ? Character.digit(inside.charAt(i), 16) : -1;
      if (digit < 0 || inside.charAt(i) > 127) {
        throw new Unusual();
      }
      c = c * 16 + digit;
    }
    if (Character.isSurrogate((char) c)) {
      throw new Unusual();
    }
    return (char) c;
  }

  /** The lines of a text behind {@code |}, each without the indentation of the first. */
  private YamlNode.Scalar literal(int from, int parent) {
    boolean strip = text.charAt(from + 1) == '-';
    int head = from + (strip ? 2 : 1);
    int line = head + 1;
    if (text.charAt(head) != '\n' || line == text.length()) {
      throw new Unusual();
    }
    int column = skipBlanks(line) - line;
    if (column <= parent || text.charAt(line + column) == '\n') {
      throw new Unusual();
    }
    var value = new StringBuilder();
    int blank = 0;
    while (line < text.length()) {
      int i = skipBlanks(line);
      int end = lineEnd(i);
      if (i == end && i - line <= column) {
        blank++;
      } else if (i - line < column) {
        break;
      } else {
        value.repeat('\n', blank).append(text, line + column, end + 1);
        blank = 0;
      }
      line = end + 1;
    }
    goOn(line - 1);
    String whole = strip ? value.substring(0, value.length() - 1) : value.toString();
    return new YamlNode.Scalar(whole, Yaml11.TEXT, new Span(from, line));
  }

  private YamlNode.Scalar plain(int from, int column) {
    char first = text.charAt(from);
    if (INDICATORS.indexOf(first) >= 0 && ("-:?".indexOf(first) < 0 || endsWord(from + 1))) {
      throw new Unusual();
    }
    int end = plainEnd(from);
    int next = nextOfPlain(end, column);
    if (next < 0) {
      return plain(text.substring(from, end), from, end);
    }
    var value = new StringBuilder().append(text, from, end);
    while (next >= 0) {
      int breaks = breaks(end, next);
      end = plainEnd(next);
      value.repeat(breaks == 1 ? ' ' : '\n', Math.max(1, breaks - 1)).append(text, next, end);
      next = nextOfPlain(end, column);
    }
    return plain(value.toString(), from, end);
  }

  private YamlNode.Scalar plain(String value, int from, int end) {
    goOn(lineEnd(end));
    return new YamlNode.Scalar(value, Yaml11.ofPlain(value), new Span(from, end));
  }

  /** Where what a plain text has on this line ends. */
  private int plainEnd(int from) {
    int end = from;
    for (int i = from; !isDone(i); i++) {
      char c = text.charAt(i);
      if (c == ':' && endsWord(i + 1)) {
        throw new Unusual();
      }
      end = c == ' ' ? end : i + 1;
    }
    return end;
  }

  /**
   * Where a plain text that ends at {@code end} on its line goes on; less than 0 if it does not.
   */
  private int nextOfPlain(int end, int column) {
    int i = skipBlanks(end);
    while (text.charAt(i) == '\n') {
      int start = i + 1;
      if (start == text.length()) {
        return -1;
      }
      i = skipBlanks(start);
      if (text.charAt(i) != '\n') {
        return i - start > column && text.charAt(i) != '#' ? i : -1;
      }
    }
    return -1;
  }

  private int breaks(int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      breaks += text.charAt(i) == '\n' ? 1 : 0;
    }
    return breaks;
  }
}
