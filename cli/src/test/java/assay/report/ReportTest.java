package assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import assay.lint.LintCatalogue;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Finding;
import assay.source.Fix;
import assay.source.Severity;
import assay.source.Source;
import assay.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  private static final Finding FINDING =
      new Finding(
          new Source("rules/a b.yml", "title: x\nlevel: hgh\n"),
          Diagnostic.error(
                  "unknown-level", "`hgh` is not a level", new Span(16, 19), "unknown level")
              .withHelp("did you mean `high`?"));

  @Test
  void aLineCanBeJumpedTo() {
    assertThat(new LineReport().render(List.of(FINDING)))
        .isEqualTo("rules/a b.yml:2:8: error[unknown-level]: `hgh` is not a level\n");
  }

  @Test
  void aDrawingHasColoursOnlyIfAsked() {
    String plain = new TextReport(false).render(List.of(FINDING));
    String coloured = new TextReport(true).render(List.of(FINDING));
    assertThat(plain).startsWith("error[unknown-level]: ").doesNotContain("\u001b");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    assertThat(coloured).contains("\u001b[1;31m");
  }

  @Test
  void jsonHasEveryPart() {
    assertThat(new JsonReport().render(List.of(FINDING)))
        .contains(
            "\"file\" : \"rules/a b.yml\"",
            "\"id\" : \"unknown-level\"",
            "\"severity\" : \"error\"",
            "\"line\" : 2",
            "\"column\" : 8",
            "\"end_column\" : 11",
            "\"label\" : \"unknown level\"",
            "\"help\" : \"did you mean `high`?\"");
    assertThat(new JsonReport().render(List.of())).isEqualTo("[ ]\n");
  }

  @Test
  void jsonHasTheFixAndThePage() {
    var source = new Source("r.yml", "title: x\n");
    Diagnostic found =
        Diagnostic.of(Severity.NOTE, "long-title", "long", new Span(7, 8), "title")
            .withFix(Fix.unsafe("cut it", new Edit(new Span(7, 8), "")));
    assertThat(new JsonReport().render(List.of(new Finding(source, found))))
        .contains(
            "\"severity\" : \"note\"",
            "\"title\" : \"cut it\"",
            "\"safe\" : false",
            "\"replacement\" : \"\"",
            "\"page\" : \"docs/lint/long-title.md\"");
    assertThat(new JsonReport().render(List.of(FINDING))).doesNotContain("page", "fix");
  }

  @Test
  void aNoteIsANoticeOfGitHub() {
    Diagnostic found = Diagnostic.of(Severity.NOTE, "long-title", "long", new Span(0, 1), "title");
    assertThat(new GithubReport().render(List.of(new Finding(FINDING.source(), found))))
        .startsWith("::notice file=rules/a b.yml,line=1,");
  }

  @Test
  void sarifNamesTheRuleAndThePlace() {
    assertThat(new SarifReport("1.2.3", LintCatalogue.ALL).render(List.of(FINDING)))
        .contains(
            "\"version\" : \"2.1.0\"",
            "\"ruleId\" : \"unknown-level\"",
            "\"uri\" : \"rules/a%20b.yml\"",
            "\"startLine\" : 2");
  }

  @Test
  void sarifHasAReferenceForEveryFileName() {
    var source = new Source("//a/b:c/50%#?/é.yml", "x\n");
    var finding = new Finding(source, Diagnostic.error("id", "message", new Span(0, 1), "label"));
    assertThat(new SarifReport("1.2.3", LintCatalogue.ALL).render(List.of(finding)))
        .contains("\"uri\" : \"//a/b%3Ac/50%25%23%3F/%C3%A9.yml\"");
  }

  @Test
  void gitHubGetsEscapedCommands() {
    assertThat(new GithubReport().render(List.of(FINDING)))
        .isEqualTo(
            "::error file=rules/a b.yml,line=2,endLine=2,col=8,endColumn=11,title=unknown-level"
                + "::`hgh` is not a level%0Ahelp: did you mean `high`?\n");
  }
}
