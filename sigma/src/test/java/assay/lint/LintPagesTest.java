package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import assay.truth.Testdata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every check has a page, and the examples on it are its test. {@code make update} draws the
 * findings anew.
 */
class LintPagesTest {

  private static final Path PAGES = Testdata.ROOT.resolve("docs/lint");
  private static final List<String> HEADINGS =
      List.of("Why", "Bad", "Good", "Options", "Fix safety", "Compared");

  @TestFactory
  Stream<DynamicTest> examplesAreFoundAsDrawn() {
    return LintRules.ALL.stream().map(check -> dynamicTest(check.id(), () -> verify(check)));
  }

  private static void verify(LintRule check) throws IOException {
    Path file = PAGES.resolve(check.id() + ".md");
    assertThat(file).exists();
    var page = new LintPage(Files.readString(file));
    if (Testdata.UPDATE) {
      Files.writeString(file, page.updated(check));
      page = new LintPage(Files.readString(file));
    }
    assertThat(page.text()).startsWith("# " + check.id() + "\n\n");
    assertThat(page.summary()).isEqualTo(check.summary());
    assertThat(HEADINGS).containsAll(page.headings());
    assertThat(page.headings()).contains("Why", "Bad", "Good");
    for (String alias : check.aliases()) {
      assertThat(page.text()).contains(alias);
    }
    assertThat(page.bad()).isNotEmpty();
    assertThat(page.good()).isNotEmpty();
    for (LintPage.Example example : page.bad()) {
      assertThat(LintPage.file(example.yaml()).rules()).isNotEmpty();
      LintPage.Example now = LintPage.now(check, example.yaml());
      assertThat(now.found()).isNotEmpty().isEqualTo(example.found());
      assertThat(now.fixed()).isEqualTo(example.fixed());
      if (!now.fixed().isEmpty()) {
        assertThat(LintPage.now(check, now.fixed()).fixed()).isEmpty();
      }
    }
    for (String example : page.good()) {
      assertThat(LintPage.check(check, example)).isEmpty();
      assertThat(LintPage.file(example).rules()).isNotEmpty();
    }
  }

  @Test
  void noPageIsWithoutItsCheck() {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(LintRules.ALL.stream().map(LintRule::id).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void checksStandInTheOrderOfTheirIds() {
    assertThat(LintRules.ALL.stream().map(LintRule::id)).isSorted().doesNotHaveDuplicates();
  }
}
