package assay.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that people use keep their meaning, and most of those of today have their form already. */
class CorpusFormatTest {

  /** What became of a file. */
  private record Outcome(String folder, boolean changed, List<String> wrong) {}

  @Test
  void theRulesOfTodayKeepTheirMeaningAndAreMostlyInForm() throws IOException {
    List<Outcome> outcomes = outcomes(Truth.path("corpus/sigma-2026", 4_039));

    assertThat(outcomes).hasSize(4_039).allSatisfy(o -> assertThat(o.wrong()).isEmpty());
    assertThat(changed(outcomes))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "rules", 140,
                "rules-compliance", 1,
                "rules-emerging-threats", 13,
                "rules-placeholder", 3,
                "rules-threat-hunting", 5,
                "deprecated", 40,
                "unsupported", 38));
  }

  @Test
  void theRulesOf2020KeepTheirMeaning() throws IOException {
    List<Outcome> outcomes = outcomes(Truth.path("golden/atc/inputs/sigma/rules", 673));

    assertThat(outcomes).hasSize(673).allSatisfy(o -> assertThat(o.wrong()).isEmpty());
  }

  private static Map<String, Integer> changed(List<Outcome> outcomes) {
    Map<String, Integer> changed = new TreeMap<>();
    outcomes.stream()
        .filter(Outcome::changed)
        .forEach(o -> changed.merge(o.folder(), 1, Integer::sum));
    return changed;
  }

  private static List<Outcome> outcomes(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> files = found.filter(file -> file.toString().endsWith(".yml")).toList();
      return files.parallelStream().map(file -> outcome(folder, file)).toList();
    }
  }

  private static Outcome outcome(Path folder, Path file) {
    byte[] before = read(file);
    String name = folder.relativize(file).toString();
    Formatted formatted = RuleFormat.of(name, before);
    var wrong = new java.util.ArrayList<String>();
    formatted.problems().forEach(problem -> wrong.add(name + ": " + problem));
    if (formatted.changed()) {
      byte[] after = formatted.text().getBytes(UTF_8);
      if (RuleFormat.of(name, after).changed()) {
        wrong.add(name + " changes again");
      }
      if (!Meaning.of(before).equals(Meaning.of(after))) {
        wrong.add(name + " means something else");
      }
      if (!words(new String(before, UTF_8)).equals(words(formatted.text()))) {
        wrong.add(name + " has other words");
      }
    }
    return new Outcome(folder.relativize(file).getName(0).toString(), formatted.changed(), wrong);
  }

  /** The lines of a text without the blanks around them, in alphabetical order. */
  private static List<String> words(String text) {
    return text.lines()
        .map(line -> line.strip().replaceFirst("^- +", "- ").replace('"', '\''))
        .filter(line -> !line.isEmpty())
        .sorted()
        .toList();
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
