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
    return documented().map(check -> dynamicTest(check.id(), () -> verify(check)));
  }

  /** All checks but what reading reports, of which {@code testdata/errors} has examples. */
  private static Stream<LintCheck> documented() {
    return LintCatalogue.ALL.all().stream()
        .filter(check -> !(check instanceof ReaderChecks.Reading));
  }

  private static void verify(LintCheck check) throws IOException {
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
    assertThat(page.options())
        .containsExactlyInAnyOrderElementsOf(
            check.options().stream().map(LintOption::name).toList());
    assertThat(page.bad()).isNotEmpty();
    assertThat(page.good()).isNotEmpty();
    for (LintPage.Example example : page.bad()) {
      for (String part : LintPage.files(example.yaml())) {
        assertThat(LintPage.file(part).rules()).isNotEmpty();
      }
      LintPage.Example now = LintPage.now(check, example.yaml());
      assertThat(now.found()).isNotEmpty().isEqualTo(example.found());
      assertThat(now.fixed()).isEqualTo(example.fixed());
      if (!now.fixed().isEmpty()) {
        assertThat(LintPage.now(check, now.fixed()).fixed()).isEmpty();
      }
    }
    for (String example : page.good()) {
      assertThat(LintPage.check(check, example)).isEmpty();
      for (String part : LintPage.files(example)) {
        assertThat(LintPage.file(part).rules()).isNotEmpty();
      }
    }
    boolean fixes =
        page.bad().stream()
            .flatMap(example -> LintPage.check(check, example.yaml()).stream())
            .anyMatch(finding -> finding.fix().isPresent());
    assertThat(page.headings().contains("Fix safety")).as("has a fix").isEqualTo(fixes);
  }

  @Test
  void noPageIsWithoutItsCheck() {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(documented().map(LintCheck::id).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void checksStandInTheOrderOfTheirIds() {
    assertThat(LintRules.ALL.stream().map(LintRule::id)).isSorted().doesNotHaveDuplicates();
    assertThat(AcrossChecks.ALL.stream().map(LintCheck::id)).isSorted();
    assertThat(IgnoreChecks.ALL.stream().map(LintCheck::id)).isSorted();
    assertThat(ReaderChecks.ALL.stream().map(LintCheck::id)).isSorted();
    assertThat(LintCatalogue.ALL.all().stream().map(LintCheck::id)).doesNotHaveDuplicates();
  }
}
