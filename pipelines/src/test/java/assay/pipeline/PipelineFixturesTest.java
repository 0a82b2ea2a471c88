package assay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.DiagnosticText;
import assay.source.Source;
import assay.truth.Testdata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code testdata/pipelines} holds a {@code pipeline.yml}, perhaps a {@code
 * rule.yml}, and {@code expected.txt}: what is told of the pipeline, and what it makes of the
 * rules.
 */
class PipelineFixturesTest {

  private static final Path FOLDER = Testdata.path("pipelines");

  private static final PipelineFiles FILES =
      path ->
          switch (path) {
            case "admins.txt" -> Optional.of("root\n\n adm*n \n");
            case "hosts.csv" -> Optional.of("name,ip\n\"a, \"\"b\"\"\",10.0.0.1\nc,10.0.0.2\n");
            case "users.json" -> Optional.of("{\"users\": [{\"name\": \"x\"}, {\"name\": \"y\"}]}");
            default -> Optional.empty();
          };

  @TestFactory
  Stream<DynamicTest> pipelinesDoWhatTheyShould() {
    return Testdata.list(FOLDER).stream()
        .map(
            folder ->
                dynamicTest(folder.getFileName().toString(), folder.toUri(), () -> check(folder)));
  }

  private static void check(Path folder) throws IOException {
    Path pipeline = folder.resolve("pipeline.yml");
    Path rule = folder.resolve("rule.yml");
    Path expected = folder.resolve("expected.txt");
    ReadPipeline read = PipelineReader.read(Testdata.name(pipeline), Files.readAllBytes(pipeline));
    var told = new StringBuilder();
    if (!read.problems().isEmpty()) {
      Source source = new Source(Testdata.name(pipeline), Files.readString(pipeline));
      read.problems().forEach(p -> told.append(DiagnosticText.render(p, source)));
      read.problems().forEach(PipelineFixturesTest::isWellWritten);
    }
    if (Files.exists(rule)) {
      run(read.pipeline().orElseThrow(), rule, told);
    }
    if (Testdata.UPDATE) {
      Files.writeString(expected, told);
    }
    assertThat(told.toString()).isNotEmpty().isEqualTo(Files.readString(expected));
  }

  private static void run(Pipeline pipeline, Path rule, StringBuilder told) throws IOException {
    RuleFile file = RuleReader.read(Testdata.name(rule), Files.readAllBytes(rule));
    assertThat(file.problems().stream().filter(Diagnostic::isError)).isEmpty();
    for (boolean compatible : new boolean[] {false, true}) {
      var run =
          new PipelineRun(
              PipelineStack.of(List.of(pipeline)), new PipelineOptions(compatible, FILES));
      var text = new StringBuilder();
      var referenced = new ArrayList<Rule>();
      for (Rule each : file.rules()) {
        Piped piped = run.apply(each, referenced);
        referenced.add(piped.rule());
        assertThat(run.apply(each, referenced)).as("a second time").isEqualTo(piped);
        text.append(text.isEmpty() ? "" : "---\n");
        text.append(PipedText.of(piped, run, file.source()));
        piped.problems().forEach(PipelineFixturesTest::isWellWritten);
      }
      if (!compatible) {
        told.append(text);
      } else if (!told.toString().endsWith(text.toString())) {
        told.append("=== compatible\n").append(text);
      }
    }
  }

  private static void isWellWritten(Diagnostic problem) {
    assertThat(problem.message()).doesNotContain("\n").doesNotEndWith(".").isNotBlank();
    assertThat(problem.help()).isPresent();
  }
}
