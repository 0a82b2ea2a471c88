package assay.export;

import static org.assertj.core.api.Assertions.assertThat;

import assay.atc2020.Seed;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.source.Finding;
import assay.style.Style;
import assay.truth.Json;
import assay.truth.Truth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The 202 actions and the playbook of RE&CT, as the modern style writes them. */
class SeedResponseTest {

  @Test
  void theTemplateHasTheTasksOf2020() {
    OutputFiles made = made(new CaseTemplates());
    assertThat(made.problems()).isEmpty();
    Json template = json(made, "thehive/RP_0001_phishing_email.json");
    Json golden =
        Json.read(
                Truth.path(
                    "golden/atc/expected/analytics/thehive_templates/RP_0001_phishing_email.json",
                    41))
            .getFirst();
    assertThat(template.get("tasks").items())
        .hasSize(41)
        .extracting(task -> task.get("title").text())
        .containsExactlyElementsOf(
            golden.get("tasks").items().stream().map(SeedResponseTest::titleOf).toList());
    assertThat(template.get("tasks").items())
        .extracting(task -> task.get("group"))
        .containsExactlyElementsOf(
            golden.get("tasks").items().stream().map(task -> task.get("group")).toList());
    assertThat(template.get("severity").write()).isEqualTo("2");
    assertThat(template.get("tlp").write()).isEqualTo("2");
    assertThat(template.get("pap").write()).isEqualTo("0");
    assertThat(template.get("tags").texts()).containsAll(golden.get("tags").texts());
  }

  @Test
  void theBundleHoldsAllOfThem() {
    OutputFiles made = made(new React());
    Json bundle = json(made, "react/stix.json");
    StixRules.check(bundle);
    Map<String, Long> types =
        bundle.get("objects").items().stream()
            .collect(Collectors.groupingBy(o -> o.get("type").text(), Collectors.counting()));
    assertThat(types)
        .isEqualTo(
            Map.of(
                "identity", 1L,
                "extension-definition", 1L,
                "marking-definition", 1L,
                "x-react-stage", 6L,
                "x-react-action", 202L,
                "x-react-playbook", 1L,
                "relationship", 41L));
  }

  /** Three in four actions were published with the date of their own pattern. */
  @Test
  void whatTheFilesLackIsReported() {
    Map<String, Long> problems =
        made(new React()).problems().stream()
            .map(Finding::diagnostic)
            .collect(Collectors.groupingBy(problem -> problem.id(), Collectors.counting()));
    assertThat(problems).isEqualTo(Map.of("not-a-date", 152L, "unknown-response-playbook", 1L));
  }

  @Test
  void theLayerHasTheActionsAndColorsOf2020() {
    Json layer = json(made(new React()), "react/layer.json");
    Json golden =
        Json.read(Truth.path("golden/atc/expected/analytics/react_navigator_profile.json", 202))
            .getFirst();
    assertThat(colors(layer)).hasSize(202).isEqualTo(colors(golden));
  }

  private static List<String> colors(Json layer) {
    return layer.get("techniques").items().stream()
        .map(action -> action.get("techniqueID").text() + " " + action.get("color").text())
        .sorted()
        .toList();
  }

  private static String titleOf(Json task) {
    String title = task.get("title").text();
    return title.substring(title.indexOf(" | ") + 3);
  }

  private static OutputFiles made(Output output) {
    return output.write(Seed.base(Style.MODERN));
  }

  private static Json json(OutputFiles made, String path) {
    return made.files().stream()
        .filter(file -> file.path().equals(path))
        .map(OutputFile::text)
        .map(Json::parse)
        .findFirst()
        .orElseThrow();
  }
}
