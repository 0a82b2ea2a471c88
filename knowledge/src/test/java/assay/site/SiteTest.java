package assay.site;

import static org.assertj.core.api.Assertions.assertThat;

import assay.atc2020.Seed;
import assay.page.FakeLibrary;
import assay.page.KnowledgeBase;
import assay.page.OutputFile;
import assay.style.Style;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SiteTest {

  private static final Pattern ADDRESS = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");
  private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]*)\"");

  @Test
  void noLinkOfTheSmallSiteIsDead() {
    check(files(FakeLibrary.base()), 50);
  }

  @Test
  void noLinkOfTheSeedsSiteIsDead() {
    check(files(Seed.base(Style.MODERN)), 1000);
  }

  @Test
  void everyPageForbidsWhatItDoesNotNeed() {
    for (OutputFile page : files(FakeLibrary.base())) {
      if (page.path().endsWith(".html")) {
        assertThat(page.text())
            .contains("default-src 'none'")
            .doesNotContain("<style", "<img", "<iframe", " style=", " onclick")
            .containsOnlyOnce("<script")
            .containsOnlyOnce("<h1");
      }
    }
  }

  @Test
  void theSearchKnowsEveryPage() {
    List<OutputFile> files = files(FakeLibrary.base());
    String search = text(files, "site/search.js");
    assertThat(search).startsWith("searchPages([\n").doesNotContain("</");
    for (OutputFile page : files) {
      if (page.path().endsWith(".html")) {
        assertThat(search).contains("\"" + page.path().substring("site/".length()) + "\"");
      }
    }
  }

  @Test
  void aHostilePageIsHarmless() {
    String text =
        "# <script>alert(1)</script>\n\n<img src=x onerror=alert(1)> [a](javascript:alert(1))"
            + " [b](JAVASCRIPT:alert(1)) [c](data:text/html,x) ![d](https://example.org/d.png)\n";
    List<OutputFile> files = Site.files(List.of(new OutputFile("rules/x.md", text)));
    assertThat(text(files, "site/rules/x.html"))
        .contains("<title>&lt;script&gt;", "&lt;img src=x")
        .doesNotContain("javascript:", "JAVASCRIPT:", "<img src=x", "<script>alert");
    assertThat(text(files, "site/search.js")).doesNotContain("<script");
  }

  @Test
  void indexesAreWhatServersLookFor() {
    assertThat(SitePath.of("README.md")).isEqualTo("index.html");
    assertThat(SitePath.of("data/README.md")).isEqualTo("data/index.html");
    assertThat(SitePath.of("data/x.md.md")).isEqualTo("data/x.md.html");
    assertThat(SitePath.root("data/x.html")).isEqualTo("../");
  }

  private static List<OutputFile> files(KnowledgeBase base) {
    return new Site().write(base).files();
  }

  private static String text(List<OutputFile> files, String path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .map(OutputFile::text)
        .findFirst()
        .orElseThrow();
  }

  private static void check(List<OutputFile> files, int atLeast) {
    assertThat(files).hasSizeGreaterThan(atLeast);
    Map<String, Set<String>> anchors = new HashMap<>();
    for (OutputFile file : files) {
      anchors.put(file.path(), new HashSet<>(all(ANCHOR, file.text())));
    }
    var dead = new ArrayList<String>();
    for (OutputFile file : files) {
      if (file.path().endsWith(".html")) {
        for (String link : all(ADDRESS, file.text())) {
          if (!isAlive(file.path(), link, anchors)) {
            dead.add(file.path() + ": " + link);
          }
        }
      }
    }
    assertThat(dead).isEmpty();
  }

  private static boolean isAlive(String from, String link, Map<String, Set<String>> anchors) {
    if (link.matches("(?i)(https?|mailto):.*")) {
      return true;
    }
    int hash = link.indexOf('#');
    if (hash == 0) {
      return anchors.getOrDefault(from, Set.of()).contains(link.substring(1));
    }
    return anchors.containsKey(
        URI.create("/" + encoded(from)).resolve(link).getPath().substring(1));
  }

  private static String encoded(String path) {
    return path.replace(" ", "%20").replace("#", "%23").replace("%", "%25");
  }

  private static List<String> all(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    var all = new ArrayList<String>();
    while (found.find()) {
      all.add(found.group(1));
    }
    return all;
  }
}
