package assay.lint;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.DiagnosticLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comments that ignore findings: where they stand, what they take, what is said of them. */
class IgnoreTest {

  private static final String REST =
      """
      description: d
      logsource:
          product: windows
      detection:
          selection:
              Image: a
          condition: selection
      """;

  private static List<String> found(String yaml) {
    return found(yaml, LintConfig.of(ShortTitle.CATALOGUE));
  }

  private static List<String> found(String yaml, LintConfig config) {
    RuleFile file = RuleReader.read("r.yml", yaml.getBytes(StandardCharsets.UTF_8));
    var linter = new FileLinter(ShortTitle.CATALOGUE, config, TestFacts.FACTS);
    List<Diagnostic> found =
        new Together(ShortTitle.CATALOGUE, config)
            .findings(List.of(linter.check(file, "r.yml")))
            .getFirst();
    return found.stream().map(each -> DiagnosticLine.render(each, file.source())).toList();
  }

  private static final String FOUND = "r.yml:1:8: warning[short-title]: the title says nothing";

  @Test
  void withoutACommentThereIsAFinding() {
    assertThat(found("title: x\n" + REST)).containsExactly(FOUND);
  }

  @Test
  void aCommentBehindALineTakesWhatBeginsOnIt() {
    assertThat(found("title: x # assay: ignore[short-title]\n" + REST)).isEmpty();
    assertThat(found("title: x   #assay:ignore [ short-title , long-title ] why\n" + REST))
        .containsExactly("r.yml:1:42: note[unused-ignore]: `long-title` finds nothing here");
  }

  @Test
  void aCommentAloneTakesWhatTheNextLineHas() {
    assertThat(found("# assay: ignore[short-title]\ntitle: x\n" + REST)).isEmpty();
    assertThat(found("# assay: ignore[short-title]\n# because\ntitle: x\n" + REST)).isEmpty();
    assertThat(found("# assay: ignore[short-title]\n\ntitle: x\n" + REST)).hasSize(2);
  }

  @Test
  void namesOfOtherToolsAndGroupsServeToo() {
    assertThat(found("title: x # assay: ignore[title_length]\n" + REST)).isEmpty();
    assertThat(found("title: x # assay: ignore[all]\n" + REST)).isEmpty();
  }

  @Test
  void aCommentAtTheTopTakesAllOfAFile() {
    String two = "title: x\n" + REST + "---\ntitle: y\n" + REST;
    assertThat(found(two)).hasSize(2);
    assertThat(found("# licence\n---\n# assay: ignore-file[short-title]\n" + two)).isEmpty();
    assertThat(found(two + "# assay: ignore-file[short-title]\n"))
        .hasSize(3)
        .last()
        .asString()
        .endsWith("note[unknown-ignore]: this comment ignores nothing");
  }

  @Test
  void whatStandsInAValueIsNoComment() {
    for (String title :
        List.of(
            "'x # assay: ignore[short-title]'",
            "\"x # assay: ignore[short-title]\"",
            "x# assay:ignore[short-title]")) {
      assertThat(found("title: %s\n".formatted(title) + REST)).isEmpty();
    }
    assertThat(found("title: x\nauthor: |\n  a\n  # assay: ignore[short-title]\n  b\n" + REST))
        .containsExactly(FOUND);
    assertThat(found("title: x\nauthor: >\n  # assay: ignore[nothing]\n  b\n" + REST))
        .containsExactly(FOUND);
  }

  @Test
  void behindABlockTextThereIsACommentAgain() {
    assertThat(found("author: |\n  a\n# assay: ignore[short-title]\ntitle: x\n" + REST)).isEmpty();
    assertThat(found("author: | # assay: ignore[all]\n  a\ntitle: x\n" + REST))
        .containsExactly(
            "r.yml:1:27: note[unused-ignore]: `all` finds nothing here",
            "r.yml:3:8: warning[short-title]: the title says nothing");
  }

  @Test
  void errorsOfReadingStay() {
    assertThat(found("title: good title\nid: x # assay: ignore[invalid-id]\n" + REST))
        .containsExactly(
            "r.yml:2:5: error[invalid-id]: `x` is not a UUID",
            "r.yml:2:23: note[unused-ignore]: `invalid-id` is an error of reading and cannot be"
                + " ignored");
  }

  @Test
  void warningsOfReadingGo() {
    String bare = "title: good title\ntags: a.b # assay: ignore[bare-value-for-list]\n";
    assertThat(found(bare + REST)).isEmpty();
    assertThat(found(bare.replace(" # assay: ignore[bare-value-for-list]", "") + REST)).hasSize(1);
  }

  @Test
  void unknownNamesAreToldWithTheNearest() {
    assertThat(found("title: good title # assay: ignore[shorttitle]\n" + REST))
        .containsExactly("r.yml:1:35: note[unknown-ignore]: `shorttitle` is not a check");
  }

  @Test
  void onlyChecksThatRanCanBeUnused() {
    String unused = "title: good title # assay: ignore[short-title]\n" + REST;
    LintConfig all = LintConfig.of(ShortTitle.CATALOGUE);
    assertThat(found(unused, all)).hasSize(1);
    assertThat(found(unused, all.without(List.of("short-title")))).isEmpty();
    assertThat(found(unused, all.without(List.of("unused-ignore")))).isEmpty();
    assertThat(found("title: good title # assay: ignore[duplicate-title]\n" + REST)).isEmpty();
  }

  @Test
  void aFileThatBreaksOffHasNoUnusedComments() {
    assertThat(found("title: good title # assay: ignore[short-title]\ntags: [\n"))
        .allMatch(line -> line.contains(": error["));
  }

  @Test
  void talkAboutTheProgramIsNoComment() {
    assertThat(found("title: good title # see assay: it says why\n# assay: ask Kim\n" + REST))
        .isEmpty();
  }

  @Test
  void theLastLineMayHaveNoEnd() {
    assertThat(found(REST + "title: x # assay: ignore[short-title]")).isEmpty();
    assertThat(found(REST + "title: x\n# assay: ignore[short-title]"))
        .hasSize(2)
        .last()
        .asString()
        .contains("unused-ignore");
  }

  @Test
  void thousandsOfCommentsAreToldOnce() {
    String comments = "# assay: ignore[nothing]\n".repeat(20_000);
    assertThat(found("title: good title\n" + comments + REST)).hasSize(501);
    String names = "# assay: ignore[%s]\n".formatted("nothing,".repeat(20_000));
    assertThat(found("title: good title\n" + names + REST))
        .containsExactly("r.yml:2:1: note[unknown-ignore]: this comment ignores nothing");
  }

  @Test
  void carriageReturnsEndLinesToo() {
    String yaml = ("# assay: ignore[short-title]\ntitle: x\n" + REST).replace("\n", "\r\n");
    assertThat(found(yaml)).hasSize(1).first().asString().contains("carriage-return");
  }
}
