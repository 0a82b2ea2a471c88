package assay.page;

import static org.assertj.core.api.Assertions.assertThat;

import assay.atc2020.Seed;
import assay.style.Style;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What was wrong with the Markdown pages of 2020, and is right on modern ones. */
class FaultsOf2020Test {

  private static final Map<String, String> PAGES =
      MarkdownPages.pages(FakeLibrary.base()).stream()
          .collect(Collectors.toMap(OutputFile::path, OutputFile::text));

  private static String page(String path) {
    assertThat(PAGES).containsKey(path);
    return PAGES.getOrDefault(path, "");
  }

  @Test
  void aBarInAFalsePositiveBreaksNoTable() {
    var parsed = new Parsed(page("rules/win_shadow_copies_deleted.md"));
    assertThat(parsed.text).contains("Backup software | its own clean-up");
    assertThat(parsed.structure).containsEntry("row", 6).containsEntry("cell", 12);
  }

  @Test
  void aCommandThatHoldsAFenceEndsNoBlock() {
    var parsed = new Parsed(page("triggers/T1490.md"));
    assertThat(parsed.structure).containsEntry("code block", 1);
    assertThat(parsed.text).contains("vssadmin.exe delete shadows /all /quiet\necho ```\n");
  }

  @Test
  void htmlOfOthersIsShownAndNotRun() {
    for (String path :
        List.of("logging-policies/LP_0001_audit_process.md", "triggers/T1059.001.md")) {
      assertThat(new Parsed(page(path)).html).isEmpty();
    }
    assertThat(new Parsed(page("logging-policies/LP_0001_audit_process.md")).text)
        .contains("<script>alert(1)</script>", "<b>bold</b>");
  }

  @Test
  void playbooksLinkTheirTechniquesAsTechniques() {
    assertThat(page("response-playbooks/RP_0001_ransomware.md"))
        .contains("(../techniques/T1490.md)")
        .doesNotContain("/tactics/T1490");
  }

  @Test
  void theIndexOfStagesLeadsToStages() {
    assertThat(page("response-stages/README.md")).contains("(RS_0003_containment.md)");
  }

  @Test
  void theRequirementsOfAnEnrichmentAreAPlainList() {
    assertThat(page("enrichments/EN_0001_parent_process.md"))
        .contains("- [EN_0002_process_tree](EN_0002_process_tree.md)")
        .doesNotContain(">>");
  }

  @Test
  void aTitleThatIsNotTheFilesNameIsLinkedAllTheSame() {
    assertThat(page("data/DN_0001_windows_process_creation.md"))
        .contains("[LP_0001_audit_process_creation](../logging-policies/LP_0001_audit_process.md)");
  }

  @Test
  void aNameWithoutAPageIsNoLink() {
    assertThat(page("data/DN_0001_windows_process_creation.md"))
        .contains("- LP_0404_not_there (not documented)\n");
    assertThat(page("gaps.md")).contains("`LP_0404_not_there`, named by [DN_0001");
  }

  @Test
  void noneIsNoNameOfAPolicy() {
    assertThat(page("data/DN_0002_proxy.md"))
        .contains("No policy that brings these events is documented.")
        .doesNotContain("None");
  }

  @Test
  void aFileThatEndsInYamlHasAPage() {
    assertThat(page("data/DN_0002_proxy.md")).startsWith("# DN_0002_proxy\n");
  }

  @Test
  void filesWhoseNamesDifferInCaseOnlyHaveAPageEach() {
    assertThat(page("logging-policies/LP_0001_audit_process.md"))
        .startsWith("# LP_0001_audit_process_creation\n");
    assertThat(page("logging-policies/lp_0001_audit_process-2.md"))
        .startsWith("# LP_0002_same_file_name_but_for_case\n");
  }

  @Test
  void everyFolderHasAnIndexAndTheStartLeadsToIt() {
    for (PageFolder folder : PageFolder.values()) {
      assertThat(page(folder.index())).startsWith("# " + folder.title() + "\n");
      assertThat(page(PagePaths.START)).contains("(" + folder.index() + ")");
    }
  }

  @Test
  void aTextWhereAListIsDueIsNotTakenApart() {
    assertThat(page("hardening-policies/HP_0001_constrained_powershell.md"))
        .contains("| Platform        | Windows |");
  }

  @Test
  void anUnknownTechniqueIsSaidToBeUnknown() {
    assertThat(page("rules/win_powershell_encoded.md"))
        .contains("[T9999](../techniques/T9999.md) (not a technique of the ATT&CK version in use)")
        .doesNotContain("None");
  }

  @Test
  void tagsInUpperCaseCount() {
    assertThat(page("techniques/T1490.md")).contains("(../rules/win_shadow_copies_deleted.md)");
  }

  @Test
  void eachRuleOfTheSeedHasAQueryOrAReasonInEachLanguage() {
    KnowledgeBase base = Seed.base(Style.MODERN);
    Map<String, String> pages =
        MarkdownPages.pages(base).stream()
            .collect(Collectors.toMap(OutputFile::path, OutputFile::text));
    int sections = 0;
    for (RulePage rule : base.rulePages()) {
      String text = pages.getOrDefault("rules/" + rule.name() + ".md", "");
      String queries = text.substring(text.indexOf("\n## Queries\n"), text.indexOf("\n## Rule\n"));
      for (String section : queries.split("\n### ", -1)) {
        if (!section.startsWith("\n## Queries")) {
          String said = section.substring(section.indexOf('\n')).strip();
          assertThat(said)
              .as(rule.name())
              .matches("(?s)(`{3,}\\w*\n.*\\S.*\n`{3,}.*)|(Not convertible: .+)");
          sections++;
        }
      }
    }
    assertThat(sections).isEqualTo(441 * 7);
  }
}
