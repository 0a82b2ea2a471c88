package assay.kibana;

import static assay.kibana.Described.problems;
import static assay.kibana.Described.read;
import static assay.kibana.Described.visualization;
import static org.assertj.core.api.Assertions.assertThat;

import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.truth.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each fault of a description is named at its place, and its object is left out. */
class KibanaProblemsTest {

  private static final String SEARCH =
      """
      type: search
      title: Logons
      index: winlogbeat
      query: event_id:4624
      """;

  @Test
  void anUnknownTypeIsToldTheNearest() {
    KibanaFiles files = read("type: serch\ntitle: a\n");

    assertThat(problems(files)).containsExactly("unknown-type @ serch -- did you mean `search`?");
    assertThat(files.objects()).isEmpty();
  }

  @Test
  void aFileOfNothingAndAFileOfAListHoldNoObject() {
    assertThat(problems(read("", "- a\n")))
        .containsExactly(
            "empty-file @  -- a saved object begins with `type: search`, `visualization` or"
                + " `dashboard`",
            "not-a-saved-object @ a -- write each field as `name: value`, beginning with `type`");
  }

  @Test
  void brokenYamlIsToldOnce() {
    KibanaFiles files = read("type: [\n");

    assertThat(files.findings()).hasSize(1);
    assertThat(files.findings().getFirst().diagnostic().isError()).isTrue();
  }

  @Test
  void aSearchNeedsTitleIndexAndQuery() {
    KibanaFiles files = read("type: search\nlanguage: lucine\n");

    assertThat(problems(files))
        .containsExactlyInAnyOrder(
            "missing-field @ type -- write `title: …`",
            "missing-field @ type -- write `index: …`",
            "missing-field @ type -- write `query: …`",
            "unknown-value @ lucine -- did you mean `lucene`?");
    assertThat(files.objects()).isEmpty();
  }

  @Test
  void anUnknownFieldLeavesTheObject() {
    KibanaFiles files = read(SEARCH + "colums: [a]\n");

    assertThat(problems(files))
        .containsExactly("unknown-field @ colums -- did you mean `columns`?");
    assertThat(files.objects()).hasSize(1);
  }

  @Test
  void anUnknownChartIsToldTheNearest() {
    assertThat(problems(read(visualization("a", "vbr", "- count"))))
        .containsExactly("unknown-value @ vbr -- did you mean `vbar`?");
  }

  @Test
  void anUnknownMetricIsToldTheNearest() {
    assertThat(problems(read(visualization("a", "metric", "- averge: {field: port}"))))
        .containsExactly("unknown-metric @ averge -- did you mean `average`?");
  }

  @Test
  void aBucketThatWasPassedOverInSilenceIsNamed() {
    assertThat(problems(read(visualization("a", "vbar", "- count\n- date_histogram: {field: t}"))))
        .singleElement()
        .asString()
        .startsWith("unknown-metric @ date_histogram");
  }

  @Test
  void aMetricMustBeOfItsChart() {
    assertThat(problems(read(visualization("a", "pie", "- average: {field: port}"))))
        .containsExactly(
            "metric-not-allowed @ average"
                + " -- it can show `count`, `sum`, `top-hits`, `unique-count`, `terms`");
  }

  @Test
  void anAreaTakesNoBuckets() {
    assertThat(problems(read(visualization("a", "area", "- count\n- terms: {field: port}"))))
        .singleElement()
        .asString()
        .startsWith("metric-not-allowed @ terms");
  }

  @Test
  void aMetricNeedsItsField() {
    assertThat(problems(read(visualization("a", "metric", "- average\n- max:"))))
        .containsExactly(
            "missing-field @ average -- write `field: …`",
            "missing-field @ max -- write `field: …`");
  }

  @Test
  void topHitsNeedAllTheirOptions() {
    assertThat(problems(read(visualization("a", "metric", "- top-hits: {field: a, size: 0}"))))
        .containsExactlyInAnyOrder(
            "missing-field @ top-hits -- write `aggregate_with: …`",
            "missing-field @ top-hits -- write `sort_field: …`",
            "missing-field @ top-hits -- write `sort_order: …`",
            "wrong-type @ 0 -- write a number from 1 to 10000 there");
  }

  @Test
  void aListIsNoMetric() {
    assertThat(problems(read(visualization("a", "metric", "- [count]\n- {max: 1, min: 2}"))))
        .allMatch(problem -> problem.startsWith("not-a-metric @ "))
        .hasSize(2);
  }

  @Test
  void aVisualizationNeedsASource() {
    assertThat(problems(read("type: visualization\nname: pie\ntitle: a\nmetrics: [count]\n")))
        .singleElement()
        .asString()
        .startsWith("missing-index @ type");
  }

  @Test
  void aSecondSourceIsNotUsed() {
    KibanaFiles files = read(visualization("a", "pie", "- count\nsaved_search_id: b"));

    assertThat(problems(files))
        .containsExactly("second-data-source @ logstash* -- remove one of the two");
    assertThat(files.objects()).hasSize(1);
  }

  @Test
  void aVisualizationNeedsAMetric() {
    assertThat(problems(read(visualization("a", "pie", "- terms: {field: port}"))))
        .containsExactly("missing-metric @ type -- add `- count` or another metric");
  }

  @Test
  void aChartTakesNoMoreSplitsThanItHasPlaces() {
    String split = "- terms: {field: port, split: x}";

    assertThat(problems(read(visualization("a", "vbar", "- count\n" + split + "\n" + split))))
        .singleElement()
        .asString()
        .startsWith("too-many-aggregations @ terms");
    assertThat(problems(read(visualization("a", "pie", "- count\n" + split + "\n" + split))))
        .isEmpty();
  }

  @Test
  void optionsOfSeriesHaveNoEffectInAPie() {
    KibanaFiles files = read(visualization("a", "pie", "- count: {mode: stacked}"));

    assertThat(problems(files))
        .containsExactly("unused-option @ stacked -- remove it, or choose another chart");
    assertThat(files.objects()).hasSize(1);
  }

  @Test
  void labelsHaveNoEffectInAnArea() {
    assertThat(problems(read(visualization("a", "area", "- count\nlabels: true"))))
        .containsExactly("unused-option @ true -- remove it, or choose another chart");
  }

  @Test
  void aTypeIsCheckedEverywhere() {
    String yaml =
        """
        type: visualization
        name: pie
        title: [a]
        index: {a: b}
        labels: 1
        metrics: count
        """;

    assertThat(problems(read(yaml)))
        .filteredOn(problem -> problem.startsWith("wrong-type"))
        .containsExactly(
            "wrong-type @ a -- write text there",
            "wrong-type @ a -- write text there",
            "wrong-type @ 1 -- write true or false there",
            "wrong-type @ count -- write a list there");
  }

  @Test
  void aDashboardIsToldTheNearestVisualization() {
    KibanaFiles files =
        read(SEARCH, "type: dashboard\ntitle: d\nname: e\nvisualizations: [Logon, Logons]\n");

    assertThat(problems(files))
        .containsExactly(
            "unused-name @ e -- give it the same text as `title`, or remove it",
            "unknown-visualization @ Logon -- did you mean `Logons`?");
    assertThat(files.objects()).singleElement().isInstanceOf(SavedObject.SavedSearch.class);
  }

  @Test
  void aDashboardIsToldThatItsVisualizationHasErrors() {
    assertThat(
            problems(
                read(
                    "type: search\ntitle: a\nindex: i\n",
                    "type: dashboard\ntitle: d\nvisualizations: [a]\n")))
        .containsExactly(
            "missing-field @ type -- write `query: …`",
            "unread-visualization @ a -- mend it in visualizations/00.yml");
  }

  @Test
  void aDashboardNeedsPanels() {
    assertThat(problems(read("type: dashboard\ntitle: d\n")))
        .containsExactly("missing-field @ type -- write `visualizations: …`");
  }

  @Test
  void aTitleIsTakenOnce() {
    KibanaFiles files = read(SEARCH, visualization("Logons", "pie", "- count"));

    assertThat(problems(files))
        .containsExactly(
            "duplicate-title @ Logons -- visualizations/00.yml has it first; dashboards find what"
                + " they show by its title");
    assertThat(files.objects()).hasSize(1);
  }

  @Test
  void anUnknownSearchIsToldTheNearest() {
    String yaml =
        "type: visualization\nname: pie\ntitle: p\nsaved_search_name: Logos\nmetrics: [count]\n";

    assertThat(problems(read(SEARCH, yaml, "type: dashboard\ntitle: d\nvisualizations: [p]\n")))
        .containsExactly(
            "unknown-search @ Logos -- did you mean `Logons`?",
            "unread-visualization @ p -- mend it in visualizations/01.yml");
  }

  @Test
  void filesOfTheSameNameDoNotTakeEachOthersPlace() {
    var files =
        KibanaFiles.read(
            List.of(
                Described.file("b/logons.yml", SEARCH),
                Described.file("a/logons.yaml", SEARCH.replace("Logons", "Other"))));
    OutputFiles export = files.atc2020();

    assertThat(export.files())
        .extracting(OutputFile::path)
        .containsExactly("kibana/logons.api.json", "kibana/logons.gui.json");
    assertThat(export.problems())
        .extracting(finding -> finding.diagnostic().message())
        .containsExactly("`kibana/logons` is the file of `a/logons.yaml` already");
    assertThat(Described.lines(files)).hasSize(2);
  }

  @Test
  void searchesWhoseIdsWereTheSameIn2020AreNamed() {
    KibanaFiles files = read(SEARCH.replace("Logons", "a b"), SEARCH.replace("Logons", "a_b"));

    assertThat(files.atc2020().problems())
        .extracting(finding -> finding.diagnostic().id())
        .containsExactly("same-search-id");
    assertThat(Described.lines(files)).extracting(line -> line.get("id")).doesNotHaveDuplicates();
  }

  @Test
  void aFileThatBreaksOffAnywhereGivesFindingsOrObjects() {
    String chart =
        visualization(
            "Hosts",
            "vbar",
            """
            - count: {enabled: false, label: "N"}
            - percentile-ranks: {field: a, percentile_ranks: [1, 2.5]}
            - terms: {field: b, split: series, size: 7}
            labels: true
            """);
    String dashboard = "type: dashboard\ntitle: d\nvisualizations: [Logons, Hosts]\n";
    String all = SEARCH + "---\n" + chart + "---\n" + dashboard;

    assertThat(read(all).findings()).isEmpty();
    for (int end = 0; end < all.length(); end++) {
      KibanaFiles files = read(all.substring(0, end), "{? [a] : b, 1: c, type: search}", "- - -");
      assertThat(files.findings()).isNotEmpty();
      files
          .savedObjects()
          .files()
          .forEach(file -> file.text().lines().map(Json::parse).forEach(line -> line.get("id")));
      assertThat(files.atc2020().files()).hasSizeLessThanOrEqualTo(2);
    }
  }

  @Test
  void nothingGivesNoFiles() {
    assertThat(read().savedObjects().files()).isEmpty();
    assertThat(read().atc2020().files()).isEmpty();
  }
}
