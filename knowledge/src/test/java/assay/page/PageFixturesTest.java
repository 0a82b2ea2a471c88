package assay.page;

import static org.assertj.core.api.Assertions.assertThat;

import assay.knowledge.LinkedRule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.truth.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The folders of {@code testdata/pages}: a rule and its page in both styles. */
class PageFixturesTest {

  private static final Path ROOT = Truth.root().resolve("testdata/pages");
  private static final boolean UPDATE = Boolean.getBoolean("update");

  @ParameterizedTest
  @MethodSource("folders")
  void theModernPageIsAsWritten(Path folder) throws IOException {
    RulePage rule = page(folder);
    String page = made(FakeLibrary.with(List.of(rule)), "rules/" + folder.getFileName() + ".md");
    compare(folder.resolve("modern.md"), page);
  }

  @ParameterizedTest
  @MethodSource("folders")
  void thePageOf2020IsAsWritten(Path folder) throws IOException {
    compare(folder.resolve("atc-2020.md"), assay.atc2020.MarkdownPages.rule(page(folder)));
  }

  @Test
  void theIndexIsAsWritten() throws IOException {
    var pages = new ArrayList<RulePage>();
    for (Path folder : folders()) {
      pages.add(page(folder));
    }
    compare(ROOT.resolve("index.md"), made(FakeLibrary.with(pages), "rules/README.md"));
  }

  @Test
  void noFileIsStray() throws IOException {
    var stray = new ArrayList<Path>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path inside = ROOT.relativize(file);
        Set<String> known =
            inside.getNameCount() == 1
                ? Set.of("index.md")
                : Set.of("rule.yml", "modern.md", "atc-2020.md");
        if (inside.getNameCount() > 2 || !known.contains(file.getFileName().toString())) {
          stray.add(inside);
        }
      }
    }
    assertThat(stray).isEmpty();
  }

  private static String made(KnowledgeBase base, String path) {
    return MarkdownPages.pages(base).stream()
        .filter(page -> page.path().equals(path))
        .map(OutputFile::text)
        .findFirst()
        .orElseThrow();
  }

  static List<Path> folders() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RulePage page(Path folder) throws IOException {
    String name = folder.getFileName().toString();
    RuleFile file =
        RuleReader.read(name + "/rule.yml", Files.readAllBytes(folder.resolve("rule.yml")));
    return new RulePage(name, new LinkedRule(file, FakeLinks.of(file)), FakeQueries.of(file));
  }

  private static void compare(Path file, String page) throws IOException {
    if (UPDATE) {
      Files.writeString(file, page);
    }
    assertThat(page).isEqualTo(Files.exists(file) ? Files.readString(file) : "no " + file);
  }
}
