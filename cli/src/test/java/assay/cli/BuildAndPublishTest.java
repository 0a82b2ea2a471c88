package assay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.confluence.FakeConfluence;
import assay.truth.Truth;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code assay build} makes of the starter project, put onto a server. */
class BuildAndPublishTest {

  private static final Path PROJECT = Truth.root().resolve("starter/assay.yml");

  @TempDir Path folder = Path.of("");

  private final FakeConfluence confluence = new FakeConfluence();

  @BeforeEach
  void build() {
    Ran ran =
        Ran.assay(
            "build", "-c", PROJECT.toString(), "-o", folder.toString(), "--only", "confluence");
    assertThat(ran.status()).isZero();
  }

  @AfterEach
  void close() {
    confluence.close();
  }

  private Ran publish(String... options) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Terminal terminal = Main.quiet(InputStream.nullInputStream(), out, err);
    Map<String, String> token = Map.of("ASSAY_CONFLUENCE_TOKEN", FakeConfluence.TOKEN);
    var command = new Publish(new Main(terminal), token, p -> Publish.Given.NOTHING, wait -> {});
    int status =
        new CommandLine(command)
            .execute(
                Stream.concat(
                        Stream.of(
                            "confluence",
                            "-o",
                            folder.toString(),
                            "--url",
                            confluence.url(),
                            "--space",
                            FakeConfluence.SPACE),
                        Stream.of(options))
                    .toArray(String[]::new));
    terminal.out().flush();
    terminal.err().flush();
    return new Ran(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  @Test
  void theBuildWritesAnIndexAndTheBodies() throws IOException {
    Path index = folder.resolve("confluence/pages.json");

    assertThat(index).content().contains("\"tree\" : \"starter\"").contains("\"root.html\"");
    try (var files = Files.list(folder.resolve("confluence"))) {
      assertThat(files).hasSizeGreaterThan(90);
    }
  }

  @Test
  void aProjectMayHaveANameOfItsOwn() throws IOException {
    Path project = folder.resolve("assay.yml");
    Files.createDirectory(folder.resolve("rules"));
    Files.writeString(project, "name: Blue team\nrules: [rules]\noutput: made\n");
    Ran.assay("build", "-c", project.toString(), "--only", "confluence");

    assertThat(folder.resolve("made/confluence/pages.json"))
        .content()
        .contains("\"tree\" : \"Blue team\"", "\"title\" : \"Blue team\"");
  }

  @Test
  void aDryRunShowsEveryPageAndWritesNothing() {
    Ran ran = publish("--dry-run");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("create  Detection rules (starter)").contains(" 0 unchanged");
    assertThat(confluence.writes()).isEmpty();
  }

  @Test
  void everyPageIsPublishedAndASecondTimeNone() {
    Ran first = publish();
    Ran second = publish();

    assertThat(first.err()).isEmpty();
    assertThat(first.status()).isZero();
    assertThat(confluence.titles())
        .contains("starter", "Detection rules (starter)", "RA1001 Rehearse the playbook")
        .hasSizeGreaterThan(90);
    assertThat(second.out()).startsWith("0 created, 0 updated, 0 renamed, 0 moved, 0 deleted, ");
  }
}
