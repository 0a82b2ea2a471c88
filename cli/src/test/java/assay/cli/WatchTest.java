package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assay.project.Watch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code assay build --watch} builds again when files change. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WatchTest {

  @TempDir Path root = Path.of("");

  @Test
  void changesBelowTheFolderOfResultsDoNotCount() throws Exception {
    Path rules = Files.createDirectories(root.resolve("rules/deep"));
    Path out = Files.createDirectories(root.resolve("rules/out"));
    try (Watch watch = Watch.of(List.of(root.resolve("rules")), root.resolve("assay.yml"), out)) {
      Files.writeString(out.resolve("a.md"), "made");
      Files.writeString(root.resolve("other.txt"), "not of the project");
      Files.writeString(rules.resolve("a.yml"), "title: a");
      assertThat(watch.await()).isTrue();
      Files.writeString(root.resolve("assay.yml"), "rules: [rules]");
      assertThat(watch.await()).isTrue();
    }
  }

  @Test
  void theProjectIsBuiltAgainWhenARuleChanges() throws Exception {
    Path rule = root.resolve("rules/a.yml");
    Files.createDirectories(root.resolve("rules"));
    Files.createDirectories(root.resolve("out/rules"));
    Files.writeString(root.resolve("assay.yml"), "rules: [rules]\nqueries: []\n");
    Files.writeString(rule, SmallRule.GOOD);
    Path page = root.resolve("out/rules/a.md");
    var build = new Thread(this::watch);
    build.start();
    waitUntil(page, "Program called payload started");
    Files.writeString(rule, SmallRule.GOOD.replace("payload started", "payload seen"));
    waitUntil(page, "Program called payload seen");
    build.interrupt();
    build.join();
  }

  private void watch() {
    Main.run(
        new String[] {
          "build", "-c", root.resolve("assay.yml").toString(), "--only", "markdown", "--watch"
        },
        Main.quiet(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream()));
  }

  /** Waits for the page to have {@code text}, looking again whenever the folder changes. */
  private void waitUntil(Path page, String text) throws Exception {
    Path nowhere = root.resolve("nowhere");
    try (Watch pages = Watch.of(List.of(root.resolve("out")), nowhere, nowhere)) {
      while (!Files.exists(page) || !Files.readString(page).contains(text)) {
        assertThat(pages.await()).isTrue();
      }
    }
  }
}
