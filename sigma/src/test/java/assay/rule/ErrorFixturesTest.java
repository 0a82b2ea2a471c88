package assay.rule;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.source.Diagnostic;
import assay.source.DiagnosticText;
import assay.truth.Testdata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code testdata/errors} holds a {@code rule.yml} with something wrong in it, and
 * {@code expected.txt}: all that its author is told, as it is drawn.
 *
 * <p>{@code make update} writes what the code tells now; read the diff as an author would.
 */
class ErrorFixturesTest {

  private static final Path FOLDER = Testdata.path("errors");

  @TestFactory
  Stream<DynamicTest> theAuthorIsTold() {
    return Testdata.list(FOLDER).stream()
        .map(
            folder ->
                dynamicTest(folder.getFileName().toString(), folder.toUri(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    Path rule = folder.resolve("rule.yml");
    Path expected = folder.resolve("expected.txt");
    RuleFile file = RuleReader.read(Testdata.name(rule), Files.readAllBytes(rule));
    String told =
        file.problems().stream()
            .map(problem -> DiagnosticText.render(problem, file.source()))
            .collect(joining("\n"));
    if (Testdata.UPDATE) {
      Files.writeString(expected, told);
    }
    assertThat(Testdata.list(folder)).containsExactly(expected, rule);
    assertThat(told).isNotEmpty().isEqualTo(Files.readString(expected));
    file.problems().forEach(ErrorFixturesTest::isWellWritten);
  }

  /** One line, lower case, no full stop, and a way out. */
  private static void isWellWritten(Diagnostic problem) {
    assertThat(problem.message()).doesNotContain("\n").doesNotEndWith(".").isNotBlank();
    assertThat(problem.label()).doesNotEndWith(".").isNotBlank();
    assertThat(problem.help()).isPresent();
    for (String text : List.of(problem.message(), problem.label(), problem.help().orElseThrow())) {
      assertThat(Character.isUpperCase(text.charAt(0))).as(text).isFalse();
    }
  }
}
