package assay.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attack.Attack;
import assay.attack.AttackReader;
import assay.attack.Tactic;
import assay.attack.Technique;
import assay.rule.RuleReader;
import assay.source.Source;
import assay.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A rule is linked by its tags, its title and the enrichments that it names. */
class RuleLinkerTest {

  private static final Attack ATTACK =
      AttackReader.read(
              new Source(
                  "attack",
                  """
                  {"tactics": {"attack.execution": ["Execution", "TA0002"],
                               "attack.t": ["Too short", "TA1"],
                               "attack.s0001": ["Has digits", "TA2"]},
                   "techniques": {"T1059": "Interpreter", "T1059.001": "PowerShell"}}
                  """))
          .attack()
          .orElseThrow();

  private static final Entities ENTITIES =
      Entities.of(
          List.of(
              Small.customer("title: CU_2\ndetectionrule: [A rule, A rule]\n"),
              Small.customer("title: CU_3\ndetectionrule: [Another]\n"),
              Small.customer("title: CU_1\ndetectionrule: [Another, A rule]\n")));

  private static final RuleLinker LINKER =
      new RuleLinker(
          ATTACK,
          Triggers.of(
              List.of(new Trigger("T1059.001", Optional.empty(), List.of(), Optional.empty()))),
          ENTITIES,
          new SeedDataNeeded(ENTITIES));

  @Test
  void tagsKeepTheirOrderAndRepetition() {
    RuleLinks links =
        tagged("attack.t1059.001, attack.execution, car.1, attack.t1059.001, attack.execution");
    var execution = new Tactic("TA0002", "Execution");
    var powerShell = new Technique("T1059.001", "PowerShell");
    assertThat(links.tactics()).containsExactly(execution, execution);
    assertThat(links.techniques()).containsExactly(powerShell, powerShell);
    assertThat(links.triggers()).containsExactly(powerShell, powerShell);
    assertThat(links.otherTags()).containsExactly("car.1");
  }

  @Test
  void anUnknownTechniqueHasNoName() {
    assertThat(tagged("attack.t9999").techniques()).containsExactly(new Technique("T9999", ""));
  }

  @Test
  void aTechniqueDoesNotTakeTheTriggerOfItsSubTechnique() {
    assertThat(tagged("attack.t1059").triggers()).isEmpty();
  }

  @Test
  void upperCaseInATagDoesNotMatter() {
    assertThat(tagged("Attack.Execution, attack.T1059").tactics()).hasSize(1);
    assertThat(tagged("Attack.Execution, attack.T1059").techniques())
        .containsExactly(new Technique("T1059", "Interpreter"));
  }

  @Test
  void whatHasNotTheShapeOfATacticIsAnotherTag() {
    for (String tag :
        List.of(
            "attack.t",
            "attack.s0001",
            "attack.g0016",
            "attack.unknown",
            "attack.t105",
            "attack.t10590",
            "attack.t1059.1",
            "attack.t1059.0010",
            "attack.t1059x001",
            "attack.",
            "attack",
            "cve.2020.1")) {
      RuleLinks links = tagged(tag);
      assertThat(links.otherTags()).as(tag).containsExactly(tag);
      assertThat(links.techniques()).as(tag).isEmpty();
    }
  }

  @Test
  void tagsOfAmittAreShownNowhere() {
    assertThat(tagged("amitt.t1, amitt.t12345, amitt.exposure").otherTags()).isEmpty();
    assertThat(tagged("amitt.t123456, amitt.t, amitt.other").otherTags())
        .containsExactly("amitt.t123456", "amitt.t", "amitt.other");
  }

  @Test
  void tagsThatAreNoTextsAreSkipped() {
    assertThat(tagged("1, null, [x], {a: b}, attack.execution").tactics()).hasSize(1);
  }

  @Test
  void customersAreThoseThatNameTheRuleByItsTitle() {
    assertThat(link("title: A rule\n").customers()).containsExactly("CU_2", "CU_1");
    assertThat(link("title: A Rule\n").customers()).isEmpty();
  }

  @Test
  void enrichmentsStandAsTheRuleNamesThem() {
    assertThat(link("enrichment: [EN_2, EN_1]\n").enrichments()).containsExactly("EN_2", "EN_1");
    assertThat(link("enrichment: EN_2\n").enrichments()).containsExactly("EN_2");
  }

  @Test
  void aFileWithoutARuleIsLinkedWithNothing() {
    assertThat(link("")).isEqualTo(RuleLinks.NONE);
    assertThat(link("- a\n")).isEqualTo(RuleLinks.NONE);
  }

  private static RuleLinks tagged(String tags) {
    return link("tags: [" + tags + "]\n");
  }

  private static RuleLinks link(String text) {
    return LINKER.link(RuleReader.read(YamlReader.read(new Source("r", text))));
  }
}
