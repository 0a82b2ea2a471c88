package assay.page;

import static org.assertj.core.api.Assertions.assertThat;

import assay.atc2020.Seed;
import assay.style.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No link of any modern page is dead, no two paths are one, and every page can be reached. */
class PageLinksTest {

  @Test
  void noLinkOfTheSmallLibraryIsDead() {
    check(MarkdownPages.pages(FakeLibrary.base()), 50);
  }

  @Test
  void noLinkOfTheSeedIsDead() {
    check(MarkdownPages.pages(Seed.base(Style.MODERN)), 1000);
  }

  @Test
  void aTacticWhoseTechniquesAreNotToldSaysSo() {
    String page =
        MarkdownPages.pages(Seed.base(Style.MODERN)).stream()
            .filter(file -> file.path().equals("tactics/TA0002.md"))
            .map(OutputFile::text)
            .findFirst()
            .orElseThrow();
    assertThat(page)
        .contains("The ATT&CK in use does not tell which techniques this tactic has.\n\n## Rules\n")
        .doesNotContain("0 of 0", "Each technique has a rule");
  }

  private static void check(List<OutputFile> pages, int atLeast) {
    assertThat(pages).hasSizeGreaterThan(atLeast);
    Set<String> paths = new HashSet<>();
    Set<String> folded = new HashSet<>();
    for (OutputFile page : pages) {
      paths.add(page.path());
      folded.add(page.path().toLowerCase(Locale.ROOT));
    }
    assertThat(folded).hasSameSizeAs(pages);
    var dead = new ArrayList<String>();
    Set<String> reached = new HashSet<>(Set.of(PagePaths.START));
    for (OutputFile page : pages) {
      for (String link : new Parsed(page.text()).links) {
        if (link.contains(":")) {
          assertThat(link).matches("(?i)(https?|mailto):.*");
        } else if (paths.contains(Parsed.target(page.path(), link))) {
          reached.add(Parsed.target(page.path(), link));
        } else {
          dead.add(page.path() + ": " + link);
        }
      }
    }
    assertThat(dead).isEmpty();
    assertThat(reached).containsExactlyInAnyOrderElementsOf(paths);
  }
}
