package assay.regex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether a program arrives on any text of {@link Letter}s. What stands behind a place is guessed
 * before it is read and then held to, so each step has to be looked at once for everything that may
 * stand on its two sides: 20 times.
 */
final class Reach {

  private final Program program;
  private final Deque<Node> open = new ArrayDeque<>();
  private final Set<Node> seen = new HashSet<>();
  private final Map<Integer, Set<Letter>> letters = new HashMap<>();

  /** A step at a place. */
  private record Node(int step, Beside before, Beside after) {}

  Reach(Program program) {
    this.program = program;
  }

  boolean arrives() {
    for (Beside before : EnumSet.complementOf(EnumSet.of(Beside.LAST_NEWLINE))) {
      for (Beside after : Beside.values()) {
        push(0, before, after);
      }
    }
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (program.step(node.step()) instanceof Program.Match) {
        return true;
      }
      follow(node);
    }
    return false;
  }

  private void follow(Node node) {
    int next = node.step() + 1;
    switch (program.step(node.step())) {
      case Program.Match match -> {}
      case Program.Jump jump -> push(jump.to(), node.before(), node.after());
      case Program.Fork fork -> {
        push(next, node.before(), node.after());
        push(fork.other(), node.before(), node.after());
      }
      case Program.Check check -> {
        if (check.anchor().holds(node.before(), node.after(), check.multiline())) {
          push(next, node.before(), node.after());
        }
      }
      case Program.Read read -> {
        Beside expected = node.after() == Beside.LAST_NEWLINE ? Beside.NEWLINE : node.after();
        if (takes(node.step(), read, expected)) {
          behind(node.after()).forEach(after -> push(next, expected, after));
        }
      }
    }
  }

  private boolean takes(int step, Program.Read read, Beside expected) {
    for (Letter letter : letters.computeIfAbsent(step, at -> Letter.someOf(read))) {
      if (letter.beside() == expected) {
        return true;
      }
    }
    return false;
  }

  /** What may stand behind the character that is {@code after} a place. */
  private static Set<Beside> behind(Beside after) {
    return switch (after) {
      case EDGE -> EnumSet.noneOf(Beside.class);
      case LAST_NEWLINE -> EnumSet.of(Beside.EDGE);
      case NEWLINE -> EnumSet.complementOf(EnumSet.of(Beside.EDGE));
      case WORD, OTHER -> EnumSet.allOf(Beside.class);
    };
  }

  private void push(int step, Beside before, Beside after) {
    var node = new Node(step, before, after);
    if (seen.add(node)) {
      open.push(node);
    }
  }
}
