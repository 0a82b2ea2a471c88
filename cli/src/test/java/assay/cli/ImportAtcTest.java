package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportAtcTest {

  @TempDir Path folder = Path.of("");
  private Path checkout = Path.of("");
  private Path project = Path.of("");

  @BeforeEach
  void places() {
    checkout = folder.resolve("atc");
    project = folder.resolve("team/assay.yml");
  }

  private void file(String name, String text) throws IOException {
    Path file = checkout.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Ran convert(String... more) {
    var arguments = new String[5 + more.length];
    System.arraycopy(
        new String[] {"import", "atc", checkout.toString(), "-o", project.toString()},
        0,
        arguments,
        0,
        5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    return Ran.assay(arguments);
  }

  /** The layout of 2020: entities in the checkout itself. */
  private void early() throws IOException {
    file(
        "scripts/config.default.yml",
        """
        confluence_space_name: "SEC"
        confluence_rest_api_url: 'https://wiki.example/wiki/rest/api/'
        md_name_of_root_directory: Atomic_Threat_Coverage
        detection_rules_directories:
          - detection_rules/sigma/rules/windows/builtin
          - detection_rules/sigma/rules/windows/malware
        triggers_directory: triggers/atomic-red-team/atomics
        logging_policies_dir: logging_policies
        data_needed_dir: data_needed
        enrichments_directory: enrichments
        customers_directory: customers
        response_actions_dir: response/atc_react/response_actions
        mitigation_systems_directory: mitigation/atc-mitigation/mitigation_systems
        sigmac_path: detection_rules/sigma/tools/sigmac
        splunk_sigma_config: detection_rules/sigma/tools/config/splunk-windows.yml
        detection_queries: 'splunk,es-qs, kibana'
        attack_json_url: https://attack.example/enterprise-attack.json
        colour: blue
        """);
    file("detection_rules/sigma/rules/windows/builtin/good.yml", SmallRule.GOOD);
    file("triggers/atomic-red-team/atomics/T1204.002/T1204.002.md", "# T1204.002\n");
    file("logging_policies/LP_1.yml", "title: LP_1\n");
    file("data_needed/DN_1.yml", "title: DN_1\nloggingpolicy: [LP_1]\n");
    file("customers/C_1.yml", "title: C_1\ndetectionrule: [good]\n");
    file(
        "response/atc_react/response_actions/RA_1.yml",
        "title: RA_1\nid: RA1001\nstage: preparation\n");
    file("scripts/attack_mapping.py", "raise SystemExit('must not be run')\n");
  }

  @Test
  void theEarlierLayoutBecomesAProjectThatBuilds() throws IOException {
    early();
    Ran ran = convert();
    String text = Files.readString(project);
    assertThat(text)
        .contains("style: modern\n")
        .contains("  - ../atc/detection_rules/sigma/rules/windows/builtin\n")
        .contains("  # not there: detection_rules/sigma/rules/windows/malware\n")
        .contains("  - {label: splunk, target: sigmac-splunk}\n")
        .contains("  - {label: es-qs, target: sigmac-es-qs}\n")
        .contains("  # no such target: kibana\n")
        .contains(
            "  data_needed: ../atc/data_needed  # scripts/config.default.yml: data_needed_dir")
        .contains("  response_actions: ../atc/response/atc_react/response_actions")
        .contains("triggers: ../atc/triggers/atomic-red-team/atomics")
        .contains("attack: builtin  # scripts/attack_mapping.py is a program")
        .contains("#   url: https://wiki.example/wiki\n#   space: SEC\n")
        .doesNotContain("enrichments:");
    assertThat(ran.err())
        .contains("missing: there is no folder `detection_rules/sigma/rules/windows/malware`")
        .contains("missing: there is no target for `kibana`")
        .contains("missing: there is no folder `enrichments`")
        .contains("not taken over: sigmac_path, splunk_sigma_config: Assay converts by itself")
        .contains("not taken over: colour: Assay has no such setting")
        .contains("not taken over: md_name_of_root_directory: all results go below `output`");
    assertThat(ran.status()).isEqualTo(1);
    builds();
  }

  @Test
  void theLaterLayoutIsFoundWhereItsSubmodulesLie() throws IOException {
    file(
        "scripts/config.default.yml",
        """
        detection_rules_directories: rules of ours
        data_needed_dir: data_needed
        enrichments_dir: data/atc_data/enrichments
        usecases_directory: use_cases
        templates_directory: scripts/templates
        """);
    file("config.yml", "detection_queries: [grep]\nusecases_directory: cases\n");
    file("rules of ours/good.yml", SmallRule.GOOD);
    file("data/atc_data/data_needed/DN_1.yml", "title: DN_1\n");
    file("data/atc_data/enrichments/EN_1.yml", "title: EN_1\ndata_needed: [DN_1]\n");
    file("cases/UC_1.yml", "title: UC_1\n");
    file("response/response_stages/RS_1.yml", "title: One\n");
    file(
        "scripts/attack_mapping.json",
        "{\"tactics\": {}, \"techniques\": {\"T1204.002\": \"Opened File\"}, \"mitigations\": {}}");
    Ran ran = convert("--style", "atc-2020");
    assertThat(Files.readString(project))
        .contains("style: atc-2020\n")
        .contains("  - '../atc/rules of ours'\n")
        .contains("# config.yml: detection_queries\nqueries:\n  - {label: grep, ")
        .contains(
            "  data_needed: ../atc/data/atc_data/data_needed  # scripts/config.default.yml:"
                + " data_needed_dir names `data_needed`, which is not there\n")
        .contains("  use_cases: ../atc/cases  # config.yml: usecases_directory\n")
        .contains("  response_stages: ../atc/response/response_stages  # found there")
        .contains("attack: ../atc/scripts/attack_mapping.json\n");
    assertThat(ran.err()).contains("not taken over: templates_directory: templates of one's own");
    builds();
  }

  private void builds() {
    Path out = folder.resolve("out");
    Ran ran = Ran.assay("build", "-c", project.toString(), "-o", out.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("1 rule page in ");
    assertThat(ran.status()).isZero();
  }

  @Test
  void pathsAreSeenFromWhereTheFileIsWritten() throws IOException {
    early();
    project = checkout.resolve("assay.yml");
    convert();
    assertThat(Files.readString(project)).contains("  data_needed: data_needed  #");
    builds();
  }

  @Test
  void aProjectFileThatIsThereStays() throws IOException {
    early();
    convert();
    Files.writeString(project, "mine\n");
    Ran ran = convert();
    assertThat(ran.err()).contains("assay.yml` is there already");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(Files.readString(project)).isEqualTo("mine\n");
  }

  @Test
  void aFolderThatIsNoCheckoutIsSaidToBeNone() {
    Ran ran = convert();
    assertThat(ran.err()).contains("is no checkout of ATC");
    assertThat(ran.status()).isEqualTo(2);
    assertThat(convert("--style", "modren").status()).isEqualTo(2);
  }

  @Test
  void settingsThatAreNoYamlAreNamedWithTheirPlace() throws IOException {
    early();
    file("config.yml", "data_needed_dir: [\n");
    Ran ran = convert();
    assertThat(ran.err()).contains("config.yml:");
    assertThat(ran.status()).isEqualTo(1);
  }
}
