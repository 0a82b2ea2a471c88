package assay.template;

/**
 * The text that PyYAML's emitter writes, and what it remembers of the line it is on: the column,
 * whether the last thing was white space, and whether there is nothing but indentation so far.
 */
final class YamlLines {

  private static final int WIDTH = 80;

  private static final String ESCAPED =
      "\0\u0007\b\t\n\u000B\f\r\u001B\"\\\u0085\u00A0\u2028\u2029";
  private static final String LETTERS = "0abtnvfre\"\\N_LP";

  private final YamlText.Writer writer;
  private final StringBuilder out = new StringBuilder();
  private int indent = -2;
  private int column;
  private boolean afterBlank = true;
  private boolean onlyIndented = true;

  YamlLines(YamlText.Writer writer) {
    this.writer = writer;
  }

  /** Goes in by one level and gives back the level to return to. */
  int deeper() {
    int before = indent;
    indent += 2;
    return before;
  }

  void backTo(int level) {
    indent = level;
  }

  boolean onlyIndented() {
    return onlyIndented;
  }

  /** Writes a mark such as {@code :}, after a blank if it needs one. */
  void mark(String mark, boolean blankBefore) {
    write(blankBefore && !afterBlank ? " " + mark : mark);
    afterBlank = false;
    onlyIndented = false;
  }

  /** Writes a mark behind which the line still counts as indentation: {@code -}, {@code ?}. */
  void indentingMark(String mark) {
    boolean before = onlyIndented;
    mark(mark, true);
    onlyIndented = before;
  }

  /** Goes to the place where the next line's content begins. */
  void startLine() {
    int to = Math.max(indent, 0);
    if (!onlyIndented || column > to || (column == to && !afterBlank)) {
      endLine();
    }
    if (column < to) {
      afterBlank = true;
      write(" ".repeat(to - column));
    }
  }

  private void endLine() {
    out.append('\n');
    column = 0;
    afterBlank = true;
    onlyIndented = true;
  }

  private void write(String text) {
    out.append(text);
    column += text.length();
  }

  /** Writes a scalar; {@code foldable} unless it is a key before a colon. */
  void scalar(YamlScalar scalar, boolean foldable) {
    switch (scalar.style()) {
      case PLAIN -> plain(scalar.text(), foldable);
      case SINGLE_QUOTED -> singleQuoted(scalar.text(), foldable);
      case DOUBLE_QUOTED -> {
        mark("\"", true);
        switch (writer) {
          case PYTHON -> doubleQuoted(scalar.text(), foldable);
          case LIBYAML -> doubleQuotedOfLibyaml(scalar.text(), foldable);
        }
        mark("\"", false);
      }
    }
  }

  private void plain(String text, boolean foldable) {
    if (!afterBlank) {
      write(" ");
    }
    runs(text, foldable);
    afterBlank = false;
    onlyIndented = false;
  }

  private void singleQuoted(String text, boolean foldable) {
    mark("'", true);
    runs(text.replace("'", "''"), foldable);
    mark("'", false);
  }

  /** Words, blanks and line breaks; a single blank beyond the width becomes a line break. */
  private void runs(String text, boolean foldable) {
    int start = 0;
    while (start < text.length()) {
      int end = endOfRun(text, start);
      char first = text.charAt(start);
      if (first == '\n') {
        breaks(end - start);
      } else if (first == ' ' && isFold(text, start, end, foldable)) {
        startLine();
      } else {
        write(text.substring(start, end));
        onlyIndented = false;
      }
      start = end;
    }
  }

  private boolean isFold(String text, int start, int end, boolean foldable) {
    return foldable && end == start + 1 && column > WIDTH && start > 0 && end < text.length();
  }

  private void breaks(int count) {
    endLine();
    for (int i = 0; i < count; i++) {
      endLine();
    }
    startLine();
  }

  private static int endOfRun(String text, int start) {
    int kind = kind(text.charAt(start));
    int end = start + 1;
    while (end < text.length() && kind(text.charAt(end)) == kind) {
      end++;
    }
    return end;
  }

  private static int kind(char c) {
    return c == ' ' ? 0 : c == '\n' ? 1 : 2;
  }

  private void doubleQuoted(String text, boolean foldable) {
    int[] chars = text.codePoints().toArray();
    int start = 0;
    for (int end = 0; end <= chars.length; end++) {
      boolean atEnd = end == chars.length;
      if (atEnd || isEscaped(chars[end])) {
        write(plainText(chars, start, end));
        start = end;
        if (!atEnd) {
          write(escape(chars[end]));
          start = end + 1;
        }
      }
      boolean mayBreak =
          foldable && end > 0 && end < chars.length - 1 && (chars[end] == ' ' || start >= end);
      if (mayBreak && column + (end - start) > WIDTH) {
        write(plainText(chars, start, end) + "\\");
        start = Math.max(start, end);
        startLine();
        if (chars[start] == ' ') {
          write("\\");
        }
      }
    }
  }

  /** A blank beyond the width becomes a line break, which a reader takes for a blank. */
  private void doubleQuotedOfLibyaml(String text, boolean foldable) {
    int[] chars = text.codePoints().toArray();
    for (int i = 0; i < chars.length; i++) {
      int c = chars[i];
      boolean isFold =
          c == ' '
              && foldable
              && column > WIDTH
              && i > 0
              && i < chars.length - 1
              && chars[i - 1] != ' ';
      if (isFold) {
        startLine();
        if (chars[i + 1] == ' ') {
          write("\\");
        }
      } else {
        write(isEscaped(c) ? escape(c) : Character.toString(c));
      }
    }
  }

  private static String plainText(int[] chars, int start, int end) {
    return start < end ? new String(chars, start, end - start) : "";
  }

  private static boolean isEscaped(int c) {
    return c < ' ' || c > '~' || c == '"' || c == '\\';
  }

  private static String escape(int c) {
    int known = ESCAPED.indexOf(c);
    if (known >= 0) {
      return "\\" + LETTERS.charAt(known);
    }
    return (c <= 0xFF ? "\\x%02X" : c <= 0xFFFF ? "\\u%04X" : "\\U%08X").formatted(c);
  }

  /** The whole text, its last line ended. */
  String finish() {
    indent = 0;
    startLine();
    return out.toString();
  }
}
