package assay.kibana;

import static assay.kibana.Described.lines;
import static assay.kibana.Described.read;
import static assay.kibana.Described.visState;
import static assay.kibana.Described.visState2020;
import static assay.kibana.Described.visualization;
import static org.assertj.core.api.Assertions.assertThat;

import assay.truth.Json;
import assay.yaml.YamlFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What broke or went unseen in 2020 is written as its author meant it, in every form that can. */
class FaultsOf2020Test {

  @Test
  void labelsTrueOfAPie() {
    KibanaFiles files = read(visualization("a", "pie", "- count\nlabels: true"));

    assertThat(files.findings()).isEmpty();
    assertThat(parameters(files).get("labels").get("show").isTrue()).isTrue();
    assertThat(visState2020(files).get("params").get("labels").get("show").isTrue()).isTrue();
  }

  @Test
  void labelsFalseOfAMetric() {
    KibanaFiles files = read(visualization("a", "metric", "- count\nlabels: false"));

    assertThat(parameters(files).get("metric").get("labels").get("show").isTrue()).isFalse();
    assertThat(files.atc2020().problems())
        .extracting(finding -> finding.diagnostic().id())
        .containsExactly("labels-not-carried");
  }

  @Test
  void labelsTrueOfBars() {
    KibanaFiles files = read(visualization("a", "vbar", "- count\nlabels: true"));

    assertThat(parameters(files).get("labels").get("show").isTrue()).isTrue();
  }

  @Test
  void percentileRanks() {
    KibanaFiles files =
        read(
            visualization(
                "a", "metric", "- percentile-ranks: {field: port, percentile_ranks: [1, 22.5]}"));

    assertThat(files.findings()).isEmpty();
    for (Json aggregation : bothFirst(files)) {
      assertThat(aggregation.get("type").text()).isEqualTo("percentile_ranks");
      assertThat(aggregation.get("params").get("values").write()).isEqualTo("[1, 22.5]");
    }
  }

  @Test
  void countWithOptions() {
    KibanaFiles files =
        read(visualization("a", "vbar", "- count: {enabled: false, label: Logons}"));

    for (Json aggregation : bothFirst(files)) {
      assertThat(aggregation.get("enabled").write()).isEqualTo("false");
    }
    assertThat(parameters(files).get("seriesParams").items().getFirst().get("data").get("label"))
        .isEqualTo(new Json.Str("Logons"));
    assertThat(first(files).get("params").get("customLabel").text()).isEqualTo("Logons");
  }

  @Test
  void topHitsWithOptions() {
    KibanaFiles files =
        read(
            visualization(
                "a",
                "metric",
                """
                - top-hits:
                    field: bytes
                    aggregate_with: max
                    size: 4
                    sort_field: '@timestamp'
                    sort_order: asc
                """));

    for (Json aggregation : bothFirst(files)) {
      assertThat(aggregation.get("enabled").isTrue()).isTrue();
      assertThat(aggregation.get("params").write())
          .isEqualTo(
              """
              {"aggregate": "max", "field": "bytes", "size": 4, "sortField": "@timestamp", \
              "sortOrder": "asc"}""");
    }
  }

  @Test
  void twoVisualizationsOfOneType() {
    KibanaFiles files =
        read(
            visualization("a", "pie", "- count"),
            visualization("b", "pie", "- count"),
            "type: dashboard\ntitle: d\nvisualizations: [b, a, b]\n");

    assertThat(lines(files)).hasSize(3);
    assertThat(lines(files)).extracting(line -> line.get("id")).doesNotHaveDuplicates();
    assertThat(files.atc2020().files()).hasSize(2);
    assertThat(Described.objects2020(files))
        .extracting(object -> object.get("id").text())
        .containsExactly(
            "00000000-0000-0000-0000-000000000001",
            "00000000-0000-0000-0000-000000000002",
            "00000000-0000-0000-0000-000000000003");
  }

  @Test
  void searchesNamedByTitleNeedNoKibana() {
    String search = "type: search\ntitle: My logons\nindex: i\nquery: a\n";
    String chart =
        "type: visualization\nname: pie\ntitle: p\nsaved_search_name: My logons\nmetrics: [count]\n";
    KibanaFiles files = read(search, chart, chart.replace("title: p", "title: q"));

    List<Json> lines = lines(files);
    assertThat(lines.get(1).get("attributes").get("savedSearchRefName").text())
        .isEqualTo("search_0");
    assertThat(lines.get(1).get("references").write())
        .isEqualTo(
            "[{\"name\": \"search_0\", \"type\": \"search\", \"id\": \"%s\"}]"
                .formatted(lines.getFirst().get("id").text()));
    assertThat(Json.parse(files.atc2020().files().get(2).text()).get("objects").write())
        .contains("\"savedSearchId\": \"My_logons\"");
  }

  @Test
  void searchesNamedByTheirIdOf2020AreFound() {
    String search = "type: search\ntitle: My logons\nindex: i\nquery: a\n";
    String chart =
        "type: visualization\nname: pie\ntitle: p\nsaved_search_id: %s\nmetrics: [count]\n";
    List<Json> lines = lines(read(search, chart.formatted("My_logons")));

    assertThat(reference(lines.get(1)).get("id")).isEqualTo(lines.getFirst().get("id"));
    assertThat(reference(lines(read(chart.formatted("elsewhere"))).getFirst()).get("id").text())
        .isEqualTo("elsewhere");
  }

  @Test
  void bucketsAreSortedByAMetricThatCanSortThem() {
    KibanaFiles files =
        read(visualization("a", "vbar", "- terms: {field: a}\n- median: {field: b}\n- count"));

    assertThat(first(files).get("params").get("orderBy").text()).isEqualTo("3");
    assertThat(files.savedObjects().problems()).isEmpty();
  }

  @Test
  void bucketsThatNoMetricCanSortAreNamed() {
    KibanaFiles files =
        read(visualization("a", "vbar", "- median: {field: b}\n- terms: {field: a}"));

    assertThat(
            visState(lines(files).getFirst())
                .get("aggs")
                .items()
                .get(1)
                .get("params")
                .get("orderBy")
                .text())
        .isEqualTo("_key");
    assertThat(files.savedObjects().problems())
        .extracting(finding -> finding.diagnostic().id())
        .containsExactly("buckets-sorted-by-key");
  }

  @Test
  void anyOrderOfFilesGivesTheSameBytes() {
    List<YamlFile> files =
        List.of(
            Described.file("v/b.yml", visualization("b", "pie", "- count")),
            Described.file("v/a.yml", visualization("a", "pie", "- count")),
            Described.file("d/d.yml", "type: dashboard\ntitle: d\nvisualizations: [a, b]\n"));

    assertThat(KibanaFiles.read(files.reversed()).savedObjects().files())
        .isEqualTo(KibanaFiles.read(files).savedObjects().files());
    assertThat(KibanaFiles.read(files.reversed()).atc2020().files())
        .isEqualTo(KibanaFiles.read(files).atc2020().files());
  }

  private static Json first(KibanaFiles files) {
    return visState(lines(files).getFirst()).get("aggs").items().getFirst();
  }

  private static List<Json> bothFirst(KibanaFiles files) {
    return List.of(first(files), visState2020(files).get("aggs").items().getFirst());
  }

  private static Json parameters(KibanaFiles files) {
    return visState(lines(files).getFirst()).get("params");
  }

  private static Json reference(Json line) {
    return line.get("references").items().getFirst();
  }
}
