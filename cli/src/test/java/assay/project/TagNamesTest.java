package assay.project;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attack.Attack;
import assay.attack.AttackReader;
import assay.attack.BuiltInAttack;
import assay.lint.AttackNames;
import assay.source.Source;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks of tags know what the pack of ATT&CK knows. */
class TagNamesTest {

  private static final AttackNames BUILT_IN = TagNames.of(BuiltInAttack.load());

  @Test
  void theBuiltInPackIsKnownInFull() {
    assertThat(BUILT_IN.version()).isEqualTo("19.1");
    assertThat(BUILT_IN.tactics())
        .hasSize(15)
        .contains("stealth", "defense-impairment", "command-and-control")
        .doesNotContain("defense-evasion");
    assertThat(BUILT_IN.techniques()).hasSize(697);
    assertThat(BUILT_IN.tacticsOf("t1053.005"))
        .contains(Set.of("execution", "persistence", "privilege-escalation"));
    assertThat(BUILT_IN.others()).hasSize(1_000).contains("g0007", "s0002", "m1038");
  }

  @Test
  void retiredTechniquesHaveTheirSuccessors() {
    assertThat(BUILT_IN.successors())
        .hasSize(161)
        .containsEntry("t1562.001", "t1685")
        .containsEntry("t1089", "t1685")
        .containsEntry("t1086", "t1059.001")
        .containsEntry("t1064", "");
    assertThat(BUILT_IN.successors().values())
        .allMatch(id -> id.isEmpty() || BUILT_IN.techniques().containsKey(id));
    assertThat(BUILT_IN.movedTactics())
        .containsOnlyKeys("defense-evasion")
        .containsEntry("defense-evasion", Set.of("stealth", "defense-impairment"));
  }

  @Test
  void everyTechniqueIsOfTacticsThatThereAre() {
    BUILT_IN
        .techniques()
        .forEach((id, tactics) -> assertThat(BUILT_IN.tactics()).as(id).containsAll(tactics));
    assertThat(BUILT_IN.techniques().values()).noneMatch(Set::isEmpty);
  }

  @Test
  void anEditionThatHasTheOldTacticHasMovedNothing() {
    AttackNames before = TagNames.of(edition("Defense Evasion", "defense-evasion"));
    assertThat(before.tactics()).containsExactly("defense-evasion");
    assertThat(before.tacticsOf("t1036")).contains(Set.of("defense-evasion"));
    assertThat(before.movedTactics()).isEmpty();
    assertThat(TagNames.of(edition("Stealth", "stealth")).movedTactics()).isEmpty();
  }

  private static Attack edition(String tactic, String shortName) {
    String bundle =
        """
        {"type": "bundle", "objects": [
          {"type": "x-mitre-tactic", "id": "x-mitre-tactic--5", "name": "%s",
           "x_mitre_shortname": "%s",
           "external_references": [{"source_name": "mitre-attack", "external_id": "TA0005"}]},
          {"type": "attack-pattern", "id": "attack-pattern--1", "name": "Masquerading",
           "kill_chain_phases": [{"kill_chain_name": "mitre-attack", "phase_name": "%s"}],
           "external_references": [{"source_name": "mitre-attack", "external_id": "T1036"}]}]}
        """
            .formatted(tactic, shortName, shortName);
    return AttackReader.read(new Source("enterprise-attack.json", bundle)).attack().orElseThrow();
  }
}
