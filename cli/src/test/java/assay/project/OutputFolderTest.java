package assay.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import assay.page.OutputFile;
import assay.project.OutputFolder.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build touches what has changed, removes what it made itself, and nothing else. */
class OutputFolderTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir Path root = Path.of("");

  @Test
  void aSecondBuildTouchesNothing() throws Exception {
    build("a.md=1", "b/c.md=2");
    age();
    Outcome again = build("a.md=1", "b/c.md=2");
    assertThat(again.written()).isEmpty();
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(touched()).isEmpty();
  }

  @Test
  void onlyWhatHasChangedIsWritten() throws Exception {
    build("a.md=1", "b/c.md=2");
    age();
    assertThat(build("a.md=1", "b/c.md=3").written()).containsExactly("b/c.md");
    assertThat(touched()).containsExactly(Manifest.NAME, "b/c.md");
  }

  @Test
  void whatIsNotMadeAnyMoreIsRemovedWithItsEmptyFolder() throws Exception {
    build("a.md=1", "b/c.md=2");
    assertThat(build("a.md=1").removed()).containsExactly("b/c.md");
    assertThat(files()).containsExactly(Manifest.NAME, "a.md");
    assertThat(root.resolve("b")).doesNotExist();
  }

  @Test
  void filesOfOthersAreNeitherRemovedNorWrittenOver() throws Exception {
    Files.writeString(root.resolve("a.md"), "mine");
    Files.writeString(root.resolve("notes.txt"), "mine too");
    Outcome outcome = build("a.md=1", "b.md=2");
    assertThat(outcome.problems()).hasSize(2).first().asString().contains("a.md");
    assertThat(outcome.problems().getLast()).contains("--force");
    assertThat(root.resolve("a.md")).hasContent("mine");
    assertThat(build("b.md=2").removed()).isEmpty();
    assertThat(files()).containsExactly(Manifest.NAME, "a.md", "b.md", "notes.txt");
  }

  @Test
  void ofManyFilesOfOthersAFewAreNamed() throws Exception {
    for (int i = 0; i < 9; i++) {
      Files.writeString(root.resolve(i + ".md"), "mine");
    }
    List<String> problems =
        build("0.md=x", "1.md=x", "2.md=x", "3.md=x", "4.md=x", "5.md=x", "6.md=x").problems();
    assertThat(problems).hasSize(5);
    assertThat(problems.get(3)).contains("4 more files");
  }

  @Test
  void filesOfOthersAreWrittenOverIfThatIsAskedFor() throws Exception {
    Files.writeString(root.resolve("a.md"), "mine");
    OutputFolder folder = OutputFolder.open(root, true);
    folder.write("markdown", new OutputFile("a.md", "1"));
    assertThat(folder.close(Set.of(), true).problems()).isEmpty();
    assertThat(root.resolve("a.md")).hasContent("1");
  }

  @Test
  void aFileOfOursThatSomebodyChangedIsNotRemoved() throws Exception {
    build("a.md=1", "b.md=2");
    Files.writeString(root.resolve("b.md"), "edited");
    Outcome outcome = build("a.md=1");
    assertThat(outcome.removed()).isEmpty();
    assertThat(outcome.problems()).hasSize(1);
    assertThat(root.resolve("b.md")).hasContent("edited");
  }

  @Test
  void nothingIsRemovedAfterABuildThatCouldNotReadAll() throws Exception {
    build("a.md=1", "b.md=2");
    OutputFolder folder = OutputFolder.open(root, false);
    folder.write("markdown", new OutputFile("a.md", "1"));
    assertThat(folder.close(Set.of(), false).removed()).isEmpty();
    assertThat(build("a.md=1").removed()).containsExactly("b.md");
  }

  @Test
  void filesOfOutputsThatWereNotMadeStay() throws Exception {
    OutputFolder folder = OutputFolder.open(root, false);
    folder.write("markdown", new OutputFile("a.md", "1"));
    folder.write("table", new OutputFile("t.csv", "1"));
    folder.close(Set.of(), true);
    OutputFolder next = OutputFolder.open(root, false);
    assertThat(next.close(Set.of("markdown"), true).removed()).containsExactly("a.md");
    assertThat(files()).containsExactly(Manifest.NAME, "t.csv");
  }

  @Test
  void twoBuildsOfTheSameFilesGiveTheSameManifest() throws Exception {
    build("a.md=1", "b.md=2");
    String first = Files.readString(root.resolve(Manifest.NAME));
    Files.delete(root.resolve(Manifest.NAME));
    build("b.md=2", "a.md=1");
    assertThat(root.resolve(Manifest.NAME)).hasContent(first);
  }

  @Test
  void aPathThatLeadsOutOfTheFolderIsRefused() {
    for (String path : List.of("../x.md", "a/../../x.md", "/x.md", "")) {
      assertThatThrownBy(() -> build(path + "=1"))
          .as(path)
          .isInstanceOf(CannotWrite.class)
          .hasMessageContaining("outside");
    }
    assertThat(root.resolveSibling("x.md")).doesNotExist();
  }

  @Test
  void aManifestThatLeadsOutOfTheFolderRemovesNothingThere() throws Exception {
    Path outside = Files.writeString(root.resolveSibling("precious.md"), "1");
    Files.writeString(
        root.resolve(Manifest.NAME),
        Manifest.hash(new byte[] {'1'}) + " markdown ../precious.md\nnonsense\n");
    build("a.md=1");
    assertThat(outside).exists();
    Files.delete(outside);
  }

  private Outcome build(String... files) throws CannotRead, CannotWrite {
    OutputFolder folder = OutputFolder.open(root, false);
    for (String file : files) {
      int at = file.lastIndexOf('=');
      folder.write("markdown", new OutputFile(file.substring(0, at), file.substring(at + 1)));
    }
    return folder.close(Set.of(), true);
  }

  private void age() throws IOException {
    for (String file : files()) {
      Files.setLastModifiedTime(root.resolve(file), LONG_AGO);
    }
  }

  private List<String> touched() throws IOException {
    var touched = new ArrayList<String>();
    for (String file : files()) {
      if (!Files.getLastModifiedTime(root.resolve(file)).equals(LONG_AGO)) {
        touched.add(file);
      }
    }
    return touched;
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
