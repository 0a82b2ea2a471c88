package assay.knowledge;

import static assay.knowledge.EntityKind.CUSTOMERS;
import static assay.knowledge.EntityKind.DATA_NEEDED;
import static assay.knowledge.EntityKind.HARDENING_POLICIES;
import static assay.knowledge.EntityKind.LOGGING_POLICIES;
import static assay.knowledge.EntityKind.RESPONSE_ACTIONS;
import static assay.knowledge.EntityKind.RESPONSE_PLAYBOOKS;
import static assay.knowledge.EntityKind.RESPONSE_STAGES;
import static org.assertj.core.api.Assertions.assertThat;

import assay.atc2020.Seed;
import assay.attack.BuiltInAttack;
import assay.rule.RuleReader;
import assay.source.DiagnosticLine;
import assay.source.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong between the files of a library is told where it stands. */
class LibraryChecksTest {

  private final List<Entity> entities = new ArrayList<>();
  private final List<LinkedRule> rules = new ArrayList<>();

  private void entity(EntityKind kind, String name, String text) {
    entities.add(Small.entity(kind, name, text));
  }

  private void rule(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    rules.add(new LinkedRule(RuleReader.read(name, bytes), RuleLinks.NONE));
  }

  private List<String> lines() {
    Library library =
        Library.of(BuiltInAttack.load(), Triggers.NONE, Entities.of(entities), List.of(), rules);
    return LibraryChecks.of(library, entity -> !entity.source().name().endsWith(".yaml")).stream()
        .map(LibraryChecksTest::line)
        .toList();
  }

  private static String line(Finding finding) {
    String help = finding.diagnostic().help().map(text -> " | " + text).orElse("");
    return DiagnosticLine.render(finding.diagnostic(), finding.source()) + help;
  }

  @Test
  void aNameThatNothingGoesByIsAnsweredWithTheNearest() {
    entity(LOGGING_POLICIES, "lp/LP_0001_audit.yml", "title: LP_0001_audit\n");
    entity(DATA_NEEDED, "dn/DN_1.yml", "title: DN_1\nloggingpolicy:\n  - LP_0001_adit\n  - None\n");
    assertThat(lines())
        .containsExactly(
            "dn/DN_1.yml:3:5: error[dead-reference]: `loggingpolicy` names `LP_0001_adit`, and"
                + " there is no such logging policy | did you mean `LP_0001_audit`?");
  }

  @Test
  void aNameOfAKindWithoutAFolderSaysWhatToDo() {
    entity(DATA_NEEDED, "dn/DN_1.yml", "title: DN_1\nloggingpolicy: [LP_1]\n");
    assertThat(lines()).hasSize(1);
    assertThat(lines().getFirst()).contains("name their folder under `data` in assay.yml");
  }

  @Test
  void aCustomerNamesRulesByTitleIdOrFile() {
    String id = "7f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a11";
    rule("r/by_file.yml", "title: By Title\nid: " + id + "\n");
    entity(
        CUSTOMERS,
        "c/C_1.yml",
        "title: C_1\ndetectionrule: [By Title, %s, by_file, By Titel]\n".formatted(id));
    assertThat(lines())
        .containsExactly(
            "c/C_1.yml:2:74: error[dead-reference]: `detectionrule` names `By Titel`, and there is"
                + " no such rule | did you mean `By Title`?");
  }

  @Test
  void anEnrichmentThatARuleNamesMustBeThere() {
    rule("r/a.yml", "title: A\nenrichment:\n  - EN_1\n");
    rule("r/b.yml", "title: B\nenrichment: EN_2\n");
    assertThat(lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("r/a.yml:3:5: error[dead-reference]: `enrichment`"),
            line ->
                assertThat(line).startsWith("r/b.yml:2:13: error[dead-reference]: `enrichment"));
  }

  @Test
  void twoOfOneNameAreToldWithTheOtherPlace() {
    rule("r/a.yml", "title: A\nid: 7f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a11\n");
    rule("r/b.yml", "title: A\nid: 7f6a4f0c-1b52-4a8e-9d58-0b6e2b1c9a11\n");
    entity(LOGGING_POLICIES, "lp/A.yml", "title: A\n");
    entity(LOGGING_POLICIES, "lp/b/A.yml", "title: A\n");
    entity(DATA_NEEDED, "dn/A.yml", "title: A\n");
    entity(RESPONSE_STAGES, "rs/1.yml", "title: One\nid: RS0001\n");
    entity(RESPONSE_STAGES, "rs/2.yml", "title: Two\nid: RS0001\n");
    assertThat(lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).contains("r/b.yml:1:8: error[duplicate-title]: the title `A`"),
            line -> assertThat(line).contains("r/b.yml:2:5: error[duplicate-id]", "`r/a.yml:2:5`"),
            line -> assertThat(line).contains("lp/b/A.yml:1:8: error[duplicate-title]", "lp/A.yml"),
            line -> assertThat(line).contains("rs/2.yml:2:5: error[duplicate-id]"));
  }

  @Test
  void tagsThatAttackDoesNotKnowOrHasGivenUpAreNamed() {
    entity(
        HARDENING_POLICIES,
        "hp/H.yml",
        """
        title: H
        tags:
          - attack.t1003
          - attack.T1003.001
          - attack.execution
          - attack.lateral_movement
          - attack.m1052
          - attack.g0016
          - of our own
          - attack.t9999
          - attack.t1086
          - attack.m9999
          - attack.exekution
        """);
    assertThat(lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("hp/H.yml:10:5: warning[unknown-technique]"),
            line ->
                assertThat(line)
                    .startsWith("hp/H.yml:11:5: warning[retired-technique]")
                    .endsWith("| write `attack.t1059.001` in its place"),
            line -> assertThat(line).startsWith("hp/H.yml:12:5: warning[unknown-mitigation]"),
            line ->
                assertThat(line)
                    .startsWith("hp/H.yml:13:5: warning[unknown-tactic]")
                    .endsWith("did you mean `attack.execution`?"));
  }

  @Test
  void aTitleForPeopleNeedNotBeTheNameOfTheFile() {
    entity(LOGGING_POLICIES, "lp/audit.yml", "title: Audit of all\n");
    entity(LOGGING_POLICIES, "lp/LP_2.yml", "title: LP_3\n");
    entity(LOGGING_POLICIES, "lp/up.yml", "title: ../x\n");
    rule("r/up.yml", "title: a/../../x\n");
    assertThat(lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("lp/LP_2.yml:1:8: warning[title-not-file-name]"),
            line -> assertThat(line).startsWith("lp/up.yml:1:8: error[path-in-title]"),
            line -> assertThat(line).startsWith("r/up.yml:1:8: error[path-in-title]"));
  }

  @Test
  void valuesThatAreNoNumbersDatesOrAddressesAreNamed() {
    entity(
        LOGGING_POLICIES,
        "LP_1.yml",
        "title: LP_1\neventID: [4688, one, None]\nreferences: [https://a.example/, see below]\n");
    entity(RESPONSE_PLAYBOOKS, "RP_1.yml", "title: RP_1\ncreation_date: DD.MM.YYYY\n");
    entity(RESPONSE_PLAYBOOKS, "RP_2.yml", "title: RP_2\ncreation_date: 31.02.2026\n");
    entity(RESPONSE_PLAYBOOKS, "RP_3.yml", "title: RP_3\ncreation_date: 31.1.2026\n");
    entity(RESPONSE_PLAYBOOKS, "RP_4.yml", "title: RP_4\ncreation_date: 2026-01-31\n");
    assertThat(lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("LP_1.yml:2:17: warning[not-a-number]"),
            line -> assertThat(line).startsWith("LP_1.yml:3:34: warning[not-an-address]"),
            line -> assertThat(line).startsWith("RP_1.yml:2:16: warning[invalid-date]"),
            line -> assertThat(line).startsWith("RP_2.yml:2:16: warning[invalid-date]"));
  }

  @Test
  void anActionStandsUnderItsStageAndItsIdSaysWhich() {
    entity(RESPONSE_ACTIONS, "RA_1.yml", "title: RA_1\nid: RA1001\nstage: preparation\n");
    entity(RESPONSE_ACTIONS, "RA_2.yml", "title: RA_2\nid: RA3001\nstage: recovery\n");
    entity(RESPONSE_ACTIONS, "RA_3.yml", "title: RA_3\nid: RA31\nstage: recovery\n");
    entity(
        RESPONSE_PLAYBOOKS,
        "RP_1.yml",
        "title: RP_1\npreparation: [RA_1]\nidentification: [RA_1]\ndeny: [RA_1]\n");
    assertThat(lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("RA_2.yml:2:5: warning[id-of-other-stage]"),
            line -> assertThat(line).startsWith("RA_3.yml:2:5: warning[unusual-id]"),
            line -> assertThat(line).startsWith("RP_1.yml:3:18: warning[action-of-other-stage]"));
  }

  @Test
  void inTheSeedsStateItFindsWhatIsKnownToBeWrongThere() {
    Library seed = Seed.base().library();
    List<String> found =
        LibraryChecks.of(seed, entity -> entity.source().name().endsWith(".yml")).stream()
            .map(finding -> finding.diagnostic().id() + " " + finding.diagnostic().message())
            .toList();
    assertThat(found)
        .anyMatch(text -> text.matches("dead-reference .*LP_0034_linux_auditd_read_access.*"))
        .anyMatch(text -> text.matches("title-not-file-name .*`LP_0109_.*_logging` is not .*"))
        .anyMatch(text -> text.matches("title-not-file-name .*`DN_0036_150_.*, `DN_0108_150_.*"));
    assertThat(found.stream().filter(text -> text.startsWith("no-page "))).hasSize(2);
    assertThat(found.stream().filter(text -> text.startsWith("duplicate-title "))).hasSize(7);
  }

  @Test
  void aFileThatGetsNoPageIsNamed() {
    entity(DATA_NEEDED, "DN_1.yaml", "title: DN_1\n");
    assertThat(lines()).singleElement().asString().contains("DN_1.yaml:1:8: warning[no-page]");
  }

  @Test
  void theReaderTellsAFileOfAnotherKindAndAValueOutsideOfItsList() {
    EntityFile lost =
        Small.file(LOGGING_POLICIES, "title: x\nplatform: Windows\nchannel: a\nprovider: b\n");
    assertThat(lost.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.id()).isEqualTo("other-kind");
              assertThat(problem.message()).contains("data needed").contains("logging policy");
            });
    EntityFile value = Small.file(LOGGING_POLICIES, "title: x\nvolume: Hihg\n");
    assertThat(value.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.id()).isEqualTo("unknown-value");
              assertThat(problem.help()).contains("did you mean `High`?");
            });
  }
}
