package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code check}: what is chosen, shown and counted, and what its status is. */
class CheckTest {

  @TempDir Path folder = Path.of("");

  private static final String LONG =
      SmallRule.GOOD.replace("payload started", "payload started".repeat(12));

  private static final String ERROR = SmallRule.GOOD.replace("level: medium", "level: medum");

  private static final String WARNING = SmallRule.GOOD.replaceFirst("description: .*\n", "");

  /** The checks of this test: others that there are say their own of its rules. */
  private static final String SOME =
      "--select=reading,long-title,duplicate-title,duplicate-id,unused-ignore";

  private Path rule(String name, String text) throws IOException {
    Path file = folder.resolve("rules").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private String rules() {
    return folder.resolve("rules").toString();
  }

  /** The names of what is found, each with its file, and the status behind them. */
  private List<String> found(String... arguments) {
    Ran ran = Ran.assay(arguments);
    return Stream.concat(
            ran.out()
                .lines()
                .map(
                    line ->
                        line.replace(rules() + "/", "")
                            .replaceFirst(":\\d+:\\d+: \\w+\\[", " ")
                            .replaceFirst("\\]:.*", "")),
            Stream.of("=> " + ran.status()))
        .toList();
  }

  @Test
  void notesAreShownAndFailNothing() throws IOException {
    rule("a.yml", LONG);
    assertThat(found("check", SOME, "--format", "line", rules()))
        .containsExactly("a.yml long-title", "=> 0");
    assertThat(found("check", SOME, "--format", "line", "--fail-on", "note", rules()))
        .endsWith("=> 1");
    assertThat(Ran.assay("check", SOME, rules()).err()).isEqualTo("1 rule in 1 file: 1 note\n");
  }

  @Test
  void warningsFailUnlessErrorsAloneDo() throws IOException {
    rule("a.yml", WARNING);
    assertThat(found("check", SOME, "--format", "line", rules()))
        .containsExactly("a.yml missing-description", "=> 1");
    assertThat(found("check", SOME, "--format", "line", "--fail-on", "error", rules()))
        .endsWith("=> 0");
    rule("b.yml", ERROR.replace("7f6a", "8f6a").replace("Program called", "Other"));
    assertThat(found("check", SOME, "--format", "line", "--fail-on", "error", rules()))
        .endsWith("=> 1");
    assertThat(found("check", SOME, "--format", "line", "--fail-on", "never", rules()))
        .endsWith("=> 0");
  }

  @Test
  void theLeastSeverityIsShown() throws IOException {
    rule("a.yml", LONG.replaceFirst("description: .*\n", ""));
    rule("b.yml", ERROR.replace("7f6a", "8f6a"));
    assertThat(found("check", SOME, "--format", "line", "--severity", "note", rules()))
        .containsExactly(
            "a.yml missing-description", "a.yml long-title", "b.yml unknown-level", "=> 1");
    assertThat(found("check", SOME, "--format", "line", "--severity", "warning", rules()))
        .containsExactly("a.yml missing-description", "b.yml unknown-level", "=> 1");
    assertThat(found("check", SOME, "--format", "line", "--severity", "error", rules()))
        .containsExactly("b.yml unknown-level", "=> 1");
    assertThat(found("check", SOME, "--format", "line", "--no-lint", rules()))
        .containsExactly("b.yml unknown-level", "=> 1");
  }

  @Test
  void checksAreChosenByAnyOfTheirNames() throws IOException {
    rule("a.yml", LONG.replaceFirst("description: .*\n", ""));
    assertThat(found("check", "--format", "line", "--select", "sigmahq_title_length", rules()))
        .containsExactly("a.yml long-title", "=> 0");
    assertThat(found("check", "--format", "line", "--select", "reading", rules()))
        .containsExactly("a.yml missing-description", "=> 1");
    assertThat(found("check", SOME, "--format", "line", "--ignore", "reading,long-title", rules()))
        .containsExactly("=> 0");
    assertThat(
            found(
                "check", "--format", "line", "--select", "all", "--ignore", "long-title", rules()))
        .contains("a.yml missing-description", "=> 1")
        .doesNotContain("a.yml long-title");
  }

  @Test
  void namesThatAreNoneAndErrorsThatStayAreRefused() throws IOException {
    rule("a.yml", ERROR);
    Ran slip = Ran.assay("check", "--select", "long-titel", rules());
    assertThat(slip.err()).contains("`long-titel` is not a check: did you mean `long-title`?");
    assertThat(slip.status()).isEqualTo(2);
    Ran strange = Ran.assay("check", SOME, "--ignore", "x.y.z.0.1.2", rules());
    assertThat(strange.err()).contains("`assay list lints` shows what there is");
    Ran error = Ran.assay("check", SOME, "--ignore", "unknown-level", rules());
    assertThat(error.err()).contains("`unknown-level` is an error of reading and always on");
    assertThat(error.status()).isEqualTo(2);
    assertThat(found("check", SOME, "--format", "line", "--ignore", "all", rules()))
        .containsExactly("a.yml unknown-level", "=> 1");
  }

  @Test
  void duplicatesAreFoundBetweenFilesAndNotWithinOne() throws IOException {
    Path a = rule("a.yml", SmallRule.GOOD);
    Path b = rule("b.yml", SmallRule.GOOD);
    assertThat(found("check", SOME, "--format", "line", rules()))
        .containsExactly(
            "a.yml duplicate-title",
            "a.yml duplicate-id",
            "b.yml duplicate-title",
            "b.yml duplicate-id",
            "=> 1");
    assertThat(Ran.assay("check", SOME, rules()).out())
        .contains("is the title of a rule in `%s` too".formatted(b));
    assertThat(found("check", SOME, a.toString(), a.toString())).containsExactly("=> 0");
    assertThat(found("check", SOME, a.toString(), rules() + "/../rules/a.yml"))
        .containsExactly("=> 0");
  }

  @Test
  void theOutputIsTheSameForAnyNumberOfThreads() throws Exception {
    for (int i = 0; i < 40; i++) {
      rule("%02d.yml".formatted(i), i % 3 == 0 ? ERROR : i % 3 == 1 ? WARNING : LONG);
    }
    String one = withThreads(1);
    assertThat(one.lines().count()).isGreaterThan(100);
    assertThat(withThreads(2)).isEqualTo(one);
    assertThat(withThreads(7)).isEqualTo(one);
  }

  private String withThreads(int number) throws ExecutionException, InterruptedException {
    try (var pool = new ForkJoinPool(number)) {
      return pool.submit(() -> Ran.assay("check", SOME, "--format", "line", rules()).out()).get();
    }
  }

  @Test
  void statisticsTakeThePlaceOfFindings() throws IOException {
    rule("a.yml", LONG + "# assay: ignore[long-title]\n");
    rule("b.yml", LONG.replace("7f6a", "8f6a").replace("payload started", "x started"));
    Ran ran = Ran.assay("check", SOME, "--statistics", rules());
    assertThat(ran.out())
        .isEqualTo(
            """
            check          severity   count   files  fixable
            long-title     note           2       2        0
            unused-ignore  note           1       1        1
            """);
    assertThat(ran.err()).isEqualTo("2 rules in 2 files: 3 notes\n1 can be fixed by --fix\n");
    assertThat(Ran.assay("check", SOME, "--statistics", "--format", "json", rules()).out())
        .contains("\"id\" : \"long-title\"", "\"count\" : 2", "\"fixable\" : 1");
    assertThat(Ran.assay("check", SOME, "--statistics", "--format", "sarif", rules()).status())
        .isEqualTo(2);
    Files.writeString(folder.resolve("rules/a.yml"), SmallRule.GOOD);
    Files.delete(folder.resolve("rules/b.yml"));
    assertThat(Ran.assay("check", SOME, "--statistics", rules()).out()).isEmpty();
  }

  @Test
  void aCheckIsExplainedByItsPage() {
    assertThat(Ran.assay("check", "--explain", "long-title").out())
        .startsWith("# long-title\n")
        .contains("## Why", "## Bad", "note[long-title]");
    assertThat(Ran.assay("check", "--explain", "sigmahq_title_length").out())
        .startsWith("# long-title\n");
    assertThat(Ran.assay("check", "--explain", "unknown-level").out())
        .startsWith("# unknown-level\n")
        .contains("always on");
    Ran slip = Ran.assay("check", "--explain", "long-titel");
    assertThat(slip.err()).contains("did you mean `long-title`?");
    assertThat(slip.status()).isEqualTo(2);
  }

  @Test
  void standardInputIsCheckedAndNotMended() {
    Ran ran = Ran.withInput(LONG, "check", SOME, "--format", "line", "-");
    assertThat(ran.out()).startsWith("-:1:8: note[long-title]");
    Ran fix = Ran.withInput(LONG, "check", "--fix", "-");
    assertThat(fix.err()).contains("standard input cannot be mended");
    assertThat(fix.status()).isEqualTo(2);
  }

  @Test
  void allChecksAreListed() {
    assertThat(Ran.assay("list", "lints").out())
        .containsPattern("(?m)^long-title +note + A title that .* \\(sigmahq_title_length\\)$")
        .containsPattern("(?m)^unused-ignore +note +fixable +A comment that ignores nothing\\.$")
        .containsPattern("(?m)^unknown-level +error ");
    assertThat(Ran.assay("list", "lints", "--json").out())
        .contains("\"scope\" : \"files\"", "\"scope\" : \"rule\"", "\"scope\" : \"comment\"")
        .contains("\"scope\" : \"reading\"", "\"max_length\"", "\"sigmahq_title_length\"");
  }
}
