package assay.target;

import static org.assertj.core.api.Assertions.assertThat;

import assay.pipeline.BuiltInPipelines;
import assay.pipeline.PipelineReader;
import assay.pipeline.PipelineStack;
import assay.rule.RuleReader;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The forms around queries, beside the usual one, which the fixtures show. */
class FormatsTest {

  private static final String RULE =
      """
      title: A rule
      id: 2f5a1a37-3d0c-4d0f-9d8a-000000000002
      description: |
        First line
        and "second"
      tags: [attack.t1003.002]
      logsource: {product: windows}
      detection:
        a: {b: 'c"\\d'}
        condition: a
      level: high
      """;

  @Test
  void eachOutputOfAJsonFormatIsOneDocument() throws IOException {
    int documents = 0;
    for (Target target : Targets.OF_TODAY) {
      for (String format : target.formats()) {
        for (Path folder : TargetFixturesTest.folders()) {
          if (target.isJson(format)) {
            byte[] rule = Files.readAllBytes(folder.resolve("rule.yml"));
            for (String output : convert((QueryTarget) target, rule, format, false).outputs()) {
              assertThat(output).doesNotContain("\n");
              assertThat(tokens(output)).isPositive();
              documents++;
            }
          }
        }
      }
    }
    assertThat(documents).isGreaterThan(100);
  }

  @Test
  void aSavedSearchOfKibanaSaysItsLanguage() {
    assertThat(only(new Lucene(), "kibana_ndjson", false))
        .contains("\\\"language\\\": \\\"lucene\\\"", "\"title\": \"SIGMA - A rule\"");
    assertThat(only(new Lucene(), "kibana_ndjson", true)).contains("query_string");
  }

  @Test
  void aMonitorHasTheSeverityOfTheRule() {
    assertThat(only(new OpensearchLucene(), "monitor_rule", false))
        .contains("\"severity\": \"2\"", "\"tags\": [\"attack-t1003.002\"]");
    assertThat(only(new OpensearchLucene(), "monitor_rule", true)).contains("\"severity\": 2");
  }

  @Test
  void aSavedSearchOfSplunkContinuesItsLines() {
    assertThat(only(new Splunk(), "savedsearches", false))
        .startsWith("\n[default]\ndispatch.earliest_time = -30d\n")
        .contains("[A rule]\ndescription = First line \\\nand \"second\"\nsearch = ");
  }

  @Test
  void aRuleOfElasticHasItsTechniquesUnderTheirTactics() {
    String rule = only(new Lucene(), "siem_rule", false);

    assertThat(rule)
        .contains("\"rule_type_id\": \"siem.queryRule\"", "\"severity\": \"high\"")
        .contains("\"tags\": [\"attack-t1003.002\"]")
        .contains("{\"id\": \"TA0006\"", "\"name\": \"Credential Access\"}")
        .contains("\"id\": \"T1003\"", "\"https://attack.mitre.org/techniques/T1003/002\"");
    assertThat(only(new Lucene(), "siem_rule", true)).contains("\"threat\": []");
    assertThat(only(new Eql(), "siem_rule", false)).contains("siem.eqlRule", "any where b : ");
    assertThat(only(new Eql(), "siem_rule", true)).contains("siem.queryRule");
    assertThat(only(new Esql(), "siem_rule_ndjson", false))
        .contains("\"risk_score\": 73", "\"rule_id\": \"2f5a1a37-", "\"type\": \"esql\"")
        .doesNotContain("\"filters\"");
  }

  @Test
  void aTacticOfTheTagsHasNoTechniquesOfOthers() {
    String rule =
        RULE.replace(
            "[attack.t1003.002]", "[attack.impact, attack.t1003, attack.t1059, attack.execution]");

    assertThat(convert(new Lucene(), bytes(rule), "siem_rule", false).outputs().getFirst())
        .contains("\"name\": \"Impact\"}, \"framework\": \"MITRE ATT&CK\", \"technique\": []")
        .contains("\"name\": \"Execution\"}", "\"name\": \"Credential Access\"}");
    assertThat(convert(new Lucene(), bytes(rule), "siem_rule", true).outputs().getFirst())
        .contains("\"name\": \"Impact\"}, \"framework\": \"MITRE ATT&CK\", \"technique\": [{\"id\"")
        .doesNotContain("Credential Access");
  }

  @Test
  void aRuleOfElasticThatHasNoIdGetsOne() {
    String rule = RULE.replaceFirst("id: .*\n", "");

    assertThat(convert(new Eql(), bytes(rule), "siem_rule_ndjson", false).outputs().getFirst())
        .containsPattern("\"rule_id\": \"[0-9a-f-]{36}\"");
  }

  @Test
  void aSavedSearchInEsqlSaysWhereItLooks() {
    assertThat(only(new Esql(), "kibana_ndjson", false))
        .contains("\\\"esql\\\": \\\"from * metadata", "\"isTextBasedQuery\": true");
  }

  @Test
  void theBodyOfASearchInEqlIsItsQuery() {
    assertThat(only(new Eql(), "eqlapi", false)).startsWith("{\"query\": \"any where b : ");
  }

  @Test
  void aRulerHasTheRulesOfAFileInOneGroup() {
    String two = RULE + "---\n" + RULE.replace("A rule", "(B), rule").replace("002", "003");

    assertThat(convert(new Loki(), bytes(two), "ruler", false).outputs())
        .containsExactly(
            """
            groups:
            - name: Sigma rules
              rules:
              - alert: A_rule
                annotations:
                  description: 'First line

                    and "second"

                    '
                  summary: A rule
                expr: sum(count_over_time({job=~"eventlog|winlog|windows|fluentbit.*"} | json
                  | b=~`(?is)^c"\\\\d$` [1m])) > 0
                labels:
                  severity: high
              - alert: B_rule
                annotations:
                  description: 'First line

                    and "second"

                    '
                  summary: (B), rule
                expr: sum(count_over_time({job=~"eventlog|winlog|windows|fluentbit.*"} | json
                  | b=~`(?is)^c"\\\\d$` [1m])) > 0
                labels:
                  severity: high
            """);
    assertThat(only(new Loki(), "ruler", true)).contains("or vector(0) > 0");
  }

  @Test
  void bracesInADescriptionBeginNoTemplate() {
    byte[] rule = bytes(RULE.replace("First line", "{{ range query }}"));

    assertThat(convert(new Loki(), rule, "ruler", false).outputs().getFirst())
        .contains("description: '{{ \"{{\" }} range query }}");
    assertThat(convert(new Loki(), rule, "ruler", true).outputs().getFirst())
        .contains("description: '{{ range query }}");
  }

  @Test
  void anAlertOfGrafanaTakesItsSurroundingsFromOptions() {
    Map<String, String> options =
        Map.of(
            "grafana_interval", "5m",
            "grafana_contact_point", "pager",
            "grafana_org_id", "7",
            "loki_group_by_field", "host-name");
    var request = Request.of("grafana_alerting", options, false, PipelineStack.EMPTY);
    String alert =
        new Loki().convert(RuleReader.read("rule.yml", bytes(RULE)), request).outputs().getFirst();

    assertThat(alert)
        .startsWith("apiVersion: 1\ngroups:\n- orgId: 7\n  name: 5m\n  folder: sigma\n")
        .contains("expr: sum by (host_name) (count_over_time({job=", "[5m])) > 0", "uid: ")
        .contains("      receiver: pager\n", "severity: high\n");
    assertThat(only(new Loki(), "grafana_alerting", true)).contains("severity: warning\n");
  }

  @Test
  void aDataModelNamesItsFieldsAndItsObject() {
    String rule = RULE.replace("{product: windows}", "{category: proxy}").replace("b:", "c-uri:");
    var pipelines = PipelineStack.of(List.of(BuiltInPipelines.find("splunk_cim").orElseThrow()));
    var file = RuleReader.read("rule.yml", bytes(rule));

    assertThat(
            new Splunk()
                .convert(file, Request.of("data_model", Map.of(), false, pipelines))
                .outputs()
                .getFirst())
        .contains("from datamodel=Web.Proxy where Web.url=", " by Web.url Web.uri_query ")
        .contains("| `drop_dm_object_name(Web)` |");
    assertThat(
            new Splunk()
                .convert(file, Request.of("data_model", Map.of(), true, pipelines))
                .outputs()
                .getFirst())
        .contains("| `drop_dm_object_name(Proxy)` |");
    assertThat(convert(new Splunk(), bytes(RULE), "data_model", false).ok()).isFalse();
  }

  @Test
  void elastalertSearchesInTheIndicesOfThePipeline() {
    var read =
        PipelineReader.read(
            "index.yml",
            bytes(
                """
                name: indices
                priority: 1
                transformations:
                  - {type: set_state, key: index, val: [logs-b, logs-a]}
                """));
    var pipelines = PipelineStack.of(List.of(read.pipeline().orElseThrow()));
    var request = Request.of(Request.DEFAULT_FORMAT, Map.of(), false, pipelines);

    assertThat(
            new Elastalert()
                .convert(RuleReader.read("rule.yml", bytes(RULE)), request)
                .outputs()
                .getFirst())
        .contains("index: logs-a,logs-b\n", "priority: 3\n", "type: any\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static int tokens(String json) throws IOException {
    int tokens = 0;
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  private static String only(QueryTarget target, String format, boolean compat) {
    return convert(target, bytes(RULE), format, compat).outputs().getFirst();
  }

  private static Conversion convert(
      QueryTarget target, byte[] rule, String format, boolean compat) {
    var request = Request.of(format, Map.of(), compat, PipelineStack.EMPTY);
    return target.convert(RuleReader.read("rule.yml", rule), request);
  }
}
