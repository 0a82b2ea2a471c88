package assay.attack;

import static org.assertj.core.api.Assertions.assertThat;

import assay.source.Diagnostic;
import assay.source.DiagnosticLine;
import assay.source.Source;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each form of ATT&CK is read, and each fault of a file is named at its place. */
class AttackReaderTest {

  private static final String MAPPING =
      """
      {
       "mitigations": {"M1013": "Application Developer Guidance"},
       "tactics": {"attack.credential_access": ["Credential Access", "TA0006"]},
       "techniques": {"T1003": "OS Credential Dumping", "T1086": "PowerShell"}
      }
      """;

  private static final String STIX =
      """
      {"type": "bundle", "id": "bundle--1", "spec_version": "2.0", "objects": [
        {"type": "x-mitre-collection", "id": "x-mitre-collection--1", "x_mitre_version": "16.1"},
        {"type": "marking-definition", "id": "marking-definition--1",
         "definition": {"statement": "Copyright of the bundle"}},
        {"type": "x-mitre-tactic", "id": "x-mitre-tactic--1", "name": "Credential Access",
         "x_mitre_shortname": "credential-access", "external_references": [
           {"source_name": "mitre-attack", "external_id": "TA0006"}]},
        {"type": "attack-pattern", "id": "attack-pattern--old", "name": "Credentials in Files",
         "revoked": true, "external_references": [
           {"source_name": "capec", "external_id": "CAPEC-639"},
           {"source_name": "mitre-attack", "external_id": "T1081"}]},
        {"type": "attack-pattern", "id": "attack-pattern--new", "name": "Credentials In Files",
         "kill_chain_phases": [
           {"kill_chain_name": "mitre-attack", "phase_name": "credential-access"}],
         "external_references": [{"source_name": "mitre-attack", "external_id": "T1552.001"}]},
        {"type": "attack-pattern", "id": "attack-pattern--gone", "name": "Multiband Communication",
         "x_mitre_deprecated": true, "external_references": [
           {"source_name": "mitre-attack", "external_id": "T1026"}]},
        {"type": "relationship", "id": "relationship--1", "relationship_type": "revoked-by",
         "source_ref": "attack-pattern--old", "target_ref": "attack-pattern--new"},
        {"type": "course-of-action", "id": "course-of-action--1", "name": "Password Policies",
         "external_references": [{"source_name": "mitre-attack", "external_id": "M1027"}]},
        {"type": "course-of-action", "id": "course-of-action--2", "name": "T1026 Mitigation",
         "external_references": [{"source_name": "mitre-attack", "external_id": "T1026"}]},
        {"type": "tool", "id": "tool--1", "name": "Mimikatz",
         "external_references": [{"source_name": "mitre-attack", "external_id": "S0002"}]}
      ]}
      """;

  private static final String FACTS =
      """
      {"attack_version_detection": "18.1", "attack_version_techniques": "19.1",
       "copyright": "the notice",
       "tactics_v18": [
         {"id": "TA0005", "name": "Defense Evasion", "shortname": "defense-evasion"}],
       "techniques_v18": [
         {"id": "T1211", "name": "Exploitation for Defense Evasion", "tactics": ["defense-evasion"]},
         {"id": "T1036", "name": "Masquerading", "tactics": ["defense-evasion"]},
         {"id": "T1036.002", "name": "Right-to-Left Override", "tactics": ["defense-evasion"]},
         {"id": "T1562.001", "name": "Disable or Modify Tools", "tactics": ["defense-evasion"]}],
       "retired_v18": [
         {"id": "T1089", "name": "Disabling Security Tools", "tactics": ["defense-evasion"]}],
       "groups": [{"id": "G0016", "name": "APT29"}],
       "edges": {"uses": [["G0016", "T1036"]], "revoked_by": [["T1089", "T1562.001"]]},
       "techniques_v19": [
         {"id": "T1211", "name": "Exploitation for Stealth", "tactics": ["stealth"]},
         {"id": "T1036", "name": "Masquerading", "tactics": ["stealth"]},
         {"id": "T1036.002", "name": "Masquerading:Right-to-Left Override", "tactics": ["stealth"]},
         {"id": "T1685", "name": "Disable or Modify Tools", "tactics": ["defense-impairment"]},
         {"id": "T1685.005", "name": "Disable or Modify Tools: Clear Windows Event Logs",
          "tactics": ["defense-impairment"]}],
       "crosswalk_v18_to_v19": [{"v18_id": "T1562.001", "v19_id": "T1685"}]}
      """;

  @Test
  void aMappingAnswersToExactlyItsTags() {
    Attack attack = attack(MAPPING);
    assertThat(attack.tactic("attack.credential_access"))
        .contains(new Tactic("TA0006", "Credential Access"));
    assertThat(attack.tactic("attack.credential-access")).isEmpty();
    assertThat(attack.technique("T1086")).contains(new Technique("T1086", "PowerShell"));
    assertThat(attack.technique("T9999")).isEmpty();
    assertThat(attack.name("M1013")).contains("Application Developer Guidance");
    assertThat(attack.version()).isEmpty();
  }

  @Test
  void aBundleAnswersToBothSpellingsOfATactic() {
    Attack attack = attack(STIX);
    var tactic = new Tactic("TA0006", "Credential Access");
    assertThat(attack.tactic("attack.credential_access")).contains(tactic);
    assertThat(attack.tactic("attack.credential-access")).contains(tactic);
    assertThat(attack.tacticsOf("T1552.001")).containsExactly(tactic);
    assertThat(attack.version()).isEqualTo("16.1");
    assertThat(attack.notice()).isEqualTo("Copyright of the bundle");
  }

  @Test
  void aBundleKeepsWhatItRevokedOrDeprecated() {
    Attack attack = attack(STIX);
    assertThat(attack.technique("T1081")).contains(new Technique("T1081", "Credentials in Files"));
    assertThat(attack.isRetired("T1081")).isTrue();
    assertThat(attack.successor("T1081")).contains("T1552.001");
    assertThat(attack.isRetired("T1026")).isTrue();
    assertThat(attack.successor("T1026")).isEmpty();
    assertThat(attack.techniques()).extracting(Technique::id).containsExactly("T1552.001");
  }

  @Test
  void aCourseOfActionIsAMitigationByItsId() {
    Attack attack = attack(STIX);
    assertThat(attack.name("M1027")).contains("Password Policies");
    assertThat(attack.name("T1026")).isEmpty();
    assertThat(attack.name("S0002")).contains("Mimikatz");
  }

  @Test
  void factsBringTheNewTacticsAndKeepTheOldOne() {
    Attack attack = attack(FACTS);
    assertThat(attack.edition()).isEqualTo(new Attack.Edition("19.1", "18.1", "the notice"));
    assertThat(attack.tactics())
        .containsExactly(
            new Tactic("TA0005", "Stealth"), new Tactic("TA0112", "Defense Impairment"));
    assertThat(attack.tactic("attack.defense_evasion"))
        .contains(new Tactic("TA0005", "Defense Evasion"));
    assertThat(attack.isRetiredTactic("attack.defense-evasion")).isTrue();
    assertThat(attack.isRetiredTactic("attack.stealth")).isFalse();
  }

  @Test
  void factsNameATechniqueAsAttackDoes() {
    Attack attack = attack(FACTS);
    assertThat(attack.technique("T1036.002").map(Technique::name))
        .contains("Right-to-Left Override");
    assertThat(attack.technique("T1685.005").map(Technique::name))
        .contains("Clear Windows Event Logs");
    assertThat(attack.technique("T1211").map(Technique::name)).contains("Exploitation for Stealth");
  }

  @Test
  void aRetiredTechniqueIsFollowedThroughAllItsRenamings() {
    Attack attack = attack(FACTS);
    assertThat(attack.isRetired("T1089")).isTrue();
    assertThat(attack.successor("T1089")).contains("T1685");
    assertThat(attack.successor("T1685")).isEmpty();
    assertThat(attack.tacticsOf("T1089")).containsExactly(new Tactic("TA0005", "Defense Evasion"));
  }

  @Test
  void techniquesThatReplaceOneAnotherHaveNoSuccessor() {
    Attack attack =
        attack(
            """
            attack\t1
            technique\tT1001\tA\tretired\t\tT1002
            technique\tT1002\tB\tretired\t\tT1001
            """);
    assertThat(attack.successor("T1001")).isEmpty();
  }

  @Test
  void aPackReadsBackAsItWasWritten() {
    for (String text : List.of(MAPPING, STIX, FACTS)) {
      String pack = PackWriter.write(attack(text));
      assertThat(PackWriter.write(attack(pack))).isEqualTo(pack);
    }
  }

  @Test
  void aTabInANameCannotBecomeAColumn() {
    String pack = PackWriter.write(attack(MAPPING.replace("PowerShell", "Power\\tShell")));
    assertThat(pack).contains("technique\tT1086\tPower Shell\tactive\t\n");
  }

  @Test
  void brokenJsonIsNamedAtItsPlace() {
    assertThat(problems("{\"tactics\": {},\n \"techniques\": {\"T1003\" \"x\"}}"))
        .singleElement()
        .asString()
        .startsWith("f:2:25: error[invalid-json]: this is not JSON: Unexpected character ('\"'");
  }

  @Test
  void aTextThatIsCutShortIsNamedAtItsEnd() {
    assertThat(problems("{\"techniques\": {\"T1003\": \"OS Cred"))
        .containsExactly("f:1:34: error[json-too-short]: the JSON text ends too soon");
  }

  @Test
  void anUnknownFormIsRefused() {
    String message = "error[unknown-attack-form]: this is no form of ATT&CK that is known";
    for (String text : List.of("", "name,id", "[1]", "{\"rules\": [], \"other\": {\"x\": 1}}")) {
      assertThat(problems(text)).as(text).containsExactly("f:1:1: " + message);
    }
  }

  @Test
  void aFileWithoutATechniqueIsRefused() {
    assertThat(problems("{\"type\": \"bundle\", \"objects\": []}"))
        .containsExactly("f:1:1: error[no-techniques]: the file holds no technique");
  }

  @Test
  void wrongTypesAreNamedAndPassedOver() {
    AttackFile file =
        read(
            """
            {"tactics": {"attack.impact": "Impact"},
             "techniques": {"T1485": ["Data Destruction"], "T1486": 7, "T1489": "Service Stop"},
             "mitigations": null}
            """);
    assertThat(lines(file))
        .containsExactly(
            "f:1:31: error[wrong-type]: `attack.impact` must be a list, not text",
            "f:2:26: error[wrong-type]: `T1485` must be text, not a list",
            "f:2:57: error[wrong-type]: `T1486` must be text, not a number",
            "f:3:17: error[wrong-type]: `mitigations` must be an object, not empty");
    assertThat(file.attack().orElseThrow().techniques())
        .containsExactly(new Technique("T1489", "Service Stop"));
  }

  @Test
  void anAttackPatternWithoutAnIdIsNamed() {
    assertThat(problems(STIX.replace("\"external_id\": \"T1552.001\"", "\"url\": \"https://x\"")))
        .containsExactly(
            "f:12:3: error[incomplete-entry]: the `attack-pattern` Credentials In Files has no"
                + " id of ATT&CK");
  }

  @Test
  void faultsOfAPackAreNamedByLine() {
    assertThat(
            problems(
                """
                attack\t19.1
                tactics\tTA0001
                technique\tT1001
                technique\tT1002\tB\tretird\tx
                technique\tT1003\tC\tactive\tx
                """))
        .containsExactly(
            "f:2:1: error[unknown-record]: unknown record `tactics`",
            "f:3:1: error[wrong-columns]: `technique` needs 5 or 6 columns, not 2",
            "f:4:1: error[unknown-state]: unknown state `retird`");
  }

  private static Attack attack(String text) {
    AttackFile file = read(text);
    assertThat(lines(file)).isEmpty();
    return file.attack().orElseThrow();
  }

  private static List<String> problems(String text) {
    return lines(read(text));
  }

  private static List<String> lines(AttackFile file) {
    for (Diagnostic problem : file.problems()) {
      assertThat(problem.help()).isNotEqualTo(Optional.empty());
    }
    return file.problems().stream()
        .map(problem -> DiagnosticLine.render(problem, file.source()))
        .toList();
  }

  private static AttackFile read(String text) {
    return AttackReader.read(new Source("f", text));
  }
}
