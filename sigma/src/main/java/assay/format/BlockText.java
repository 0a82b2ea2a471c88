package assay.format;

import assay.source.Span;

/** A text after {@code |} or {@code >}: its lines move together, its words stay as they are. */
final class BlockText {

  private final String text;
  private final Lines lines;

  /** What follows {@code |} or {@code >}: {@code -}, {@code +}, a digit, or some of them. */
  private final String indicators;

  private final int indicatorsEnd;

  /** The lines of the text, from {@code first} up to, not including, {@code end}. */
  private final int first;

  private final int end;

  BlockText(String text, Lines lines, Span span) {
    this.text = text;
    this.lines = lines;
    int header = lines.of(span.start());
    int at = span.start() + 1;
    while (at < lines.end(header) && "+-0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    this.indicators = text.substring(span.start() + 1, at);
    this.indicatorsEnd = at;
    this.first = header + 1;
    int line = first;
    while (line < lines.count() && lines.start(line) < span.end()) {
      line++;
    }
    this.end = line;
  }

  int first() {
    return first;
  }

  int end() {
    return end;
  }

  /** Whether all line ends at the end of the text belong to it. */
  boolean keepsLineEnds() {
    return indicators.indexOf('+') >= 0;
  }

  /**
   * The column of the text where the file leaves it to the first line that is not empty; if none
   * is, to the one with the most blanks.
   */
  private int column() {
    int most = 0;
    for (int line = first; line < end; line++) {
      int blanks = blanks(line);
      if (lines.start(line) + blanks < lines.end(line)) {
        return blanks;
      }
      most = Math.max(most, blanks);
    }
    return most;
  }

  private boolean hasColumnWritten() {
    return indicators.chars().anyMatch(Character::isDigit);
  }

  /** Indents the text as its place in {@code block} wants it. */
  void indent(Blocks.Block block, Edits edits) {
    int column = column();
    if (column == 0) {
      return;
    }
    boolean byStep = !block.list() && !hasColumnWritten();
    int shift = byStep ? block.becomes() + Blocks.STEP - column : block.shift();
    int endOfAll = lines.last() < end && !keepsLineEnds() ? afterLast() : end;
    for (int line = first; line < endOfAll; line++) {
      int start = lines.start(line);
      if (isEmpty(line, column)) {
        edits.replace(start, lines.end(line), "");
      } else {
        int blanks = blanks(line);
        edits.replace(start, start + blanks, " ".repeat(Math.max(0, blanks + shift)));
      }
    }
  }

  /**
   * Gives a text that ends with the file, without a line end, the line end that is missing, and the
   * {@code -} that keeps it out of the text. Removes empty lines behind it.
   */
  void endFile(Edits edits) {
    int last = afterLast() - 1;
    boolean broken = lines.end(last) == text.length();
    if (keepsLineEnds()) {
      edits.replace(lines.start(end), text.length(), "");
      return;
    }
    if (broken && last >= first && lines.isBlank(last)) {
      return;
    }
    if (broken && indicators.indexOf('-') < 0) {
      edits.replace(indicatorsEnd, indicatorsEnd, "-");
    }
    int from = last < first ? lines.trimmedEnd(last) : lines.end(last);
    edits.replace(from, text.length(), "\n");
  }

  /** The line after the last that is not empty. */
  int afterLast() {
    int column = column();
    int line = end;
    while (line > first && isEmpty(line - 1, column)) {
      line--;
    }
    return line;
  }

  /** Whether {@code line} has nothing of the text but its end. */
  private boolean isEmpty(int line, int column) {
    int length = lines.end(line) - lines.start(line);
    return blanks(line) == length && (length == 0 || (length <= column && !hasColumnWritten()));
  }

  private int blanks(int line) {
    int at = lines.start(line);
    while (at < lines.end(line) && text.charAt(at) == ' ') {
      at++;
    }
    return at - lines.start(line);
  }
}
