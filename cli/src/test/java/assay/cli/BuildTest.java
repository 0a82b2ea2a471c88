package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

  @TempDir Path out = Path.of("");

  @Test
  void theSeedsRulePagesComeOutByteForByte() throws IOException {
    Path expected = Truth.path("golden/atc/expected/markdown/Detection_Rules", 441);
    String project = Truth.path("golden/atc/assay.yml", 441).toString();
    Ran.assay("build", "-c", project, "-o", out.toString());
    var different = new ArrayList<String>();
    List<Path> pages = files(expected);
    for (Path page : pages) {
      Path made = out.resolve("Detection_Rules").resolve(page.getFileName());
      if (!Files.exists(made) || Files.mismatch(page, made) >= 0) {
        different.add(page.getFileName().toString());
      }
    }
    assertThat(different).isEmpty();
    assertThat(files(out.resolve("Detection_Rules"))).hasSameSizeAs(pages).hasSize(441);
  }

  @Test
  void theDemoMakesAPageForEachRuleAndAnIndexThatLinksThem() throws IOException {
    System.setProperty("assay.home", Truth.root().toString());
    Ran ran = Ran.assay("demo", "-o", out.toString());
    System.clearProperty("assay.home");
    assertThat(ran.status()).isZero();
    assertThat(ran.out()).contains("start at");
    assertThat(Files.readString(out.resolve("README.md"))).contains("(rules/README.md)");
    String index = Files.readString(out.resolve("rules/README.md"));
    List<Path> pages =
        files(out.resolve("rules")).stream().filter(page -> !page.endsWith("README.md")).toList();
    assertThat(pages).hasSizeGreaterThanOrEqualTo(24);
    for (Path page : pages) {
      assertThat(index).contains("(" + page.getFileName() + ")");
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
