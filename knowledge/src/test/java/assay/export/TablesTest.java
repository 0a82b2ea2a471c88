package assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.atc2020.Seed;
import assay.knowledge.EntityKind;
import assay.page.KnowledgeBase;
import assay.page.Output;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesTest {

  private static final String PLAYBOOK =
      """
      title: RP_0001_phishing
      tags: [attack.t1193, TAG]
      identification: [RA_2001_list]
      containment: [RA_3001_block]
      """;

  @Test
  void aRuleWithoutTagsOrDataHasOneRow() {
    Map<String, String> row = onlyRow(new SmallBase().rule("Bare", "level: low"));

    assertThat(row).containsEntry("rule_title", "Bare").containsEntry("level", "low");
    assertThat(row).containsEntry("rule_file", "rules/Bare.yml");
    assertThat(row.values()).filteredOn(cell -> !cell.isEmpty()).hasSize(3);
  }

  @Test
  void aRuleWithATacticAndNoTechniqueHasARow() {
    Map<String, String> row = onlyRow(new SmallBase().rule("A", "tags: [attack.execution]"));

    assertThat(row).containsEntry("tactic_id", "TA0002").containsEntry("technique_id", "");
  }

  @Test
  void aTechniqueStandsInTheTacticsOfTheRuleThatItBelongsTo() {
    var base = new SmallBase().rule("A", "tags: [attack.execution, attack.impact, attack.t1059]");

    assertThat(rows(base))
        .extracting(row -> row.get("tactic") + "/" + row.get("technique_id"))
        .containsExactly("Execution/T1059", "Impact/");
  }

  @Test
  void aRetiredTechniqueIsShownAsItsSuccessor() {
    Map<String, String> row = onlyRow(new SmallBase().rule("A", "tags: [attack.t1086]"));

    assertThat(row)
        .containsEntry("technique_id", "T1059.001")
        .containsEntry("technique", "PowerShell")
        .containsEntry("tactic", "Execution");
  }

  @Test
  void anUnknownTechniqueStaysInTheTable() {
    Map<String, String> row = onlyRow(new SmallBase().rule("A", "tags: [attack.t9999]"));

    assertThat(row).containsEntry("technique_id", "T9999").containsEntry("technique", "");
  }

  @Test
  void aPlaybookOfARetiredTechniqueAnswersToTheParentAndTheSubTechniques() {
    for (String id : List.of("t1566.001", "t1566")) {
      List<Map<String, String>> rows =
          rows(withPlaybook("phishing").rule("A", "tags: [attack." + id + "]"));

      assertThat(rows)
          .extracting(row -> row.get("response_stage") + " " + row.get("response_action"))
          .containsExactly("containment RA_3001_block", "identification RA_2001_list");
      assertThat(rows)
          .allSatisfy(row -> assertThat(row).containsEntry("playbook_found_by", "technique"));
    }
    assertThat(onlyRow(withPlaybook("phishing").rule("A", "tags: [attack.t1566.002]")))
        .containsEntry("response_playbook", "");
  }

  @Test
  void aPlaybookAnswersToATactic() {
    List<Map<String, String>> rows =
        rows(withPlaybook("attack.initial_access").rule("A", "tags: [attack.t1190]"));

    assertThat(rows)
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).containsEntry("playbook_found_by", "tactic"));
  }

  @Test
  void aPlaybookWithoutActionsHasNoActionOfThatName() {
    var base =
        new SmallBase()
            .entity(EntityKind.RESPONSE_PLAYBOOKS, "rp.yml", "title: RP\ntags: [attack.t1059]")
            .rule("A", "tags: [attack.t1059]")
            .rule("B", "tags: [attack.t1490]");

    assertThat(rows(base)).extracting(row -> row.get("response_action")).containsOnly("");
    assertThat(rows(base))
        .extracting(row -> row.get("response_playbook"))
        .containsExactly("RP", "");
  }

  private static SmallBase withPlaybook(String tag) {
    return new SmallBase()
        .entity(EntityKind.RESPONSE_PLAYBOOKS, "rp.yml", PLAYBOOK.replace("TAG", tag))
        .entity(EntityKind.RESPONSE_ACTIONS, "RA_2001_list.yml", "title: RA_2001_list");
  }

  @Test
  void aPolicyStandsWithItsOwnDataOnly() {
    var base =
        new SmallBase()
            .entity(EntityKind.LOGGING_POLICIES, "lp.yml", "title: LP")
            .entity(
                EntityKind.DATA_NEEDED,
                "a.yml",
                "title: DN_A\ncategory: OS Logs\nloggingpolicy: [LP]\nmitigation_policy: MP")
            .entity(EntityKind.DATA_NEEDED, "b.yml", "title: DN_B\nloggingpolicy: None")
            .rule("A", "needs: [DN_A, DN_B, DN_C]");

    assertThat(rows(base))
        .extracting(row -> row.get("data_needed") + " " + row.get("logging_policy"))
        .containsExactly("DN_A LP", "DN_B ", "DN_C ");
    assertThat(rows(base))
        .extracting(row -> row.get("category") + " " + row.get("mitigation_policies"))
        .containsExactly("OS Logs MP", " ", " ");
  }

  @Test
  void customersAreFoundByTitleIdFileNameAndUseCase() {
    String id = "0d894093-71bc-43c3-8c4d-ecfc28dcf5d9";
    var base =
        new SmallBase()
            .entity(EntityKind.CUSTOMERS, "a.yml", "title: a\ndetectionrule: [One, Two]")
            .entity(EntityKind.CUSTOMERS, "b.yml", "title: b\ndetectionrule: [" + id + "]")
            .entity(EntityKind.CUSTOMERS, "c.yml", "title: c\ndetectionrule: [one_file]")
            .entity(EntityKind.USE_CASES, "u.yml", "title: u\ndetectionrule: [One]")
            .entity(EntityKind.CUSTOMERS, "d.yml", "title: d\ncustomer_name: D\nusecase: [u]")
            .file("rules/one_file.yml", "title: One\nid: " + id);

    Map<String, String> row = onlyRow(base);
    assertThat(row.getOrDefault("customers", "").split("; "))
        .containsExactlyInAnyOrder("a", "b", "c", "D");
    assertThat(row).containsEntry("use_cases", "u");
  }

  @Test
  void hostileTextsAreReadBack() {
    String title = "a, \\\"b\\\" | \\nc é 😀";
    var base = new SmallBase().file("rules/x.yml", "title: \"" + title + "\"\nlevel: '=cmd|x'");

    assertThat(onlyRow(base))
        .containsEntry("rule_title", "a, \"b\" | \nc é 😀")
        .containsEntry("level", "'=cmd|x");
  }

  @Test
  void everyRuleOfTheSeedHasARow() {
    KnowledgeBase base = Seed.base();
    List<Map<String, String>> rows = rows(base, new AnalyticsCsv());
    Set<String> files = new LinkedHashSet<>();
    rows.forEach(row -> files.add(row.get("rule_file")));

    assertThat(files).hasSize(441);
    assertThat(rows).extracting(row -> row.get("response_action")).doesNotContain("title");
    assertThat(rows).allSatisfy(row -> assertThat(row.get("rule_id")).hasSize(36));
  }

  @Test
  void fieldsComeFromDataAndFromEnrichments() {
    var base =
        new SmallBase()
            .entity(EntityKind.DATA_NEEDED, "a.yml", "title: A\nfields: [x, y]\neventID: [1, 2]")
            .entity(EntityKind.DATA_NEEDED, "b.yml", "title: B")
            .entity(
                EntityKind.ENRICHMENTS,
                "e.yml",
                "title: E\ndata_to_enrich: [A, gone]\nnew_fields: [z]\nrequirements: [F]")
            .rule("R", "needs: [A]");

    assertThat(rows(base.base(), new PivotingCsv()))
        .extracting(
            row ->
                String.join(
                    " ",
                    row.get("field"),
                    row.get("data_needed"),
                    row.get("event_ids"),
                    row.get("rules"),
                    row.get("enrichment"),
                    row.get("enrichment_requirements")))
        .containsExactly(" B  0  ", "x A 1; 2 1  ", "y A 1; 2 1  ", "z A 1; 2 1 E F");
  }

  private static Map<String, String> onlyRow(SmallBase base) {
    List<Map<String, String>> rows = rows(base);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private static List<Map<String, String>> rows(SmallBase base) {
    return rows(base.base(), new AnalyticsCsv());
  }

  private static List<Map<String, String>> rows(KnowledgeBase base, Output output) {
    List<List<String>> records = StrictCsv.read(output.write(base).files().getFirst().text());
    var rows = new ArrayList<Map<String, String>>();
    for (List<String> record : records.subList(1, records.size())) {
      var row = new LinkedHashMap<String, String>();
      for (int i = 0; i < record.size(); i++) {
        row.put(records.getFirst().get(i), record.get(i));
      }
      rows.add(row);
    }
    return rows;
  }
}
