package assay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.Small;
import assay.page.ConfluencePage;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was wrong with the pages of 2020 on Confluence, and is right here. */
class FaultsOf2020Test {

  private static final String RULE =
      """
      title: %s
      id: "%s"
      tags: [%s]
      logsource: {product: windows}
      detection:
        a: {EventID: 1, Image: "x]]>y"}
        condition: a
      """;

  private static ConfluencePage rule(String title, String tags) {
    List<ConfluencePage> pages =
        Bases.pages(
            Map.of("rules/r.yml", RULE.formatted(title, "i", tags)),
            List.of(),
            List.of(Bases.trigger("T1059.001")));
    return Bases.keyed(pages, "rules/i");
  }

  @Test
  void anAmpersandInATitleDoesNotBreakThePage() {
    ConfluencePage page = rule("Recon Via CommandLine & Processes", "a.b");

    assertThat(page.title()).isEqualTo("Recon Via CommandLine & Processes");
    assertThat(Parsed.of(page).text()).contains("title: Recon Via CommandLine & Processes");
  }

  @Test
  void codeCannotEndItsOwnSection() {
    assertThat(Parsed.of(rule("T", "a.b")).text()).contains("Image: \"x]]>y\"");
  }

  @Test
  void linksToTechniquesEndWhereTheyShould() {
    assertThat(Parsed.of(rule("T", "attack.t1059, attack.execution")).addresses())
        .containsExactly(
            "https://attack.mitre.org/tactics/TA0002/",
            "https://attack.mitre.org/techniques/T1059/");
  }

  @Test
  void aTriggerIsLinkedOnlyIfItIsThere() {
    assertThat(Parsed.of(rule("T", "attack.t1059.001")).linkedPages())
        .containsExactly("T1059.001 PowerShell");
    assertThat(Parsed.of(rule("T", "attack.t1059")).linkedPages()).isEmpty();
  }

  @Test
  void aTechniqueWithoutANameIsShownByItsId() {
    Parsed page = Parsed.of(rule("T", "attack.t9999"));

    assertThat(page.text()).contains("T9999 (not a technique of the ATT&CK version in use)");
    assertThat(page.addresses()).isEmpty();
  }

  @Test
  void subTechniquesAreTechniques() {
    ConfluencePage page = rule("T", "attack.t1059.001");

    assertThat(Parsed.of(page).addresses())
        .containsExactly("https://attack.mitre.org/techniques/T1059/001/");
    assertThat(page.labels()).containsExactly("detection-rule", "t1059-001");
  }

  @Test
  void queriesAreThoseOfTheMarkdownPageWithTheirLineBreaks() {
    ConfluencePage page = rule("T", "a.b");

    assertThat(page.body())
        .contains("<![CDATA[curl -H 'X: y' -d @- host <<EOF\n{\n  \"t\": \"T\"\n}\nEOF\n]]>");
  }

  @Test
  void aRefusedConversionSaysWhy() {
    String counting = RULE.replace("condition: a", "condition: a | count() > 5");
    List<ConfluencePage> pages =
        Bases.pages(
            Map.of("r.yml", counting.formatted("T", "i", "a.b").replace("count()", "count(x)")),
            List.of(),
            List.of());

    assertThat(Parsed.of(Bases.keyed(pages, "rules/i")).text())
        .contains("Not convertible: PowerShell cannot count events")
        .contains("(line 7 of the rule)");
  }

  @Test
  void rulesWithOneTitleHaveAPageEach() {
    var rules = new TreeMap<String, String>();
    rules.put("rules/builtin/a.yml", RULE.formatted("Same", "1", "a.b"));
    rules.put("rules/sysmon/a.yml", RULE.formatted("same", "2", "a.b"));
    rules.put("rules/sysmon/b.yml", RULE.formatted("Same", "3", "a.b"));
    List<ConfluencePage> pages = Bases.pages(rules, List.of(), List.of());

    assertThat(Bases.keyed(pages, "rules/1").title()).isEqualTo("Same (builtin)");
    assertThat(Bases.keyed(pages, "rules/2").title()).isEqualTo("same (a)");
    assertThat(Bases.keyed(pages, "rules/3").title()).isEqualTo("Same (b)");
  }

  @Test
  void rulesWithOneIdAreKeptApartByTheirPlaces() {
    var rules = new TreeMap<String, String>();
    rules.put("a.yml", RULE.formatted("One", "1", "a.b"));
    rules.put("b.yml", RULE.formatted("Two", "1", "a.b"));

    assertThat(Bases.pages(rules, List.of(), List.of()))
        .extracting(ConfluencePage::key)
        .contains("rules/a.yml", "rules/b.yml");
  }

  @Test
  void linksGoByTitleAndOnlyToPagesThatAreThere() {
    Entity policy =
        Small.entity(EntityKind.LOGGING_POLICIES, "LP_1_file.yml", "title: LP & policy\n");
    Entity data =
        Small.entity(
            EntityKind.DATA_NEEDED,
            "DN_1.yml",
            "title: DN_1\nloggingpolicy: [LP_1_file, LP_gone]\n");
    List<ConfluencePage> pages = Bases.pages(Map.of(), List.of(policy, data), List.of());
    Parsed page = Parsed.of(Bases.page(pages, "DN_1"));

    assertThat(page.linkedPages()).containsExactly("LP & policy");
    assertThat(page.text()).contains("LP_gone");
  }

  @Test
  void noMacroOfAThirdPartyIsUsed() {
    Entity policy =
        Small.entity(
            EntityKind.LOGGING_POLICIES,
            "LP_1.yml",
            "title: LP\nconfiguration: |\n  1. *do*\n\n          code\n\n  | a | b |\n  |--|--|\n");
    List<ConfluencePage> pages = Bases.pages(Map.of(), List.of(policy), List.of());
    Parsed page = Parsed.of(Bases.page(pages, "LP"));

    assertThat(page.attributes("ac:structured-macro", "ac:name")).containsOnly("details", "code");
    assertThat(page.names()).contains("ol", "em");
  }
}
