package assay.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfluenceIndexTest {

  private static ConfluencePage page(String key, String... labels) {
    return new ConfluencePage(key, " A \n title ", Optional.of("top"), "<p/>", List.of(labels));
  }

  @Test
  void theIndexHoldsAllButTheBodies() {
    List<OutputFile> files = ConfluenceIndex.files("team", List.of(page("rule/Ä 1", "x")));

    assertThat(files)
        .containsExactly(
            new OutputFile(
                "confluence/pages.json",
                """
                {
                  "format" : 1,
                  "tree" : "team",
                  "pages" : [ {
                    "key" : "rule/Ä 1",
                    "title" : "A title",
                    "parent" : "top",
                    "labels" : [ "x" ],
                    "file" : "rule-1.html"
                  } ]
                }
                """),
            new OutputFile("confluence/rule-1.html", "<p/>"));
  }

  @Test
  void noTwoFilesHaveOneName() {
    List<ConfluencePage> pages =
        List.of(page("a/b"), page("A b"), page("ä"), page("../.."), page("x".repeat(300)));

    assertThat(ConfluenceIndex.files("team", pages).stream().map(OutputFile::path).skip(1))
        .containsExactly(
            "confluence/a-b.html",
            "confluence/a-b-2.html",
            "confluence/page.html",
            "confluence/page-2.html",
            "confluence/" + "x".repeat(100) + ".html");
  }

  @Test
  void labelsAreSpelledAsConfluenceTakesThem() {
    assertThat(
            page("k", "attack.T1059.001", "Two Words", "two words", "(x)", "...", "a_b").labels())
        .containsExactly("attack-t1059-001", "two-words", "x", "a_b");
  }
}
