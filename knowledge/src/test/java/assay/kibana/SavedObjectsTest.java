package assay.kibana;

import static assay.kibana.Described.lines;
import static assay.kibana.Described.read;
import static assay.kibana.Described.searchSource;
import static assay.kibana.Described.visState;
import static org.assertj.core.api.Assertions.assertThat;

import assay.page.OutputFile;
import assay.truth.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of today, line by line. */
class SavedObjectsTest {

  private static final String INDEX = "kibanaSavedObjectMeta.searchSourceJSON.index";

  @Test
  void aSearchNamesItsIndexPatternInItsReferences() {
    Json line =
        lines(
                read(
                    """
                    type: search
                    title: Logons
                    description: Who came
                    author: '@someone'
                    data_needed: [DN_1, DN_2]
                    index: winlogbeat
                    query: event_id:4624
                    language: kuery
                    columns: [user]
                    """))
            .getFirst();

    assertThat(line.fields().keySet()).containsExactly("id", "type", "attributes", "references");
    assertThat(line.get("type").text()).isEqualTo("search");
    assertThat(line.get("references").write())
        .isEqualTo(
            "[{\"name\": \"%s\", \"type\": \"index-pattern\", \"id\": \"winlogbeat\"}]"
                .formatted(INDEX));
    Json attributes = line.get("attributes");
    assertThat(attributes.get("columns").texts()).containsExactly("user");
    assertThat(attributes.get("description").text())
        .isEqualTo("Who came\nAuthor: @someone\nData needed: DN_1, DN_2");
    assertThat(searchSource(attributes).get("indexRefName").text()).isEqualTo(INDEX);
    assertThat(searchSource(attributes).has("index")).isFalse();
    assertThat(searchSource(attributes).get("query").write())
        .isEqualTo("{\"query\": \"event_id:4624\", \"language\": \"kuery\"}");
  }

  @Test
  void anIdStaysAsLongAsTypeAndTitleDo() {
    String search = "type: search\ntitle: %s\nindex: i\nquery: %s\n";
    String first = lines(read(search.formatted("a", "b"))).getFirst().get("id").text();

    assertThat(first).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(lines(read(search.formatted("a", "c"))).getFirst().get("id").text())
        .isEqualTo(first);
    assertThat(lines(read(search.formatted("b", "b"))).getFirst().get("id").text())
        .isNotEqualTo(first);
    assertThat(
            lines(read(Described.visualization("a", "pie", "- count"))).getFirst().get("id").text())
        .isNotEqualTo(first);
  }

  @Test
  void aDashboardNamesItsPanelsInItsReferences() {
    String search = "type: search\ntitle: s\nindex: i\nquery: q\n";
    List<Json> lines =
        lines(
            read(
                Described.visualization("v", "pie", "- count"),
                search,
                """
                type: dashboard
                title: d
                query: a:b
                visualizations: [v, s, v, s]
                """));

    Json attributes = lines.get(2).get("attributes");
    List<Json> panels = Json.parse(attributes.get("panelsJSON").text()).items();
    assertThat(panels)
        .extracting(panel -> panel.get("panelRefName").text() + " " + panel.get("type").text())
        .containsExactly(
            "panel_1 visualization", "panel_2 search", "panel_3 visualization", "panel_4 search");
    assertThat(panels)
        .extracting(
            panel ->
                panel.get("gridData").get("x").write() + panel.get("gridData").get("y").write())
        .containsExactly("00", "160", "320", "015");
    assertThat(lines.get(2).get("references").items())
        .extracting(reference -> reference.get("name").text() + " " + reference.get("id").text())
        .containsExactly(
            "panel_1 " + lines.get(0).get("id").text(),
            "panel_2 " + lines.get(1).get("id").text(),
            "panel_3 " + lines.get(0).get("id").text(),
            "panel_4 " + lines.get(1).get("id").text());
    assertThat(searchSource(attributes).get("query").get("query").text()).isEqualTo("a:b");
  }

  @Test
  void splitsBecomeTheSchemasOfKibana() {
    Json state =
        visState(
            lines(
                    read(
                        Described.visualization(
                            "v",
                            "vbar",
                            """
                            - count
                            - terms: {field: a, order: asc, orderby: _key}
                            - terms: {field: b, split: series, size: 7}
                            - terms: {field: c, split: chart, enabled: false}
                            """)))
                .getFirst());

    assertThat(state.get("type").text()).isEqualTo("histogram");
    assertThat(state.get("aggs").items())
        .extracting(agg -> agg.get("id").text() + " " + agg.get("schema").text())
        .containsExactly("1 metric", "2 segment", "3 group", "4 split");
    assertThat(state.get("aggs").items().get(1).get("params").write())
        .contains("\"size\": 5, \"order\": \"asc\", \"orderBy\": \"_key\"");
    assertThat(state.get("aggs").items().get(2).get("params").write())
        .contains("\"size\": 7, \"order\": \"desc\", \"orderBy\": \"1\"");
    assertThat(state.get("aggs").items().get(3).get("enabled").write()).isEqualTo("false");
  }

  @Test
  void everyMetricHasTheTypeAndTheParametersOfKibana() {
    Json state =
        visState(
            lines(
                    read(
                        Described.visualization(
                            "v",
                            "area",
                            """
                            - average: {field: a}
                            - max: {field: a}
                            - min: {field: a}
                            - sum: {field: a}
                            - median: {field: a}
                            - percentiles: {field: a}
                            - percentiles: {field: a, percents: [90]}
                            - unique-count: {field: a, label: Hosts, type: line, mode: normal}
                            """)))
                .getFirst());

    assertThat(state.get("aggs").items())
        .extracting(agg -> agg.get("type").text() + " " + agg.get("params").write())
        .containsExactly(
            "avg {\"field\": \"a\"}",
            "max {\"field\": \"a\"}",
            "min {\"field\": \"a\"}",
            "sum {\"field\": \"a\"}",
            "median {\"field\": \"a\", \"percents\": [50]}",
            "percentiles {\"field\": \"a\", \"percents\": [1, 5, 25, 50, 75, 95, 99]}",
            "percentiles {\"field\": \"a\", \"percents\": [90]}",
            "cardinality {\"field\": \"a\", \"customLabel\": \"Hosts\"}");
    List<Json> series = state.get("params").get("seriesParams").items();
    assertThat(series).hasSize(8);
    assertThat(series.getFirst().get("type").text()).isEqualTo("area");
    assertThat(series.getLast().get("type").text()).isEqualTo("line");
    assertThat(series.getLast().get("data").write())
        .isEqualTo("{\"id\": \"8\", \"label\": \"Hosts\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\\",
        "\\\"",
        "a\nb",
        "</script>",
        "é ü 漢 😀",
        "\u2028",
        "\t",
        "{\"a\": [1]}",
        "'",
        "%s",
        "$1",
        "null",
        "\u0001"
      })
  void everyTextComesBackAsItWas(String text) {
    String quoted = quoted(text);
    String search =
        """
        type: search
        title: TEXT
        author: TEXT
        index: TEXT
        query: TEXT
        columns: [TEXT]
        """
            .replace("TEXT", quoted);
    String chart =
        """
        type: visualization
        name: vbar
        title: TITLE
        index: i
        query: TEXT
        metrics:
        - max: {field: TEXT, label: TEXT}
        """
            .replace("TITLE", quoted("v" + text))
            .replace("TEXT", quoted);
    String dashboard =
        """
        type: dashboard
        title: TEXT
        query: TEXT
        visualizations: [TEXT]
        """
            .replace("TEXT", quoted);
    KibanaFiles files = read(search, chart, dashboard);

    assertThat(files.findings()).isEmpty();
    List<Json> lines = lines(files);
    assertThat(lines).hasSize(3);
    for (Json attributes : List.of(lines.get(0).get("attributes"), firstOf2020(files))) {
      assertThat(attributes.get("title").text()).isEqualTo(text);
      assertThat(attributes.get("columns").texts()).containsExactly(text);
      assertThat(searchSource(attributes).get("query").get("query").text()).isEqualTo(text);
    }
    assertThat(lines.get(0).get("references").items().getFirst().get("id").text()).isEqualTo(text);
    Json state = visState(lines.get(1));
    assertThat(state.get("title").text()).isEqualTo("v" + text);
    Json parameters = state.get("aggs").items().getFirst().get("params");
    assertThat(parameters.get("field").text()).isEqualTo(text);
    assertThat(parameters.get("customLabel").text()).isEqualTo(text);
    assertThat(lines.get(2).get("attributes").get("title").text()).isEqualTo(text);
  }

  /** The attributes of the search, which the dashboard of the third file carries. */
  private static Json firstOf2020(KibanaFiles files) {
    OutputFile file = files.atc2020().files().getLast();
    assertThat(file.text().chars()).allMatch(c -> c >= ' ' && c < 128);
    assertThat(file.path()).isEqualTo("kibana/02.gui.json");
    return Json.parse(file.text()).items().getFirst().get("_source");
  }

  private static String quoted(String text) {
    var out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bare = c >= ' ' && c != '"' && c != '\\' && c != 0x2028;
      out.append(bare ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return out.append('"').toString();
  }
}
