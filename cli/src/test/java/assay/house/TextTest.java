package assay.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What no file may hold. */
class TextTest {

  private static final Map<String, Pattern> FORBIDDEN =
      Map.of(
          "a tab", Pattern.compile("\t"),
          "a blank at the end of a line", Pattern.compile("(?m) $"),
          "a carriage return", Pattern.compile("\r"),
          "a mark left by a merge", Pattern.compile("(?m)^(?:<{7}|={7}$|>{7})"),
          "a task without an issue", Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME)\\b(?!\\(#\\d)"),
          "a skipped test", Pattern.compile("(?m)^\\s*@Dis" + "abled\\b"),
          "an author", Pattern.compile("@auth" + "or\\b"));

  @Test
  void javaFilesHoldNothingForbidden() {
    var wrong = new ArrayList<String>();
    for (Path file : Tree.javaFiles()) {
      String text = Tree.text(file);
      FORBIDDEN.forEach(
          (what, pattern) ->
              pattern
                  .matcher(text)
                  .results()
                  .forEach(
                      found ->
                          wrong.add(
                              "%s:%d has %s"
                                  .formatted(Tree.name(file), lineOf(text, found.start()), what))));
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingThatWasBuiltIsKept() {
    List<String> built =
        Tree.below(Tree.ROOT).stream()
            .map(Tree::name)
            .filter(name -> name.matches(".*\\.(?:class|jar|aot|jsa|hprof|deb|whl)"))
            .toList();

    assertThat(built).isEmpty();
  }

  private static long lineOf(String text, int place) {
    return text.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
  }
}
