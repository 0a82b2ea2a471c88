package assay.atc2020;

import static org.assertj.core.api.Assertions.assertThat;

import assay.export.StrictCsv;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.truth.Json;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables, the index and the layers that Atomic Threat Coverage itself wrote. */
class AnalyticsGoldenTest {

  private static final String EXPECTED = "golden/atc/expected/analytics/";

  private static final int RULE = 3;
  private static final int POLICY = 10;

  /** Lists whose order was that of a folder on a disk. */
  private static final List<String> BY_FOLDER =
      List.of(
          "customer",
          "category",
          "platform",
          "type",
          "channel",
          "provider",
          "data_needed",
          "logging_policy",
          "enrichment",
          "enrichment_requirements");

  @Test
  void theTablesAreWhereTheyWere() {
    assertThat(only(new AnalyticsCsv()).path()).isEqualTo("analytics/analytics.csv");
    assertThat(only(new PivotingCsv()).path()).isEqualTo("analytics/pivoting.csv");
  }

  @Test
  void everyRowOfTheTableOfRulesIsThere() throws IOException {
    List<List<String>> expected = rows("analytics", 9_839);
    List<List<String>> written = StrictCsv.read(only(new AnalyticsCsv()).text());

    assertThat(written.getFirst()).isEqualTo(expected.getFirst());
    assertThat(sorted(written)).hasSize(9_685).isEqualTo(sorted(expected));
  }

  /** Whether a rule that has policies has a row without one depended on the order of a folder. */
  @Test
  void onlyPlaceHoldersInFolderOrderDiffer() throws IOException {
    var missing = new ArrayList<>(rows("analytics", 9_839));
    var more = new ArrayList<List<String>>();
    for (List<String> row : StrictCsv.read(only(new AnalyticsCsv()).text())) {
      if (!missing.remove(row)) {
        more.add(row);
      }
    }

    assertThat(missing).hasSize(111).allMatch(row -> row.get(POLICY).equals("-"));
    assertThat(more).hasSize(14).allMatch(row -> row.get(POLICY).equals("-"));
  }

  /** Without the place holders of rules that have policies. */
  private static List<List<String>> sorted(List<List<String>> rows) {
    Set<String> withPolicies = new HashSet<>();
    rows.stream()
        .filter(row -> !row.get(POLICY).equals("-"))
        .forEach(row -> withPolicies.add(row.get(RULE)));
    return rows.stream()
        .filter(row -> !row.get(POLICY).equals("-") || !withPolicies.contains(row.get(RULE)))
        .sorted(Comparator.comparing(Object::toString))
        .toList();
  }

  @Test
  void everyRowOfTheTableOfFieldsIsThere() throws IOException {
    List<List<String>> written = StrictCsv.read(only(new PivotingCsv()).text());

    assertThat(written.getFirst()).isEqualTo(rows("pivoting", 1_295).getFirst());
    assertThat(written).hasSize(1_296).containsExactlyInAnyOrderElementsOf(rows("pivoting", 1_295));
  }

  private static List<List<String>> rows(String table, int count) throws IOException {
    Path file = Truth.path(EXPECTED + table + ".sorted.csv", count);
    return StrictCsv.read(Files.readString(file).replace("\n", "\r\n"));
  }

  @Test
  void everyDocumentOfTheIndexIsTheSame() {
    Path file = Truth.path(EXPECTED + "atc_es_index.docs.json", 441);
    Comparator<Json> order =
        Comparator.<Json, String>comparing(document -> document.get("sigma_rule_path").text())
            .thenComparing(document -> document.get("detection_rule_title").text());

    List<Json> written =
        documents().stream().map(AnalyticsGoldenTest::normal).sorted(order).toList();

    List<Json> expected =
        Json.read(file).getFirst().items().stream().map(AnalyticsGoldenTest::normal).toList();
    assertThat(written).hasSize(441).isEqualTo(expected);
  }

  private static List<Json> documents() {
    List<String> lines = only(new ElasticsearchIndex()).text().lines().toList();
    var documents = new ArrayList<Json>();
    for (int i = 0; i < lines.size(); i += 2) {
      assertThat(lines.get(i)).matches("\\{\"index\": \\{\"_id\": -?\\d+}}");
      documents.add(Json.parse(lines.get(i + 1)));
    }
    return documents;
  }

  /** Folder order sorted away, and the word that depended on it. */
  private static Json normal(Json document) {
    var members = new LinkedHashMap<>(document.fields());
    for (String name : BY_FOLDER) {
      List<Json> items =
          document.get(name).items().stream()
              .filter(item -> !(name.equals("logging_policy") && item.write().contains("not def")))
              .sorted(Comparator.comparing(Json::write))
              .toList();
      members.put(name, new Json.Arr(items));
    }
    return new Json.Obj(members);
  }

  @Test
  void theFirstDocumentsAreTheSameByteForByte() throws IOException {
    Path file = Truth.path(EXPECTED + "atc_es_index.raw_head.ndjson", 3);
    Map<String, String> written = new HashMap<>();
    for (String line : only(new ElasticsearchIndex()).text().lines().toList()) {
      if (!line.startsWith("{\"index\"")) {
        written.put(Json.parse(line).get("dr_id").text(), line);
      }
    }
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i += 2) {
      String ours = written.getOrDefault(Json.parse(lines.get(i)).get("dr_id").text(), "");
      // The third has lists in folder order; all before them must be equal.
      int end = i < 5 ? lines.get(i).length() : lines.get(i).indexOf("\"data_needed\"");

      assertThat(ours.substring(0, end)).isEqualTo(lines.get(i).substring(0, end));
      assertThat(Json.parse(ours).fields().keySet())
          .containsExactlyElementsOf(Json.parse(lines.get(i)).fields().keySet());
    }
  }

  @Test
  void everyLayerIsTheSame() throws IOException {
    Path folder = Truth.path(EXPECTED + "attack_navigator_profiles", 3);
    Map<String, Json> expected = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        expected.put(file.getFileName().toString(), layer(Json.parse(Files.readString(file))));
      }
    }
    Map<String, Json> written = new TreeMap<>();
    for (OutputFile file : new NavigatorLayers().write(Seed.base()).files()) {
      String name = file.path().replace("analytics/attack_navigator_profiles/", "");
      written.put(name, layer(Json.parse(file.text())));
    }

    assertThat(written).hasSize(3).isEqualTo(expected);
  }

  private static Json layer(Json layer) {
    var members = new TreeMap<>(layer.fields());
    members.put(
        "techniques",
        new Json.Arr(
            layer.get("techniques").items().stream()
                .map(entry -> (Json) new Json.Obj(new TreeMap<>(entry.fields())))
                .sorted(Comparator.comparing(Json::write))
                .toList()));
    return new Json.Obj(members);
  }

  private static OutputFile only(Output output) {
    KnowledgeBase base = Seed.base();
    List<OutputFile> files = output.write(base).files();
    assertThat(output.write(base).files()).isEqualTo(files);
    assertThat(files).hasSize(1);
    return files.getFirst();
  }
}
