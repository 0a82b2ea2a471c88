package assay.atc2020;

import static org.assertj.core.api.Assertions.assertThat;

import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.truth.Json;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What Atomic Threat Coverage itself made of its playbook and its 202 response actions. */
class ResponseGoldenTest {

  @Test
  void theCaseTemplateIsTheSameByteForByte() throws IOException {
    Path golden = Truth.path("golden/atc/expected/analytics/thehive_templates", 1);
    OutputFiles made = made(new TheHiveTemplates());
    assertThat(made.problems()).isEmpty();
    assertThat(made.files())
        .extracting(OutputFile::path)
        .containsExactly("analytics/thehive_templates/RP_0001_phishing_email.json");
    assertThat(made.files().getFirst().text())
        .isEqualTo(Files.readString(golden.resolve("RP_0001_phishing_email.json")));
  }

  @Test
  void theLayerHasTheSameActionsAndColors() {
    Json golden = json("golden/atc/expected/analytics/react_navigator_profile.json");
    Json layer = Json.parse(only(new ReactLayer()).text());
    Map<String, Json> rest = new TreeMap<>(layer.fields());
    rest.remove("techniques");
    assertThat(texts(layer.get("techniques"))).isEqualTo(texts(golden.get("techniques")));
    Map<String, Json> goldenRest = new TreeMap<>(golden.fields());
    goldenRest.remove("techniques");
    assertThat(rest).isEqualTo(goldenRest);
  }

  /** The objects but for ids and times, in the order of their references. */
  @Test
  void theBundleHasTheSameObjects() {
    Json golden = json("golden/atc/inputs/response/react.json");
    Json bundle = Json.parse(only(new ReactStix()).text());
    assertThat(bundle.fields().keySet()).containsExactlyElementsOf(golden.fields().keySet());
    assertThat(bundle.get("spec_version")).isEqualTo(golden.get("spec_version"));
    assertThat(anonymous(bundle)).hasSize(209).isEqualTo(anonymous(golden));
  }

  /** All but ids and times, byte for byte: what is left is how Python indents and escapes. */
  @Test
  void theBundleIsPrintedAlike() throws IOException {
    Path golden = Truth.path("golden/atc/inputs/response/react.json", 1);
    String made = only(new ReactStix()).text();
    assertThat(sortedLines(made)).isEqualTo(sortedLines(Files.readString(golden)));
  }

  @Test
  void theSameActionsGiveTheSameIds() {
    assertThat(only(new ReactStix()).text()).isEqualTo(only(new ReactStix()).text());
  }

  private static List<String> sortedLines(String text) {
    return masked(text).lines().map(ResponseGoldenTest::withoutComma).sorted().toList();
  }

  private static String withoutComma(String line) {
    return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
  }

  private static List<String> anonymous(Json bundle) {
    return bundle.get("objects").items().stream().map(o -> masked(o.write())).sorted().toList();
  }

  private static String masked(String text) {
    return text.replaceAll("--[0-9a-f-]{36}", "--id").replaceAll("\"20[0-9T:.-]+Z\"", "\"time\"");
  }

  private static List<String> texts(Json list) {
    return list.items().stream()
        .map(item -> new TreeMap<>(item.fields()).toString())
        .sorted()
        .toList();
  }

  private static OutputFiles made(Output output) {
    KnowledgeBase base = Seed.base();
    return output.write(base);
  }

  private static OutputFile only(Output output) {
    OutputFiles made = made(output);
    assertThat(made.problems()).isEmpty();
    assertThat(made.files()).hasSize(1);
    return made.files().getFirst();
  }

  private static Json json(String path) {
    return Json.read(Truth.path(path, 1)).getFirst();
  }
}
