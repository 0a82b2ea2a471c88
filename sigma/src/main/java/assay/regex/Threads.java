package assay.regex;

import java.util.BitSet;
import java.util.function.Predicate;

/**
 * The steps of a program that are reached at one place of a text. Each is there once, however many
 * ways lead to it: this is what bounds the work at a place by the size of the program.
 */
final class Threads {

  private final Program program;

  /** Where to go on at this place; behind each the character before it has been read. */
  private final int[] entries;

  private int entryCount;

  /** The steps at this place that wait for a character. */
  private final int[] readers;

  private int readerCount;

  private final int[] stack;

  /** For each step the last round that reached it. */
  private final int[] reached;

  private int round;
  private long work;

  Threads(Program program) {
    this.program = program;
    this.entries = new int[program.size()];
    this.readers = new int[program.size()];
    this.stack = new int[program.size()];
    this.reached = new int[program.size()];
  }

  /**
   * Follows from the beginning of the program and from all entries what needs no character, at a
   * place with {@code before} and {@code after} beside it; true if the text matches.
   */
  boolean arrive(Beside before, Beside after) {
    round++;
    readerCount = 0;
    boolean matches = follow(0, before, after);
    for (int i = 0; i < entryCount && !matches; i++) {
      matches = follow(entries[i], before, after);
    }
    return matches;
  }

  private boolean follow(int start, Beside before, Beside after) {
    int open = push(start, 0);
    while (open > 0) {
      int at = stack[--open];
      work++;
      switch (program.step(at)) {
        case Program.Match match -> {
          return true;
        }
        case Program.Read read -> readers[readerCount++] = at;
        case Program.Jump jump -> open = push(jump.to(), open);
        case Program.Fork fork -> open = push(fork.other(), push(at + 1, open));
        case Program.Check check -> {
          if (check.anchor().holds(before, after, check.multiline())) {
            open = push(at + 1, open);
          }
        }
      }
    }
    return false;
  }

  private int push(int step, int open) {
    if (reached[step] == round) {
      return open;
    }
    reached[step] = round;
    stack[open] = step;
    return open + 1;
  }

  /** Goes on behind the next character with those readers that take it. */
  void read(Predicate<Program.Read> takes) {
    entryCount = 0;
    for (int i = 0; i < readerCount; i++) {
      work++;
      if (program.step(readers[i]) instanceof Program.Read read && takes.test(read)) {
        entries[entryCount++] = readers[i] + 1;
      }
    }
  }

  /** Where to go on at the next place. */
  BitSet entries() {
    var set = new BitSet();
    for (int i = 0; i < entryCount; i++) {
      set.set(entries[i]);
    }
    return set;
  }

  /** Goes on from {@code set} instead, which {@link #entries} gave. */
  void enter(BitSet set) {
    entryCount = 0;
    for (int at = set.nextSetBit(0); at >= 0; at = set.nextSetBit(at + 1)) {
      entries[entryCount++] = at;
    }
  }

  /** How many steps have been looked at so far. */
  long work() {
    return work;
  }
}
