package assay.format;

import java.util.Arrays;

/**
 * The lines of a text, counted from 0. A line end at the end of the text begins no further line.
 */
final class Lines {

  private final String text;
  private final int[] starts;
  private final int count;
  private final int first;
  private final int last;

  Lines(String text) {
    this.text = text;
    int found = 0;
    for (int at = 0; at < text.length(); at = after(at)) {
      found++;
    }
    this.count = found;
    this.starts = new int[found];
    int line = 0;
    for (int at = 0; at < text.length(); at = after(at)) {
      starts[line++] = at;
    }
    int filled = 0;
    while (filled < count && isBlank(filled)) {
      filled++;
    }
    this.first = filled;
    filled = count - 1;
    while (filled > 0 && isBlank(filled)) {
      filled--;
    }
    this.last = filled;
  }

  private int after(int offset) {
    int end = text.indexOf('\n', offset);
    return end < 0 ? text.length() : end + 1;
  }

  int count() {
    return count;
  }

  /** The first line that is not blank, if there is one. */
  int first() {
    return first;
  }

  /** The last line that is not blank, if there is one. */
  int last() {
    return last;
  }

  /** Where {@code line} begins; for the line after the last, the end of the text. */
  int start(int line) {
    return line < count ? starts[line] : text.length();
  }

  /** Where {@code line} ends, before its line end. */
  int end(int line) {
    int next = start(line + 1);
    return next > 0 && text.charAt(next - 1) == '\n' ? next - 1 : next;
  }

  /** The line that {@code offset} is in. */
  int of(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found : -found - 2;
  }

  /** Where the blanks and tabs that {@code line} begins with are over. */
  int indentEnd(int line) {
    int at = start(line);
    int end = end(line);
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the blanks and tabs begin that {@code line} ends with. */
  int trimmedEnd(int line) {
    int start = start(line);
    int at = end(line);
    while (at > start && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** How many blanks and tabs stand before the first other character of {@code line}. */
  int column(int line) {
    return indentEnd(line) - start(line);
  }

  boolean isBlank(int line) {
    return indentEnd(line) == end(line);
  }

  /** Whether {@code line} looks like a comment; in a text over several lines it may be none. */
  boolean isComment(int line) {
    int at = indentEnd(line);
    return at < end(line) && text.charAt(at) == '#';
  }

  /** Whether {@code line}, if it is no text, begins or ends a document. */
  boolean isBetweenDocuments(int line) {
    return text.startsWith("---", start(line)) || text.startsWith("...", start(line));
  }

  /** Whether {@code line} begins with a dash. */
  boolean isItem(int line) {
    int at = indentEnd(line);
    return at < end(line) && text.charAt(at) == '-';
  }

  /** Whether {@code line} is a comment that begins with a dash. */
  boolean isItemTakenOut(int line) {
    int at = indentEnd(line);
    while (at < end(line) && (text.charAt(at) == '#' || isBlank(text.charAt(at)))) {
      at++;
    }
    return isComment(line) && at < end(line) && text.charAt(at) == '-';
  }

  boolean isIndentedByTab(int line) {
    return text.indexOf('\t', start(line), indentEnd(line)) >= 0;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
