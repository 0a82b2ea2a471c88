package assay.atc2020;

import static org.assertj.core.api.Assertions.assertThat;

import assay.page.OutputFile;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bodies that Atomic Threat Coverage sent to Confluence, against ours. */
class ConfluencePagesGoldenTest {

  private static final int FILES = 512;

  @Test
  void everyBodyIsTheSameByteForByte() throws IOException {
    Path root = Truth.path("golden/atc/expected", FILES);
    Map<String, String> made =
        new ConfluencePages()
            .write(Seed.base()).files().stream()
                .collect(Collectors.toMap(OutputFile::path, OutputFile::text));
    var different = new ArrayList<String>();
    List<Path> expected = files(root.resolve("confluence"));
    for (Path file : expected) {
      String path = root.relativize(file).toString();
      if (!Files.readString(file).equals(made.get(path))) {
        different.add(path);
      }
    }
    assertThat(different).as("of %d bodies", expected.size()).isEmpty();
    assertThat(expected).hasSize(FILES);
  }

  @Test
  void allPagesAreMadeAndNotOnlyTheSamples() {
    Map<String, Long> counts =
        new ConfluencePages()
            .write(Seed.base()).files().stream()
                .collect(
                    Collectors.groupingBy(
                        file -> file.path().split("/", -1)[1], Collectors.counting()));

    assertThat(counts)
        .containsEntry("Detection_Rules", 434L)
        .containsEntry("Response_Actions", 202L)
        .containsEntry("Data_Needed", 99L)
        .containsEntry("Logging_Policies", 42L);
  }

  private static List<Path> files(Path root) throws IOException {
    Predicate<Path> page = file -> file.toString().endsWith(".html");
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(page).sorted().toList();
    }
  }
}
