package assay.format;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Comments on lines of their own: each moves with the line that it stands in one column with. */
final class Comments {

  private final Lines lines;
  private final boolean[] inside;
  private final int[] becomes;

  private Comments(Lines lines, boolean[] inside, int[] becomes) {
    this.lines = lines;
    this.inside = inside;
    this.becomes = becomes;
  }

  /**
   * The columns of all comments, by line.
   *
   * @param inside the lines that begin inside a text: what looks like a comment there is none
   * @param becomes the column that each line's first token shall have, if it has one
   */
  static int[] columns(Lines lines, boolean[] inside, int[] becomes) {
    return new Comments(lines, inside, becomes).columns();
  }

  private int[] columns() {
    int[] next = next();
    int[] columns = new int[lines.count()];
    Arrays.fill(columns, Layout.NOT_A_TOKEN);
    var before = new TreeMap<Integer, Integer>();
    for (int line = 0; line < lines.count(); line++) {
      if (inside[line]) {
        continue;
      }
      int column = lines.column(line);
      if (becomes[line] != Layout.NOT_A_TOKEN) {
        before.tailMap(column, true).clear();
        before.put(column, line);
      } else if (lines.isComment(line)) {
        columns[line] = column(line, next[line], before);
      }
    }
    return columns;
  }

  /** For each line the next that begins with a token; the number of lines if there is none. */
  private int[] next() {
    int[] next = new int[lines.count()];
    int found = lines.count();
    for (int line = lines.count() - 1; line >= 0; line--) {
      next[line] = found;
      found = becomes[line] == Layout.NOT_A_TOKEN ? found : line;
    }
    return next;
  }

  /**
   * A comment belongs to what begins in its column, or next to the left of it: the line below,
   * which it usually is about, before what is open above. {@code before} has the last line of each
   * column that is open above.
   */
  private int column(int line, int next, NavigableMap<Integer, Integer> before) {
    int column = lines.column(line);
    boolean last = next == lines.count();
    if (lines.isIndentedByTab(line)) {
      return last ? 0 : becomes[next];
    }
    Map.Entry<Integer, Integer> above = before.floorEntry(column);
    int below = last ? Integer.MAX_VALUE : lines.column(next);
    if (below <= column && (above == null || above.getKey() <= below)) {
      return column + becomes[next] - below;
    }
    return above == null ? column : column + becomes[above.getValue()] - above.getKey();
  }
}
