package assay.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code testdata/library}: a small knowledge base, and in {@code pages} all its modern pages. */
class LibraryFixturesTest {

  private static final Path PAGES = FakeLibrary.ROOT.resolve("pages");
  private static final boolean UPDATE = Boolean.getBoolean("update");

  /** Kept in mind: to make them again for each test would only take time. */
  private static final List<OutputFile> MADE = MarkdownPages.pages(FakeLibrary.base());

  @ParameterizedTest
  @MethodSource("made")
  void thePageIsAsWritten(OutputFile page) throws IOException {
    Path file = PAGES.resolve(page.path());
    if (UPDATE) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, page.text());
    }
    assertThat(page.text()).isEqualTo(Files.exists(file) ? Files.readString(file) : "no " + file);
  }

  /** Tactics are many, and those that nothing names are alike. */
  static List<OutputFile> made() {
    return MADE.stream()
        .filter(page -> !page.path().startsWith("tactics/TA") || isNamed(page))
        .toList();
  }

  private static boolean isNamed(OutputFile page) {
    return page.path().equals("tactics/TA0040.md");
  }

  @Test
  void noPageIsStray() throws IOException {
    List<Path> known = made().stream().map(page -> PAGES.resolve(page.path())).toList();
    var stray = new ArrayList<Path>();
    try (Stream<Path> files = Files.walk(PAGES)) {
      files.filter(Files::isRegularFile).filter(file -> !known.contains(file)).forEach(stray::add);
    }
    if (UPDATE) {
      for (Path file : stray) {
        Files.delete(file);
      }
    } else {
      assertThat(stray).isEmpty();
    }
  }
}
