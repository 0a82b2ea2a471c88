package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Testdata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what reading reports has all of it. */
class ReaderChecksTest {

  private static final Path SOURCES = Testdata.ROOT.resolve("sigma/src/main/java/assay");

  /** The packages whose problems come out of reading a file. */
  private static final List<String> READING =
      List.of("source", "yaml", "rule", "collection", "query");

  private static final Pattern ID =
      Pattern.compile("(?:Diagnostic\\.)?(error|warning)\\(\\s*\"([a-z0-9]+(?:-[a-z0-9]+)*)\"");

  private static final Pattern DRAWN = Pattern.compile("(?m)^(error|warning)\\[([a-z0-9-]+)\\]");

  @Test
  void everyProblemOfReadingIsInTheTable() throws IOException {
    var found = new TreeSet<String>();
    for (String folder : READING) {
      for (Path file : problems(SOURCES.resolve(folder))) {
        ID.matcher(Files.readString(file)).results().forEach(id -> found.add(id.group(2)));
      }
    }
    assertThat(found).hasSizeGreaterThan(50);
    assertThat(ids()).containsAll(found);
  }

  private static List<Path> problems(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith("Problems.java")).toList();
    }
  }

  @Test
  void everyDrawnErrorIsInTheTableWithItsSeverity() throws IOException {
    try (Stream<Path> files = Files.walk(Testdata.path("errors"))) {
      var wrong = new ArrayList<String>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".txt")) {
          continue;
        }
        DRAWN
            .matcher(Files.readString(file))
            .results()
            .filter(drawn -> !isInTable(drawn.group(1), drawn.group(2)))
            .forEach(drawn -> wrong.add(Testdata.name(file) + ": " + drawn.group()));
      }
      assertThat(wrong).isEmpty();
    }
  }

  /** Errors of a rule that says of itself that it is unsupported are warnings. */
  private static boolean isInTable(String severity, String id) {
    return ReaderChecks.ALL.stream()
        .anyMatch(
            known ->
                known.id().equals(id)
                    && (known.severity().label().equals(severity) || severity.equals("warning")));
  }

  private static List<String> ids() {
    return ReaderChecks.ALL.stream().map(ReaderChecks.Reading::id).toList();
  }

  @Test
  void summariesAreSentences() {
    for (LintCheck check : LintCatalogue.ALL.all()) {
      assertThat(check.summary()).as(check.id()).matches("[A-Z`].*\\.").hasSizeLessThan(100);
      assertThat(check.id()).isEqualTo(check.id().toLowerCase(Locale.ROOT));
    }
  }
}
