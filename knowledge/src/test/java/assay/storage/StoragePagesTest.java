package assay.storage;

import static org.assertj.core.api.Assertions.assertThat;

import assay.atc2020.Seed;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.Small;
import assay.page.ConfluencePage;
import assay.style.Style;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoragePagesTest {

  private static final String RULE =
      """
      title: A rule
      id: "12"
      level: high
      tags: [attack.execution, attack.t1059.001]
      logsource: {product: windows}
      detection: {a: {EventID: 1}, condition: a}
      """;

  private static List<ConfluencePage> small() {
    Entity customer =
        Small.entity(
            EntityKind.CUSTOMERS,
            "CU_1.yml",
            "title: CU_1\ncustomer_name: Harbour\ndetectionrule: [A rule]\n");
    return Bases.pages(
        Map.of("rules/a.yml", RULE), List.of(customer), List.of(Bases.trigger("T1059.001")));
  }

  @Test
  void everyKindHasAPageAboveItBelowTheRoot() {
    assertThat(small())
        .extracting(ConfluencePage::key, ConfluencePage::title, ConfluencePage::parentKey)
        .map(Object::toString)
        .containsExactly(
            "(\"root\", \"team\", Optional.empty)",
            "(\"index/rules\", \"Detection rules (team)\", Optional[root])",
            "(\"rules/12\", \"A rule\", Optional[index/rules])",
            "(\"index/customers\", \"Customers (team)\", Optional[root])",
            "(\"customers/CU_1\", \"Harbour\", Optional[index/customers])",
            "(\"index/triggers\", \"Triggers (team)\", Optional[root])",
            "(\"triggers/T1059.001\", \"T1059.001 PowerShell\", Optional[index/triggers])");
  }

  @Test
  void thePagesAboveLeadToThoseBelow() {
    List<ConfluencePage> pages = small();

    assertThat(Parsed.of(Bases.keyed(pages, "root")).linkedPages())
        .containsExactly("Detection rules (team)", "Customers (team)", "Triggers (team)");
    assertThat(Parsed.of(Bases.keyed(pages, "index/rules")).linkedPages())
        .containsExactly("A rule");
    assertThat(Parsed.of(Bases.keyed(pages, "index/customers")).linkedPages())
        .containsExactly("Harbour");
  }

  @Test
  void ruleCustomerAndTriggerLeadToEachOther() {
    List<ConfluencePage> pages = small();

    assertThat(Parsed.of(Bases.page(pages, "A rule")).linkedPages())
        .containsExactly("T1059.001 PowerShell", "Harbour");
    assertThat(Parsed.of(Bases.page(pages, "Harbour")).linkedPages()).containsExactly("A rule");
    assertThat(Parsed.of(Bases.page(pages, "T1059.001 PowerShell")).linkedPages())
        .containsExactly("A rule");
  }

  @Test
  void labelsTellKindLevelTacticAndTechnique() {
    assertThat(Bases.page(small(), "A rule").labels())
        .containsExactly("detection-rule", "level-high", "execution", "t1059-001");
  }

  @Test
  void aRuleNamedLikeAnIndexStandsAside() {
    String rule = RULE.replace("A rule", "detection RULES (Team)");
    List<ConfluencePage> pages = Bases.pages(Map.of("rules/a.yml", rule), List.of(), List.of());

    assertThat(Bases.keyed(pages, "rules/12").title()).isEqualTo("detection RULES (Team) (rules)");
  }

  @Test
  void titlesStayWithinWhatConfluenceTakes() {
    String rule = RULE.replace("A rule", "😀".repeat(400));
    Map<String, String> rules = Map.of("x/a.yml", rule, "y/" + "b".repeat(300) + ".yml", rule);

    assertThat(Bases.pages(rules, List.of(), List.of()))
        .allMatch(page -> page.title().codePointCount(0, page.title().length()) <= 255)
        .extracting(ConfluencePage::title)
        .doesNotHaveDuplicates();
  }

  @Test
  void allPagesOfTheSeedAreXmlWithTheirOwnTitlesAndNoDeadLink() {
    List<ConfluencePage> pages = StoragePages.pages(Seed.base(Style.MODERN));
    Set<String> titles = pages.stream().map(ConfluencePage::title).collect(Collectors.toSet());

    assertThat(pages).hasSizeGreaterThan(1000);
    assertThat(pages)
        .extracting(page -> page.title().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
    assertThat(pages).extracting(ConfluencePage::key).doesNotHaveDuplicates();
    for (ConfluencePage page : pages) {
      Parsed parsed = Parsed.of(page);
      assertThat(titles).as(page.title()).containsAll(parsed.linkedPages());
      assertThat(parsed.addresses()).noneMatch(address -> address.matches(".*mitre.*[}{].*"));
      assertThat(page.parentKey().isEmpty()).isEqualTo(page.key().equals("root"));
    }
  }

  @Test
  void theIndexNamesTheProject() {
    var files = new StoragePages().write(Bases.base(Map.of(), List.of(), List.of())).files();

    assertThat(files).first().matches(file -> file.text().contains("\"tree\" : \"team\""));
    assertThat(files).hasSize(2);
  }
}
