package assay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How long files and methods may be. Raise a number, or allow a file more, only in the commit that
 * says why.
 */
class SizeTest {

  private static final int LINES_OF_A_FILE = 600;
  private static final int LINES_OF_A_METHOD = 60;

  /** Files that may be longer, each with the reason. */
  private static final Map<String, String> LONG_FILES = Map.of();

  @Test
  void noFileIsTooLong() {
    var lengths = new ArrayList<Integer>();
    var wrong = new ArrayList<String>();
    for (Path file : Tree.javaFiles()) {
      int lines = Math.toIntExact(Tree.text(file).lines().count());
      lengths.add(lines);
      if (lines > LINES_OF_A_FILE && !LONG_FILES.containsKey(Tree.name(file))) {
        wrong.add("%s has %d lines".formatted(Tree.name(file), lines));
      }
    }
    System.out.println(summary("files", lengths) + "; allowed to be longer: " + LONG_FILES);

    assertThat(wrong).as("files of more than %d lines", LINES_OF_A_FILE).isEmpty();
  }

  @Test
  void noMethodIsTooLong() {
    var lengths = new ArrayList<Integer>();
    var wrong = new ArrayList<String>();
    for (Path file : Tree.javaFiles()) {
      for (Methods.Method method : Methods.of(Tree.text(file))) {
        lengths.add(method.lines());
        if (method.lines() > LINES_OF_A_METHOD) {
          wrong.add(
              "%s:%d %s has %d lines"
                  .formatted(Tree.name(file), method.line(), method.name(), method.lines()));
        }
      }
    }
    System.out.println(summary("methods", lengths));

    assertThat(wrong).as("methods of more than %d lines", LINES_OF_A_METHOD).isEmpty();
  }

  @Test
  void theExceptionsAreStillNeeded() {
    for (String file : LONG_FILES.keySet()) {
      assertThat(Tree.text(Tree.ROOT.resolve(file)).lines().count())
          .as(file)
          .isGreaterThan(LINES_OF_A_FILE);
    }
  }

  private static String summary(String what, List<Integer> lengths) {
    Collections.sort(lengths);
    return "%d %s: median %d lines, 95 of 100 at most %d, longest %d"
        .formatted(
            lengths.size(),
            what,
            lengths.get(lengths.size() / 2),
            lengths.get(lengths.size() * 95 / 100),
            lengths.getLast());
  }
}
