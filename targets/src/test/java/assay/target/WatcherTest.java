package assay.target;

import static org.assertj.core.api.Assertions.assertThat;

import assay.pipeline.PipelineStack;
import assay.rule.RuleReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When watches run, what they search and where they are sent. */
class WatcherTest {

  private static final String RULE =
      """
      title: A rule
      id: 2f5a1a37-3d0c-4d0f-9d8a-000000000002
      logsource: {product: windows}
      detection:
        a: {b: c}
        d: {e: f}
        condition: [a, d]
      """;

  @Test
  void aWatchSearchesTheEventsOfItsInterval() {
    assertThat(convert("default", Map.of("interval", "2h", "timestamp", "time", "index", "a-*,b")))
        .first()
        .asString()
        .contains(
            "\"interval\": \"2h\"",
            "{\"time\": {\"gt\": \"{{ctx.trigger.scheduled_time}}||-2h\","
                + " \"lte\": \"{{ctx.trigger.scheduled_time}}\"}}",
            "\"indices\": [\"a-*\", \"b\"]",
            "{\"query\": \"b:c\", \"analyze_wildcard\": true}");
  }

  @Test
  void eachWatchHasAnAddressOfItsOwn() {
    String address = "'https://host:9200/_watcher/watch/2f5a1a37-3d0c-4d0f-9d8a-000000000002";
    List<String> commands = convert("curl", Map.of("host", "https://host:9200"));
    assertThat(commands.get(0)).contains(address + "' <<'EOF'\n{");
    assertThat(commands.get(1)).contains(address + "-2' <<'EOF'\n{").endsWith("}\nEOF");
  }

  private static List<String> convert(String format, Map<String, String> options) {
    var request = Request.of(format, options, false, PipelineStack.EMPTY);
    byte[] rule = RULE.getBytes(StandardCharsets.UTF_8);
    return new Watcher().convert(RuleReader.read("rule.yml", rule), request).outputs();
  }
}
