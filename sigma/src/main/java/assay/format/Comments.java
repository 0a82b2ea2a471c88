package assay.format;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Comments on lines of their own: each moves with the line that it stands in one column with. */
final class Comments {

  private final Lines lines;
  private final boolean[] inside;
  private final int[] limits;
  private final int[] becomes;

  private Comments(Lines lines, boolean[] inside, int[] limits, int[] becomes) {
    this.lines = lines;
    this.inside = inside;
    this.limits = limits;
    this.becomes = becomes;
  }

  /**
   * The columns of all comments, by line.
   *
   * @param inside the lines that begin inside a text: what looks like a comment there is none
   * @param limits the most that the column of a comment behind a line may be, if there is a limit
   * @param becomes the column that each line's first token shall have, if it has one
   */
  static int[] columns(Lines lines, boolean[] inside, int[] limits, int[] becomes) {
    return new Comments(lines, inside, limits, becomes).columns();
  }

  private int[] columns() {
    int[] next = next();
    int[] columns = new int[lines.count()];
    Arrays.fill(columns, Layout.NOT_A_TOKEN);
    var before = new TreeMap<Integer, Integer>();
    int last = Layout.NOT_A_TOKEN;
    for (int line = 0; line < lines.count(); line++) {
      if (lines.isBlank(line)) {
        continue;
      }
      int column = lines.column(line);
      if (becomes[line] != Layout.NOT_A_TOKEN) {
        before.tailMap(column, true).clear();
        if (!lines.isBetweenDocuments(line)) {
          before.put(column, line);
        }
      } else if (!inside[line] && lines.isComment(line)) {
        boolean follows = last >= 0 && columns[last] != Layout.NOT_A_TOKEN;
        int wanted = column(line, next[line], before);
        columns[line] = follows ? wanted : first(line, wanted, last, next[line], before);
      }
      last = line;
    }
    return columns;
  }

  /**
   * The column of the first of some comments. It must not become a line of a block text, be it the
   * one above or one that keys in another order bring there.
   */
  private int first(
      int line, int wanted, int last, int next, NavigableMap<Integer, Integer> before) {
    if (last >= 0 && limits[last] != Layout.NOT_A_TOKEN && wanted > limits[last]) {
      return limits[last];
    }
    Map.Entry<Integer, Integer> above = before.floorEntry(lines.column(line));
    boolean begins =
        next < lines.count() && (above == null || becomes[above.getValue()] < becomes[next]);
    return begins && wanted >= becomes[next] + Blocks.STEP ? becomes[next] : wanted;
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
   * which it usually is about, before what is open above, unless it is an entry that was taken out
   * of the list above. {@code before} has the last line of each column that is open above.
   */
  private int column(int line, int next, NavigableMap<Integer, Integer> before) {
    int column = lines.column(line);
    boolean last = next == lines.count();
    if (lines.isIndentedByTab(line)) {
      return last ? 0 : becomes[next];
    }
    Map.Entry<Integer, Integer> above = before.floorEntry(column);
    int below = last ? Integer.MAX_VALUE : lines.column(next);
    boolean item =
        above != null
            && above.getKey() == column
            && lines.isItemTakenOut(line)
            && lines.isItem(above.getValue());
    if (below <= column && !item && (above == null || above.getKey() <= below)) {
      return column + becomes[next] - below;
    }
    return above == null ? column : column + becomes[above.getValue()] - above.getKey();
  }
}
