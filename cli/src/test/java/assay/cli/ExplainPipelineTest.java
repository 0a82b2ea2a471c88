package assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code assay explain} with pipelines: what they make of a rule, and what comes of it. */
class ExplainPipelineTest {

  @Test
  void theRuleIsShownAsThePipelineLeavesIt() {
    Ran ran = Ran.withInput(SmallRule.GOOD, "explain", "-t", "kusto", "-p", "microsoft_xdr", "-");
    assertThat(ran.out())
        .containsSubsequence(
            "pipe    microsoft_xdr",
            "FolderPath|endswith",
            "state query_table: DeviceProcessEvents",
            "lower   the query, as the rule has it",
            "FolderPath = '*\\\\payload.exe'",
            "emit    kusto",
            "| where FolderPath endswith \"\\\\payload.exe\"");
    assertThat(ran.status()).isZero();
  }

  @Test
  void withoutPipelinesThereIsNoSuchStage() {
    Ran ran = Ran.withInput(SmallRule.GOOD, "explain", "-t", "kusto", "-");
    assertThat(ran.out()).doesNotContain("pipe  ").contains("Image endswith");
  }
}
