package assay.format;

import java.util.ArrayDeque;
import java.util.Deque;

/** The maps and lists that are open at a place in a file, and the columns they begin in. */
final class Blocks {

  /** The recommended indentation of SigmaHQ's conventions for rules. */
  static final int STEP = 4;

  /** A dash and a blank. */
  private static final int DASH = 2;

  /**
   * A map or list.
   *
   * @param was the column that its keys or dashes begin in
   * @param becomes the column that they shall begin in
   * @param unmarked a list whose dashes stand below the key it is the value of
   */
  record Block(boolean list, int was, int becomes, boolean unmarked) {

    static final Block NONE = new Block(false, 0, 0, false);

    int shift() {
      return becomes - was;
    }
  }

  private final Deque<Block> open = new ArrayDeque<>();

  /** The innermost block; {@link Block#NONE} outside of all. */
  Block top() {
    return open.isEmpty() ? Block.NONE : open.peek();
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  /** A block that begins on a line of its own. */
  void open(boolean list, int column) {
    Block parent = top();
    int becomes =
        open.isEmpty() ? 0 : parent.list() ? column + parent.shift() : parent.becomes() + STEP;
    open.push(new Block(list, column, becomes, false));
  }

  /** A block that begins behind a dash, {@code further} columns after what follows the dash. */
  void openBehindDash(boolean list, int column, int further) {
    open.push(new Block(list, column, top().becomes() + DASH + further, false));
  }

  /** A dash of the innermost list, which begins here if its dashes stand below a key. */
  void dash(int column) {
    if (!top().list()) {
      open.push(new Block(true, column, top().becomes() + STEP, true));
    }
  }

  /** A key of the innermost map: a list below the key before has ended. */
  void key() {
    if (top().unmarked()) {
      open.pop();
    }
  }

  void close() {
    key();
    if (!open.isEmpty()) {
      open.pop();
    }
  }
}
