package assay.report;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts in the unified format, which {@code patch} and editors read. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;

  /** Beyond this many comparisons the changed middle of a text counts as replaced. */
  private static final int MOST_CELLS = 1 << 22;

  private final List<String> before;
  private final List<String> after;

  /** A line that stays or goes: its number in the old text, or in the new one if it comes. */
  private record Step(char sign, int old, int now, String line) {}

  private UnifiedDiff(String before, String after) {
    this.before = lines(before);
    this.after = lines(after);
  }

  /** What makes {@code after} of {@code before}; empty if they are equal. */
  public static String of(String name, String before, String after) {
    return before.equals(after) ? "" : new UnifiedDiff(before, after).render(name);
  }

  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(at, next));
      at = next;
    }
    return lines;
  }

  private String render(String name) {
    List<Step> steps = steps();
    var out = new StringBuilder("--- " + name + "\n+++ " + name + "\n");
    int at = nextChange(steps, 0);
    while (at < steps.size()) {
      int end = at + 1;
      for (int next = nextChange(steps, end);
          next < steps.size() && next - end <= 2 * CONTEXT;
          next = nextChange(steps, end)) {
        end = next + 1;
      }
      hunk(steps.subList(Math.max(0, at - CONTEXT), Math.min(steps.size(), end + CONTEXT)), out);
      at = nextChange(steps, end);
    }
    return out.toString();
  }

  private static int nextChange(List<Step> steps, int from) {
    int at = from;
    while (at < steps.size() && steps.get(at).sign() == ' ') {
      at++;
    }
    return at;
  }

  private static void hunk(List<Step> steps, StringBuilder out) {
    long old = steps.stream().filter(step -> step.sign() != '+').count();
    long now = steps.stream().filter(step -> step.sign() != '-').count();
    Step first = steps.getFirst();
    out.append("@@ -%s +%s @@\n".formatted(range(first.old(), old), range(first.now(), now)));
    for (Step step : steps) {
      out.append(step.sign()).append(step.line());
      if (!step.line().endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }

  /** An empty range is named by the line before it. */
  private static String range(int index, long length) {
    return length == 1 ? "" + (index + 1) : (length == 0 ? index : index + 1) + "," + length;
  }

  /** All lines of both texts in order: those both have, those that go, those that come. */
  private List<Step> steps() {
    int begin = 0;
    int shorter = Math.min(before.size(), after.size());
    while (begin < shorter && before.get(begin).equals(after.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < shorter - begin
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    var steps = new ArrayList<Step>();
    for (int i = 0; i < begin; i++) {
      steps.add(new Step(' ', i, i, before.get(i)));
    }
    middle(begin, before.size() - end, after.size() - end, steps);
    for (int i = end; i > 0; i--) {
      int old = before.size() - i;
      steps.add(new Step(' ', old, after.size() - i, before.get(old)));
    }
    return steps;
  }

  private void middle(int begin, int oldEnd, int newEnd, List<Step> steps) {
    int[][] common = common(begin, oldEnd, newEnd);
    int old = begin;
    int now = begin;
    while (old < oldEnd || now < newEnd) {
      if (common.length > 0
          && old < oldEnd
          && now < newEnd
          && before.get(old).equals(after.get(now))) {
        steps.add(new Step(' ', old++, now++, after.get(now - 1)));
      } else if (old < oldEnd
          && (now == newEnd
              || common.length == 0
              || common[old + 1 - begin][now - begin] >= common[old - begin][now + 1 - begin])) {
        steps.add(new Step('-', old, now, before.get(old++)));
      } else {
        steps.add(new Step('+', old, now, after.get(now++)));
      }
    }
  }

  /**
   * How many lines the rests of both texts have in common, from each pair of lines on; empty if
   * there are too many pairs.
   */
  private int[][] common(int begin, int oldEnd, int newEnd) {
    int rows = oldEnd - begin + 1;
    int columns = newEnd - begin + 1;
    if ((long) rows * columns > MOST_CELLS) {
      return new int[0][];
    }
    int[][] common = new int[rows][columns];
    for (int i = rows - 2; i >= 0; i--) {
      for (int j = columns - 2; j >= 0; j--) {
        common[i][j] =
            before.get(begin + i).equals(after.get(begin + j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
