package assay.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.source.DiagnosticText;
import assay.truth.Testdata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code testdata/format} holds a file {@code before.yml}, in {@code after.yml} the
 * form it is brought into, and in {@code told.txt} what its author is told, if that is anything.
 *
 * <p>{@code make update} writes what the code gives now; read the diff as an author would.
 */
class FormatFixturesTest {

  private static final Path FOLDER = Testdata.path("format");

  @TestFactory
  Stream<DynamicTest> filesTakeTheirForm() {
    return fixtures("form", FormatFixturesTest::check);
  }

  @TestFactory
  Stream<DynamicTest> aSecondTimeChangesNothing() {
    return fixtures(
        "twice",
        folder -> {
          Formatted again = RuleFormat.of("after", Files.readAllBytes(folder.resolve("after.yml")));
          assertThat(again.text()).isEqualTo(Files.readString(folder.resolve("after.yml")));
          assertThat(again.changed()).isFalse();
        });
  }

  @TestFactory
  Stream<DynamicTest> theMeaningStays() {
    return fixtures(
        "meaning",
        folder ->
            assertThat(Meaning.of(Files.readAllBytes(folder.resolve("after.yml"))))
                .isEqualTo(Meaning.of(Files.readAllBytes(folder.resolve("before.yml")))));
  }

  /** What is asked of a fixture. */
  private interface Question {
    void ask(Path folder) throws IOException;
  }

  private static Stream<DynamicTest> fixtures(String kind, Question question) {
    return Testdata.list(FOLDER).stream()
        .map(
            folder ->
                dynamicTest(
                    kind + ": " + folder.getFileName(),
                    folder.toUri(),
                    () -> question.ask(folder)));
  }

  private static void check(Path folder) throws IOException {
    Path before = folder.resolve("before.yml");
    Path after = folder.resolve("after.yml");
    Path told = folder.resolve("told.txt");
    byte[] bytes = Files.readAllBytes(before);
    Formatted formatted = RuleFormat.of(Testdata.name(before), bytes);
    byte[] form = formatted.changed() ? formatted.text().getBytes(UTF_8) : bytes;
    String problems =
        formatted.problems().stream()
            .map(problem -> DiagnosticText.render(problem, formatted.source()))
            .collect(joining("\n"));
    if (Testdata.UPDATE) {
      Files.write(after, form);
      Files.deleteIfExists(told);
      if (!problems.isEmpty()) {
        Files.writeString(told, problems);
      }
    }
    var expected = new ArrayList<>(List.of(after, before));
    if (!problems.isEmpty()) {
      expected.add(told);
      assertThat(problems).isEqualTo(Files.readString(told));
    }
    assertThat(Testdata.list(folder)).containsExactlyElementsOf(expected);
    assertThat(new String(form, UTF_8)).isEqualTo(Files.readString(after));
  }
}
