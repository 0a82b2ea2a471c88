package assay.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Json;
import assay.truth.Truth;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The 12 files that Atomic Threat Coverage itself made, and the form of today beside them. */
class Atc2020KibanaGoldenTest {

  @Test
  void everyFileIsTheSameByteForByte() throws IOException {
    Path golden = Truth.path("golden/atc", 12);
    Map<String, String> expected = new TreeMap<>();
    try (Stream<Path> files = Files.list(golden.resolve("expected/kibana"))) {
      for (Path file : files.toList()) {
        expected.put("kibana/" + file.getFileName(), Files.readString(file));
      }
    }
    Map<String, String> written = new TreeMap<>();
    read(golden).atc2020().files().forEach(file -> written.put(file.path(), file.text()));

    assertThat(written).hasSize(12).isEqualTo(expected);
  }

  @Test
  void theFormOfTodayHoldsTheSameObjectsAndEveryReferenceArrives() throws IOException {
    KibanaFiles files = read(Truth.path("golden/atc", 18));
    List<Json> lines = Described.lines(files);

    assertThat(files.findings()).isEmpty();
    assertThat(lines).hasSize(18);
    Set<String> there = new HashSet<>();
    lines.forEach(line -> there.add(line.get("type").text() + " " + line.get("id").text()));
    assertThat(there).hasSize(18);
    var lost = new ArrayList<String>();
    for (Json line : lines) {
      for (Json reference : line.get("references").items()) {
        String type = reference.get("type").text();
        if (!type.equals("index-pattern")
            && !there.contains(type + " " + reference.get("id").text())) {
          lost.add(reference.write());
        }
      }
    }
    assertThat(lost).isEmpty();
    assertThat(files.savedObjects().problems())
        .extracting(finding -> finding.diagnostic().id())
        .containsExactly("dark-theme-not-carried", "dark-theme-not-carried");
    assertThat(files.atc2020().problems())
        .extracting(finding -> finding.diagnostic().id())
        .containsExactly("labels-not-carried");
  }

  private static KibanaFiles read(Path golden) throws IOException {
    var files = new ArrayList<YamlFile>();
    try (Stream<Path> found = Files.walk(golden.resolve("inputs/visualizations"))) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        String name = golden.resolve("inputs").relativize(file).toString().replace('\\', '/');
        files.add(YamlReader.read(name, Files.readAllBytes(file)));
      }
    }
    return KibanaFiles.read(files);
  }
}
