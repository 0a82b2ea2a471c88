package assay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of log sources has those that rules use. */
class LogSourcesTest {

  private static final Pattern SECTION = Pattern.compile("(?m)^logsource:\\s*\n((?: +.*\n)+)");

  private static final Pattern PART =
      Pattern.compile("(?m)^ +(product|category|service): *['\"]?([\\w.-]+)");

  @Test
  void everyLogSourceOfTheRulesOf2026IsInTheTable() {
    var unknown = new TreeSet<String>();
    int count = 0;
    for (Path path : rules()) {
      for (MatchResult section : SECTION.matcher(text(path)).results().toList()) {
        Map<String, String> parts = new TreeMap<>();
        PART.matcher(section.group(1))
            .results()
            .forEach(part -> parts.put(part.group(1), part.group(2)));
        count++;
        if (!LogSources.isKnown(
            parts.getOrDefault("product", ""),
            parts.getOrDefault("category", ""),
            parts.getOrDefault("service", ""))) {
          unknown.add(parts.toString());
        }
      }
    }
    assertThat(unknown).isEmpty();
    assertThat(count).isGreaterThan(3000);
    System.out.printf("log sources: %d rules looked at%n", count);
  }

  @Test
  void whatIsNotInTheTableIsNotKnown() {
    assertThat(LogSources.isKnown("windows", "no_such_category", "")).isFalse();
    assertThat(LogSources.isKnown("linux", "registry_set", "")).isFalse();
  }

  private static Iterable<Path> rules() {
    try (Stream<Path> paths = Files.walk(Truth.path("corpus/sigma-2026/rules", 3000))) {
      return paths.filter(path -> path.toString().endsWith(".yml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
