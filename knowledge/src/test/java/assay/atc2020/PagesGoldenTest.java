package assay.atc2020;

import static org.assertj.core.api.Assertions.assertThat;

import assay.page.OutputFile;
import assay.truth.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of all kinds that Atomic Threat Coverage made, from its own inputs. */
class PagesGoldenTest {

  @Test
  void everyPageIsTheSameAndNoneIsMissingOrExtra() throws IOException {
    Map<String, String> written = written();
    Path root = Truth.path("golden/atc/expected/markdown", 802);
    var different = new TreeMap<String, String>();
    int same = 0;
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = root.relativize(file).toString();
        String text = written.remove(name);
        if (text == null || !Arrays.equals(bytes(file), text.getBytes(StandardCharsets.UTF_8))) {
          different.put(name, text == null ? "missing" : difference(text, Files.readString(file)));
        } else {
          same++;
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(written.keySet()).allMatch(name -> name.startsWith("Triggers/")).hasSize(186);
    assertThat(same).isEqualTo(802);
    System.out.printf("pages of 2020: %d of %d the same%n", same, same);
  }

  @Test
  void triggersAreCopiesOfThePagesThatComeWithThem() {
    Path atomics = Truth.path("golden/atc/inputs/atomics", 186);
    written()
        .forEach(
            (name, text) -> {
              if (name.startsWith("Triggers/")) {
                String id = name.substring("Triggers/".length(), name.length() - ".md".length());
                assertThat(text.getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(bytes(atomics.resolve(id).resolve(id + ".md")));
              }
            });
  }

  private static Map<String, String> written() {
    List<OutputFile> files = new MarkdownPages().write(Seed.base()).files();
    var written = new TreeMap<String, String>();
    files.forEach(file -> written.put(file.path(), file.text()));
    assertThat(written).hasSize(files.size());
    return written;
  }

  private static String difference(String found, String wanted) {
    int at = 0;
    while (at < found.length() && at < wanted.length() && found.charAt(at) == wanted.charAt(at)) {
      at++;
    }
    return "at %d found <%s> wanted <%s>".formatted(at, around(found, at), around(wanted, at));
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 30));
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
