package assay.target;

import static org.assertj.core.api.Assertions.assertThat;

import assay.pipeline.PipelineStack;
import assay.rule.RuleReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a rule set names for Zircolite to read no other events. */
class ZircoliteTest {

  @Test
  void anIdThatEveryFindingHasIsNamed() {
    assertThat(ruleSet("{EventID: [1, 7], Image: a}", "a")).contains("\"eventid\": [1, 7]");
  }

  @Test
  void anIdThatOnlySomeFindingsHaveIsNotNamed() {
    assertThat(ruleSet("[{EventID: 1}, {Image: a}]", "a")).contains("\"eventid\": []");
  }

  @Test
  void anIdThatIsExcludedIsNotNamed() {
    assertThat(ruleSet("{EventID: 1}", "not a")).contains("\"eventid\": []");
  }

  @Test
  void channelsAreNamedForPysigmaOnly() {
    String detection = "{Channel: Security, EventID: 1}";
    assertThat(ruleSet(detection, "a")).contains("\"channel\": []");
    assertThat(ruleSet(detection, "a", true)).contains("\"channel\": [\"Security\"]");
  }

  private static String ruleSet(String detection, String condition) {
    return ruleSet(detection, condition, false);
  }

  private static String ruleSet(String detection, String condition, boolean compat) {
    String rule =
        "title: t\nlogsource: {product: windows}\ndetection: {a: %s, condition: %s}\n"
            .formatted(detection, condition);
    var request = Request.of("zircolite", Map.of(), compat, PipelineStack.EMPTY);
    byte[] bytes = rule.getBytes(StandardCharsets.UTF_8);
    return new Sqlite().convert(RuleReader.read("rule.yml", bytes), request).outputs().getFirst();
  }
}
