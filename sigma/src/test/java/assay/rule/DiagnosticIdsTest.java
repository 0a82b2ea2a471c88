package assay.rule;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Testdata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of problem the code knows is told in a fixture or asked for in a unit test. */
class DiagnosticIdsTest {

  private static final Pattern ID = Pattern.compile("\"([a-z0-9]+(?:-[a-z0-9]+)+)\"");

  /** An id in a test: alone in a string, at the end of a row, or before its message. */
  private static final Pattern ASKED = Pattern.compile("[\"; ]([a-z0-9]+(?:-[a-z0-9]+)+)[\":]");

  private static final Pattern MISSING = Pattern.compile("missing\\(\\s*\"([a-z]+)\"");
  private static final Pattern TOLD = Pattern.compile("(?m)^(?:error|warning)\\[([a-z0-9-]+)\\]");

  @Test
  void noneIsUntested() {
    Set<String> known = new TreeSet<>();
    Path main = Testdata.ROOT.resolve("sigma/src/main/java/assay");
    for (String text : texts(main, DiagnosticIdsTest::isOfRules)) {
      ID.matcher(text).results().forEach(m -> known.add(m.group(1)));
      MISSING.matcher(text).results().forEach(m -> known.add("missing-" + m.group(1)));
    }
    Set.of("status", "level", "type").forEach(key -> known.add("unknown-" + key));

    Set<String> tested = new TreeSet<>();
    for (String folder : List.of("errors", "collections")) {
      for (String text : texts(Testdata.path(folder), name -> name.equals("expected.txt"))) {
        TOLD.matcher(text).results().forEach(m -> tested.add(m.group(1)));
      }
    }
    Path tests = Testdata.ROOT.resolve("sigma/src/test/java/assay");
    for (String text : texts(tests, name -> name.endsWith("Test.java"))) {
      ASKED.matcher(text).results().forEach(m -> tested.add(m.group(1)));
    }
    assertThat(known).hasSizeGreaterThan(50);
    assertThat(tested).containsAll(known);
  }

  /** What a configuration of checks has wrong is asked for in LintConfigReaderTest. */
  private static boolean isOfRules(String name) {
    return name.endsWith("Problems.java") && !name.equals("LintProblems.java");
  }

  private static Iterable<String> texts(Path folder, Predicate<String> named) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> named.test(file.getFileName().toString()))
          .map(DiagnosticIdsTest::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
