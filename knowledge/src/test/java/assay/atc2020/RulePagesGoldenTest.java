package assay.atc2020;

import static org.assertj.core.api.Assertions.assertThat;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.DataMatch;
import assay.knowledge.LinkedRule;
import assay.knowledge.RuleLinks;
import assay.page.PageQuery;
import assay.page.RulePage;
import assay.rule.RuleReader;
import assay.target.Conversion;
import assay.truth.Json;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The 441 pages that Atomic Threat Coverage itself made, with its queries and links as inputs. */
class RulePagesGoldenTest {

  private static final List<String> LABELS =
      List.of("powershell", "es-qs", "xpack-watcher", "graylog", "splunk", "logpoint", "grep");

  @Test
  void everyPageIsTheSameByteForByte() throws IOException {
    Path golden = Truth.path("golden/atc", 441);
    Map<String, Json> queries =
        Json.read(golden.resolve("expected/queries_markdown.json")).getFirst().fields();
    Json links = Json.read(golden.resolve("expected/rule_mapping.json")).getFirst();
    Path rules = golden.resolve("inputs/sigma");
    Map<String, String> written = new HashMap<>();
    for (var query : queries.entrySet()) {
      String path = query.getKey();
      byte[] bytes = Files.readAllBytes(rules.resolve(path));
      RulePage rule = page(path, bytes, links.get(path), query.getValue());
      written.put("Detection_Rules/" + rule.name() + ".md", MarkdownPages.rule(rule));
    }
    var different = new ArrayList<String>();
    try (var expected = Files.list(golden.resolve("expected/markdown/Detection_Rules"))) {
      for (Path file : expected.sorted().toList()) {
        String text = written.remove("Detection_Rules/" + file.getFileName());
        if (!Files.readString(file).equals(text)) {
          different.add(file.getFileName().toString());
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(written.keySet()).isEmpty();
  }

  private static RulePage page(String path, byte[] bytes, Json links, Json queries) {
    var conversions =
        LABELS.stream()
            .map(label -> new PageQuery(label, "text", conversion(queries.get(label))))
            .toList();
    String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yml".length());
    return new RulePage(
        name, new LinkedRule(RuleReader.read(path, bytes), links(links)), conversions);
  }

  private static Conversion conversion(Json query) {
    String printed = query.get("stdout").text();
    return new Conversion(
        printed.isEmpty() ? List.of() : List.of(printed.substring(0, printed.length() - 1)),
        List.of());
  }

  private static RuleLinks links(Json links) {
    Map<String, Technique> techniques = new HashMap<>();
    for (Json technique : links.get("techniques").items()) {
      List<String> parts = technique.texts();
      techniques.put(parts.get(0), new Technique(parts.get(0), parts.get(1)));
    }
    return new RuleLinks(
        links.get("tactics").items().stream()
            .map(tactic -> new Tactic(tactic.texts().get(0), tactic.texts().get(1)))
            .toList(),
        links.get("techniques").items().stream()
            .map(technique -> techniques.get(technique.texts().get(0)))
            .toList(),
        links.get("other_tags").texts(),
        links.get("data_needed").texts().stream()
            .map(title -> new DataMatch(title, List.of()))
            .toList(),
        links.get("triggers").texts().stream().map(techniques::get).toList(),
        links.get("enrichment").texts(),
        List.of(),
        List.of(),
        Map.of());
  }
}
