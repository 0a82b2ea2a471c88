package assay.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says where in a text a regular expression matches, and where its groups do. The meaning is that
 * of {@link RegexMatcher}; of all matches it takes the one that Python's {@code re} takes: the
 * leftmost, and of those the one that a backtracking engine tries first.
 *
 * <p>It reads the text once per match, as Pike's machine does: a list of ways in order of
 * preference, each step of the program in it once. So the work is at most the length of the text
 * times the size of the program, for each match.
 */
public final class RegexFinder {

  private final CaptureProgram program;

  /** A match: where it and its groups stand. */
  public static final class Found {
    private final int[] slots;

    private Found(int[] slots) {
      this.slots = slots;
    }

    public int start() {
      return slots[0];
    }

    public int end() {
      return slots[1];
    }

    /** Where group {@code number} begins; -1 if it has no part in the match. Group 0 is all. */
    public int start(int number) {
      return slots[2 * number];
    }

    /** Where group {@code number} ends; -1 if it has no part in the match. */
    public int end(int number) {
      return slots[2 * number + 1];
    }
  }

  /** A way through the program: the step it waits at, and the places it has noted. */
  private static final class Way {
    private final int step;
    private final int[] slots;

    private Way(int step, int[] slots) {
      this.step = step;
      this.slots = slots;
    }
  }

  public RegexFinder(Regex regex) {
    this.program = new CaptureProgram(regex);
  }

  /** How many groups the expression has; the whole is not counted. */
  public int groups() {
    return program.groups();
  }

  /** The match that begins where the text does, as {@code re.match} has it. */
  public Optional<Found> atStart(String text) {
    return Optional.ofNullable(run(text, 0, true, false));
  }

  /** All matches, none overlapping another, as {@code re.sub} replaces them. */
  public List<Found> all(String text) {
    var all = new ArrayList<Found>();
    int from = 0;
    boolean advance = false;
    while (from <= text.length()) {
      Found found = run(text, from, false, advance);
      if (found == null) {
        break;
      }
      all.add(found);
      from = found.end();
      advance = found.start() == found.end();
    }
    return all;
  }

  /**
   * @param anchored whether only a match that begins at {@code from} counts
   * @param advance whether the empty match at {@code from} does not count
   */
  private @Nullable Found run(String text, int from, boolean anchored, boolean advance) {
    List<Way> ways = new ArrayList<>();
    int[] best = {};
    int at = from;
    while (true) {
      var here = new Round(text, at, advance && at == from);
      for (Way way : ways) {
        here.follow(way.step, way.slots);
        if (here.matched.length > 0) {
          break;
        }
      }
      boolean mayBegin = best.length == 0 && here.matched.length == 0 && (!anchored || at == from);
      if (mayBegin) {
        int[] slots = new int[2 * program.groups() + 2];
        Arrays.fill(slots, -1);
        slots[0] = at;
        here.follow(0, slots);
      }
      if (here.matched.length > 0) {
        best = here.matched;
      }
      if (at >= text.length() || (here.readers.isEmpty() && (best.length > 0 || anchored))) {
        break;
      }
      int character = text.codePointAt(at);
      ways = here.reading(character);
      at += Character.charCount(character);
    }
    return best.length == 0 ? null : new Found(best);
  }

  /** What is reached at one place of the text, in order of preference. */
  private final class Round {
    private final int at;
    private final boolean notEmpty;
    private final Beside before;
    private final Beside after;
    private final boolean[] reached = new boolean[program.size()];
    private final List<Way> readers = new ArrayList<>();

    /** The places of the match that was found; whatever comes after it is less preferred. */
    private int[] matched = {};

    Round(String text, int at, boolean notEmpty) {
      this.at = at;
      this.notEmpty = notEmpty;
      this.before = at == 0 ? Beside.EDGE : Beside.of(text.codePointBefore(at));
      this.after = at == text.length() ? Beside.EDGE : behind(text, at);
    }

    private static Beside behind(String text, int at) {
      Beside after = Beside.of(text.codePointAt(at));
      return after == Beside.NEWLINE && at + 1 == text.length() ? Beside.LAST_NEWLINE : after;
    }

    void follow(int start, int[] slots) {
      var open = new ArrayList<Way>();
      open.add(new Way(start, slots));
      while (!open.isEmpty() && matched.length == 0) {
        Way way = open.removeLast();
        if (reached[way.step]) {
          continue;
        }
        reached[way.step] = true;
        switch (program.step(way.step)) {
          case CaptureProgram.Read read -> readers.add(way);
          case CaptureProgram.Jump jump -> open.add(new Way(jump.to(), way.slots));
          case CaptureProgram.Fork fork -> {
            open.add(new Way(fork.second(), way.slots));
            open.add(new Way(fork.first(), way.slots));
          }
          case CaptureProgram.Save save -> open.add(new Way(way.step + 1, noted(way, save)));
          case CaptureProgram.Check check -> {
            if (check.anchor().holds(before, after, check.multiline())) {
              open.add(new Way(way.step + 1, way.slots));
            }
          }
          case CaptureProgram.Match match -> {
            if (!(notEmpty && way.slots[0] == at)) {
              matched = way.slots.clone();
              matched[1] = at;
            }
          }
        }
      }
    }

    private int[] noted(Way way, CaptureProgram.Save save) {
      int[] slots = way.slots.clone();
      slots[save.slot()] = at;
      return slots;
    }

    List<Way> reading(int character) {
      var next = new ArrayList<Way>(readers.size());
      for (Way way : readers) {
        if (program.step(way.step) instanceof CaptureProgram.Read read
            && read.set().contains(character, read.ignoreCase())) {
          next.add(new Way(way.step + 1, way.slots));
        }
      }
      return next;
    }
  }
}
