package assay.check;

import java.util.ArrayList;
import java.util.List;

/** Two texts as a patch in the unified format of {@code diff -u}. */
final class UnifiedDiff {

  private static final int CONTEXT = 3;

  /** Above this many pairs of lines what differs is shown as one block. */
  private static final long MOST_PAIRS = 1 << 22;

  private final List<String> before;
  private final List<String> after;
  private final List<Line> lines = new ArrayList<>();

  /** A line of one text or both: a blank, a minus or a plus, and the text with its end. */
  private record Line(char sign, String text) {}

  private UnifiedDiff(String before, String after) {
    this.before = lines(before);
    this.after = lines(after);
  }

  /** The patch that makes {@code after} of {@code before}; empty if they are the same. */
  static String of(String name, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    var diff = new UnifiedDiff(before, after);
    diff.compare();
    return "--- %s\n+++ %s\n".formatted(name, name) + diff.hunks();
  }

  private static List<String> lines(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start) + 1;
      end = end == 0 ? text.length() : end;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }

  private void compare() {
    int head = 0;
    while (head < Math.min(before.size(), after.size())
        && before.get(head).equals(after.get(head))) {
      lines.add(new Line(' ', before.get(head++)));
    }
    int tail = 0;
    while (tail < Math.min(before.size(), after.size()) - head
        && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
      tail++;
    }
    middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
    for (String line : before.subList(before.size() - tail, before.size())) {
      lines.add(new Line(' ', line));
    }
  }

  /** By the longest common subsequence: {@code common[i][j]} is its length from there on. */
  private void middle(List<String> old, List<String> young) {
    if ((long) old.size() * young.size() > MOST_PAIRS) {
      old.forEach(line -> lines.add(new Line('-', line)));
      young.forEach(line -> lines.add(new Line('+', line)));
      return;
    }
    int[][] common = new int[old.size() + 1][young.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = young.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(young.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.size() || j < young.size()) {
      if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
        lines.add(new Line(' ', old.get(i++)));
        j++;
      } else if (i < old.size() && (j == young.size() || common[i + 1][j] >= common[i][j + 1])) {
        lines.add(new Line('-', old.get(i++)));
      } else {
        lines.add(new Line('+', young.get(j++)));
      }
    }
  }

  private String hunks() {
    var out = new StringBuilder();
    int at = 0;
    while (at < lines.size()) {
      int change = nextChange(at);
      if (change == lines.size()) {
        break;
      }
      int start = Math.max(at, change - CONTEXT);
      int end = change;
      // Changes share a hunk if their contexts meet.
      for (int next = change;
          next < lines.size() && next - end <= 2 * CONTEXT;
          next = nextChange(next + 1)) {
        end = next + 1;
      }
      int stop = Math.min(lines.size(), end + CONTEXT);
      hunk(start, stop, out);
      at = stop;
    }
    return out.toString();
  }

  private int nextChange(int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).sign() == ' ') {
      at++;
    }
    return at;
  }

  private void hunk(int start, int stop, StringBuilder out) {
    out.append("@@ -%s +%s @@\n".formatted(range('+', start, stop), range('-', start, stop)));
    for (Line line : lines.subList(start, stop)) {
      out.append(line.sign()).append(line.text());
      if (!line.text().endsWith("\n")) {
        out.append("\n\\ No newline at end of file\n");
      }
    }
  }

  /** Where a hunk begins and how long it is in the text that has no lines of sign {@code not}. */
  private String range(char not, int start, int stop) {
    long first = lines.subList(0, start).stream().filter(line -> line.sign() != not).count();
    long count = lines.subList(start, stop).stream().filter(line -> line.sign() != not).count();
    return "%d,%d".formatted(count == 0 ? first : first + 1, count);
  }
}
