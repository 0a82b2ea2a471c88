package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Truth;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code assay explain --links} tells what the starter's rules are linked with, and why. */
class ExplainLinksTest {

  @Test
  void aRuleTellsItsDataWithReasonsAndAllThatFollows() {
    Ran ran = explain("windows/process_creation/win_process_office_starts_script_host.yml");
    assertThat(ran.out())
        .containsSubsequence(
            "data needed\n",
            "  DN_0001_4688_windows_process_creation\n",
            "    log source `windows`/`process_creation` is event 4688 of the Security log\n",
            "    has `ParentImage`",
            "  DN_0002_1_windows_sysmon_process_creation\n",
            "    log source `windows`/`process_creation` is event 1 of Sysmon\n",
            "logging policies\n",
            "  LP_0001_windows_audit_process_creation_with_command_line\n",
            "  LP_0002_windows_sysmon\n",
            "triggers",
            "enrichments",
            "mitigation policies\n",
            "  MP_0001_windows_asr_block_office_child_processes\n",
            "response playbooks",
            "customers\n",
            "  CU_0001_harbour_clinic\n",
            "use cases\n",
            "  UC_0001_ransomware_before_encryption\n");
    assertThat(ran.out()).doesNotContain("emit ");
    assertThat(ran.status()).isZero();
  }

  @Test
  void aNearMissTellsWhatIsMissing() {
    String text = SmallRule.GOOD.replace("Image|endswith", "Company: x\n        Image|endswith");
    Ran ran = Ran.withInput(text, "explain", "--links", "-c", project(), "-");
    assertThat(ran.out())
        .containsSubsequence(
            "near misses\n", "  DN_0001_4688_windows_process_creation\n", "    lacks Company\n");
  }

  @Test
  void aRuleWithoutDataTellsWhy() {
    String text = SmallRule.GOOD.replace("category: process_creation", "service: bits-client");
    Ran ran = Ran.withInput(text, "explain", "--links", "-c", project(), "-");
    assertThat(ran.out())
        .containsSubsequence(
            "data needed: none\n",
            "  no data is documented for log source `windows`/`bits-client`\n",
            "customers: none\n");
  }

  private static Ran explain(String rule) {
    Path path = Truth.root().resolve("starter/rules").resolve(rule);
    return Ran.assay("explain", "--links", "-c", project(), path.toString());
  }

  private static String project() {
    return Truth.root().resolve("starter/assay.yml").toString();
  }
}
