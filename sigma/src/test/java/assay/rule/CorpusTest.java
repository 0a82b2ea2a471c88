package assay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Diagnostic;
import assay.source.DiagnosticLine;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that people use are read without an error. */
class CorpusTest {

  @Test
  void allRulesOfTheCorpusAreRead() throws IOException {
    Path corpus = Truth.path("corpus/sigma-2026", 4_039);
    List<String> errors = new ArrayList<>();
    int files = 0;
    int rules = 0;
    for (Path path : ruleFiles(corpus)) {
      RuleFile file = RuleReader.read(path.getFileName().toString(), Files.readAllBytes(path));
      files++;
      rules += file.rules().size();
      file.problems().stream()
          .filter(Diagnostic::isError)
          .forEach(problem -> errors.add(DiagnosticLine.render(problem, file.source())));
    }
    assertThat(errors).isEmpty();
    assertThat(files).isEqualTo(4_039);
    assertThat(rules).isEqualTo(4_041);
  }

  private static List<Path> ruleFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    }
  }
}
