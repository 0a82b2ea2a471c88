package assay.attack;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Source;
import assay.truth.Truth;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The pack that comes with the product is whole, and is what its facts make. */
class BuiltInAttackTest {

  private final Attack attack = BuiltInAttack.load();

  @Test
  void tellsItsVersionsAndNotice() {
    assertThat(attack.version()).isEqualTo("19.1");
    assertThat(attack.edition().othersVersion()).isEqualTo("18.1");
    assertThat(attack.notice()).contains("The MITRE Corporation");
    assertThat(BuiltInAttack.named(BuiltInAttack.NAME)).isPresent();
    assertThat(BuiltInAttack.named("attack-1")).isEmpty();
  }

  @Test
  void answersToOldAndNewSpellingsOfTactics() {
    var tactic = new Tactic("TA0006", "Credential Access");
    assertThat(attack.tactic("attack.credential_access")).contains(tactic);
    assertThat(attack.tactic("attack.credential-access")).contains(tactic);
    assertThat(attack.tactic("attack.stealth")).contains(new Tactic("TA0005", "Stealth"));
    assertThat(attack.tactic("attack.defense-impairment"))
        .contains(new Tactic("TA0112", "Defense Impairment"));
    assertThat(attack.tactic("attack.defense_evasion"))
        .contains(new Tactic("TA0005", "Defense Evasion"));
    assertThat(attack.tactics()).hasSize(15);
  }

  @Test
  void everyTechniqueHasTacticsAndEveryTacticHasTechniques() {
    for (Attack.TechniqueEntry entry : attack.techniqueEntries()) {
      assertThat(attack.tacticsOf(entry.technique().id()))
          .as(entry.technique().id())
          .isNotEmpty()
          .hasSameSizeAs(entry.tactics());
      assertThat(entry.tactics())
          .allMatch(name -> entry.retired() || !attack.isRetiredTactic("attack." + name));
    }
    for (Tactic tactic : attack.tactics()) {
      assertThat(attack.techniques())
          .as(tactic.name())
          .anyMatch(technique -> attack.tacticsOf(technique.id()).contains(tactic));
    }
  }

  @Test
  void everySubTechniqueHasItsParent() {
    assertThat(attack.techniques())
        .filteredOn(technique -> technique.id().contains("."))
        .allMatch(technique -> attack.technique(technique.id().substring(0, 5)).isPresent());
  }

  @Test
  void retiredTechniquesKeepTheirNames() {
    assertThat(attack.technique("T1086")).contains(new Technique("T1086", "PowerShell"));
    assertThat(attack.successor("T1086")).contains("T1059.001");
    assertThat(attack.successor("T1089")).contains("T1685");
    assertThat(attack.successor("T1026")).isEmpty();
    assertThat(attack.isRetired("T1059.001")).isFalse();
  }

  @Test
  void readsBackAsItWasWritten() {
    assertThat(PackWriter.write(attack)).isEqualTo(BuiltInAttack.text());
  }

  @Test
  void isWhatTheFactsMake() throws IOException {
    Path facts = Truth.path("facts/attack-facts.json.gz", 1);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(facts))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      AttackFile file = AttackReader.read(new Source(facts.toString(), text));
      assertThat(file.problems()).isEmpty();
      assertThat(PackWriter.write(file.attack().orElseThrow())).isEqualTo(BuiltInAttack.text());
    }
  }
}
