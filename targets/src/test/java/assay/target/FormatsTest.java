package assay.target;

import static org.assertj.core.api.Assertions.assertThat;

import assay.pipeline.PipelineStack;
import assay.rule.RuleReader;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    return convert(target, RULE.getBytes(StandardCharsets.UTF_8), format, compat)
        .outputs()
        .getFirst();
  }

  private static Conversion convert(
      QueryTarget target, byte[] rule, String format, boolean compat) {
    var request = Request.of(format, Map.of(), compat, PipelineStack.EMPTY);
    return target.convert(RuleReader.read("rule.yml", rule), request);
  }
}
