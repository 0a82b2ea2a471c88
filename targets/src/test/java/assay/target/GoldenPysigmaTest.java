package assay.target;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import assay.pipeline.BuiltInPipelines;
import assay.pipeline.Pipeline;
import assay.pipeline.PipelineStack;
import assay.rule.RuleReader;
import assay.truth.Json;
import assay.truth.Testdata;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What pySigma gives for SigmaHQ's rules, compared with what targets give where they are to be
 * compatible. Rules that a known fault of pySigma touches are set aside and counted; every other
 * difference is a row of {@code testdata/targets/departures.tsv}, and every row has its rules.
 */
class GoldenPysigmaTest {

  private static final List<String> FAMILIES =
      List.of(
          "splunk",
          "splunk-splunk_windows",
          "splunk-sysmon",
          "splunk-savedsearches-splunk_windows",
          "splunk-data_model-splunk_cim",
          "splunk_spl2-splunk_windows",
          "lucene",
          "lucene-ecs_windows",
          "lucene-dsl_lucene-ecs_windows",
          "lucene-kibana_ndjson-ecs_windows",
          "lucene-siem_rule-ecs_windows",
          "elastalert-ecs_windows",
          "opensearch_lucene",
          "opensearch_lucene-ecs_windows",
          "opensearch_lucene-monitor_rule-ecs_windows",
          "eql",
          "eql-ecs_windows",
          "esql",
          "esql-ecs_windows",
          "opensearch_ppl",
          "kusto",
          "kusto-microsoft_xdr",
          "kusto-sentinel_asim",
          "kusto-azure_monitor",
          "loki",
          "loki-loki_grafana_logfmt",
          "loki-ruler",
          "qradar_aql",
          "qradar_aql-fields",
          "qradar_aql-payload",
          "sqlite",
          "sqlite-zircolite",
          "sqlite-sysmon",
          "textquerytest");

  private static final int RULES = 2_039;

  /** A kind of difference: how many rules it is of, and what pySigma gives for them. */
  private record Departure(String family, int rules, Pattern pysigma) {}

  @TestFactory
  Stream<DynamicTest> theQueriesAreThoseOfPysigma() {
    return FAMILIES.stream().map(family -> DynamicTest.dynamicTest(family, () -> compare(family)));
  }

  private static List<Departure> departures(String family) {
    return Testdata.table("targets/departures.tsv").stream()
        .map(row -> new Departure(row[0], Integer.parseInt(row[1]), Pattern.compile(row[2])))
        .filter(departure -> departure.family().equals(family))
        .toList();
  }

  private static Set<String> affected() throws IOException {
    var affected = new HashSet<String>();
    String file = "golden/pysigma/affected-by-known-pysigma-bugs.json";
    Pattern.compile("\"([^\"]+\\.yml)\"")
        .matcher(Files.readString(Truth.path(file, RULES)))
        .results()
        .forEach(found -> affected.add(found.group(1)));
    return affected;
  }

  /** What {@code family}, as in {@code lucene-dsl_lucene-ecs_windows}, says behind the target. */
  private static Request request(String family, Target target) {
    List<String> parts = List.of(family.split("-"));
    boolean hasFormat = parts.size() > 1 && target.formats().contains(parts.get(1));
    List<Pipeline> pipelines =
        parts.stream()
            .skip(hasFormat ? 2 : 1)
            .map(name -> BuiltInPipelines.find(name).orElseThrow())
            .toList();
    return Request.of(
        hasFormat ? parts.get(1) : Request.DEFAULT_FORMAT,
        Map.of(),
        true,
        pipelines.isEmpty() ? PipelineStack.EMPTY : PipelineStack.of(pipelines));
  }

  private static boolean isSame(Json theirs, Conversion ours, boolean json) {
    return json
        ? ours.outputs().stream().map(Json::parse).toList().equals(theirs.items())
        : ours.outputs().equals(theirs.texts());
  }

  private static String text(Json output) {
    return output instanceof Json.Str ? output.text() : output.write();
  }

  private static QueryTarget target(String id) {
    return id.equals("textquerytest")
        ? new TextQueries()
        : (QueryTarget) Targets.find(id).orElseThrow();
  }

  private static void compare(String family) throws IOException {
    Path corpus = Truth.path("corpus/sigma-2026", RULES);
    QueryTarget target = target(family.replaceFirst("-.*", ""));
    Request request = request(family, target);
    Set<String> affected = affected();
    var wrong = new ArrayList<String>();
    Map<String, Integer> found = new LinkedHashMap<>();
    departures(family).forEach(departure -> found.put(departure.pysigma().pattern(), 0));
    int asideDiffering = 0;
    for (Json row : Json.read(Truth.path("golden/pysigma/" + family + ".jsonl.gz", RULES))) {
      String rule = row.get("rule").text();
      Conversion ours =
          target.convert(RuleReader.read(rule, Files.readAllBytes(corpus.resolve(rule))), request);
      boolean ok = row.get("ok").isTrue();
      boolean json = target.isJson(request.format());
      if (ok == ours.ok() && (!ok || isSame(row.get("outputs"), ours, json))) {
        continue;
      }
      if (affected.contains(rule)) {
        asideDiffering++;
        continue;
      }
      String theirs =
          ok
              ? row.get("outputs").items().stream()
                  .map(GoldenPysigmaTest::text)
                  .collect(joining("\n"))
              : row.get("error").text();
      departures(family).stream()
          .filter(departure -> departure.pysigma().matcher(theirs).find())
          .findFirst()
          .ifPresentOrElse(
              departure -> found.merge(departure.pysigma().pattern(), 1, Integer::sum),
              () -> wrong.add(rule + "\n  " + theirs + "\n  " + ours.outputs()));
    }
    System.out.printf(
        "%s: %,d of %,d rules differ by a known fault, %s departures%n",
        family, asideDiffering, RULES, found.values());
    assertThat(wrong).isEmpty();
    assertThat(departures(family))
        .allSatisfy(
            departure ->
                assertThat(found.get(departure.pysigma().pattern()))
                    .as(departure.pysigma().pattern())
                    .isEqualTo(departure.rules()));
  }
}
