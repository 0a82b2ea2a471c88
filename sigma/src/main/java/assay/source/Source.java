package assay.source;

import java.util.Arrays;

/**
 * The text of one file under the name that people know it by.
 *
 * <p>A line ends with {@code \n}; a {@code \r} before it belongs to the line's end.
 */
public final class Source {

  private final String name;
  private final String text;
  private int[] lineStarts = {};

  public Source(String name, String text) {
    this.name = name;
    this.text = text;
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** The name without folders and without the last extension. */
  public String baseName() {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  /** What stands in {@code span}. */
  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Line and column of {@code offset}, an index into {@link #text()} or its length. */
  public Position position(int offset) {
    int line = lineOf(offset);
    int start = lineStarts()[line - 1];
    return new Position(line, text.codePointCount(start, offset) + 1);
  }

  /** The text of line {@code line}, counted from 1, without its end. */
  public String line(int line) {
    int start = lineStarts()[line - 1];
    int end = text.indexOf('\n', start);
    end = end < 0 ? text.length() : end;
    if (end > start && text.charAt(end - 1) == '\r') {
      end--;
    }
    return text.substring(start, end);
  }

  /** The offset where line {@code line}, counted from 1, begins. */
  public int startOf(int line) {
    return lineStarts()[line - 1];
  }

  private int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  private int[] lineStarts() {
    if (lineStarts.length == 0) {
      int lines = 1;
      for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        lines++;
      }
      int[] starts = new int[lines];
      int line = 1;
      for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        starts[line++] = i + 1;
      }
      lineStarts = starts;
    }
    return lineStarts;
  }

  @Override
  public String toString() {
    return name;
  }
}
