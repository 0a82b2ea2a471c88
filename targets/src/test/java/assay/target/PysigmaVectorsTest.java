package assay.target;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import assay.pipeline.BuiltInPipelines;
import assay.pipeline.Pipeline;
import assay.pipeline.PipelineReader;
import assay.pipeline.PipelineStack;
import assay.rule.RuleReader;
import assay.truth.Json;
import assay.truth.Testdata;
import assay.truth.Truth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the tests of pySigma and its back ends convert, and what they got: targets that are to be
 * compatible give the same. What they cannot be asked is set aside and counted by reason; every
 * other difference is a row of {@code testdata/targets/vector-departures.tsv}, and each row is one.
 */
class PysigmaVectorsTest {

  private static final int VECTORS = 731;

  /** Pipelines that are code with pySigma, under the names of ours that know the same. */
  private static final Map<String, String> PIPELINES =
      Map.of(
          "Generic Log Sources to Azure Monitor tables and fields", "azure_monitor",
          "Generic Log Sources to Sentinel ASIM tables and fields", "sentinel_asim",
          "Generic Log Sources to Windows XDR tables and fields", "microsoft_xdr",
          "Loki Okta System Log json", "loki_okta_system_log",
          "QRadar payload", "qradar-aql-payload",
          "Qradar fields", "qradar-aql-fields");

  /** What the test back end of pySigma does to every rule. */
  private static final String OF_TEXT_QUERIES =
      "transformations: [{type: field_name_mapping, mapping: {fieldA: mappedA}}]";

  /** Tests that change the back end in a way that their vectors do not tell. */
  private static final Pattern UNKEPT =
      Pattern.compile(
          "regex_(unbound_)?(flag_explicit|not_escaped)|compare_fields_noquote|disabled$"
              + "|with_custom_expression$|test_convert_without_output$");

  /** A vector as targets are asked it, or why they are not. */
  private sealed interface Asked {
    record Query(QueryTarget target, Request request, Json row) implements Asked {}

    record SetAside(String reason) implements Asked {}
  }

  @TestFactory
  Stream<DynamicTest> theAnswersAreThoseOfPysigma() {
    return Stream.of("vectors.jsonl.gz", "pysigma-core-vectors.jsonl")
        .map(file -> DynamicTest.dynamicTest(file, () -> compare(file)));
  }

  private static void compare(String file) {
    Map<String, String> departures = new LinkedHashMap<>();
    Testdata.table("targets/vector-departures.tsv").forEach(row -> departures.put(row[0], row[2]));
    Map<String, Integer> aside = new TreeMap<>();
    var wrong = new ArrayList<String>();
    var departed = new ArrayList<String>();
    var ids = new ArrayList<String>();
    int same = 0;
    for (Json row : Json.read(Truth.path("golden/pysigma/" + file, VECTORS))) {
      switch (ask(row)) {
        case Asked.SetAside(String reason) -> aside.merge(reason, 1, Integer::sum);
        case Asked.Query query -> {
          String id = row.get("id").text();
          ids.add(id);
          Optional<String> difference = difference(query);
          if (difference.isEmpty()) {
            same++;
          } else if (departures.containsKey(id)) {
            departed.add(id);
          } else {
            wrong.add(id + " " + row.get("test").text() + "\n" + difference.get());
          }
        }
      }
    }
    System.out.printf(
        "%s: %,d the same, %,d depart, set aside %s%n", file, same, departed.size(), aside);
    assertThat(wrong).isEmpty();
    assertThat(departed)
        .containsExactlyElementsOf(ids.stream().filter(departures::containsKey).toList());
  }

  private static Asked ask(Json row) {
    Optional<QueryTarget> target = target(row.get("target").text());
    String format = row.get("format").text();
    if (row.get("rules").text().contains("\ncorrelation:")
        || row.get("rules").text().contains(" correlation:")) {
      return new Asked.SetAside("correlation");
    }
    if (!row.get("class_overrides").items().isEmpty()) {
      return new Asked.SetAside("class overrides");
    }
    if (UNKEPT.matcher(row.get("test").text()).find()) {
      return new Asked.SetAside("class overrides that were not kept");
    }
    if (row.get("test").text().startsWith("tests/test_filters")
        && !row.get("rules").text().contains("filter:")) {
      return new Asked.SetAside("filter that was not kept");
    }
    if (target.isEmpty() || row.get("backend_class").text().contains("Deferred")) {
      return new Asked.SetAside("target " + row.get("target").text());
    }
    if (!target.get().formats().contains(format)) {
      return new Asked.SetAside("format " + target.get().id() + " " + format);
    }
    Optional<PipelineStack> pipelines = pipelines(row, target.get());
    if (pipelines.isEmpty()) {
      return new Asked.SetAside("pipeline in Python");
    }
    Optional<Map<String, String>> options = options(row.get("backend_options"));
    return options.isEmpty()
        ? new Asked.SetAside("options in Python")
        : new Asked.Query(
            target.get(), Request.of(format, options.get(), true, pipelines.get()), row);
  }

  private static Optional<QueryTarget> target(String id) {
    return switch (id) {
      case "text_query_test" -> Optional.of(new TextQueries());
      case "open_search_ppl" -> target("opensearch_ppl");
      default -> Targets.find(id).map(QueryTarget.class::cast);
    };
  }

  /** Empty if there are some that only Python can run, or that it gave parameters to. */
  private static Optional<PipelineStack> pipelines(Json row, QueryTarget target) {
    var pipelines = new ArrayList<Pipeline>();
    if (target instanceof TextQueries) {
      pipelines.add(read(OF_TEXT_QUERIES));
    }
    Optional<Json> pipeline = row.find("pipeline").filter(Json.Obj.class::isInstance);
    Optional<Json> yaml = pipeline.flatMap(given -> given.find("yaml"));
    if (yaml.isPresent() && yaml.get() instanceof Json.Str text) {
      pipelines.add(read(text.text()));
    } else if (pipeline.isPresent() && pipeline.get().get("name") instanceof Json.Str name) {
      String known = PIPELINES.get(name.text());
      if (known == null || row.get("test").text().matches(".*(custom|query)_table.*")) {
        return Optional.empty();
      }
      pipelines.add(BuiltInPipelines.find(known).orElseThrow());
    }
    return Optional.of(PipelineStack.of(pipelines));
  }

  /** Names of detections were drawn at random there; a keyword is a field called None. */
  private static Pipeline read(String yaml) {
    String text =
        yaml.replaceAll("(?m)^  name: _cond_\\w+\n", "").replaceAll("(?m)^    None: ", "    '': ");
    return PipelineReader.read("pipeline.yml", text.getBytes(StandardCharsets.UTF_8))
        .pipeline()
        .orElseThrow(() -> new AssertionError(text));
  }

  private static Optional<Map<String, String>> options(Json given) {
    Map<String, String> options = new HashMap<>();
    given.fields().forEach((name, value) -> options.put(name, text(value)));
    return options.values().stream().anyMatch(value -> value.startsWith("<function"))
        ? Optional.empty()
        : Optional.of(options);
  }

  private static String text(Json value) {
    return switch (value) {
      case Json.Str(String text) -> text;
      case Json.Other(String text) -> text;
      case Json.Arr array -> array.write();
      case Json.Obj object -> object.write();
    };
  }

  /** What both gave, if that differs. */
  private static Optional<String> difference(Asked.Query asked) {
    Json row = asked.row();
    byte[] rules = row.get("rules").text().getBytes(StandardCharsets.UTF_8);
    Conversion ours =
        asked.target().convert(RuleReader.read(row.get("id").text(), rules), asked.request());
    boolean refused =
        row.find("expect_error").filter(Json.Obj.class::isInstance).isPresent()
            || row.has("collected_errors");
    if (refused) {
      return ours.ok() ? Optional.of("  an error\n  " + ours.outputs()) : Optional.empty();
    }
    List<Json> theirs = outputs(row.get("expect"));
    boolean same =
        ours.ok()
            && ours.outputs().size() == theirs.size()
            && Stream.iterate(0, i -> i + 1)
                .limit(theirs.size())
                .allMatch(i -> isSame(theirs.get(i), ours.outputs().get(i)));
    return same
        ? Optional.empty()
        : Optional.of(
            "  %s\n  %s %s"
                .formatted(
                    theirs.stream().map(PysigmaVectorsTest::text).collect(joining("\n  ")),
                    String.join("\n  ", ours.outputs()),
                    ours.ok() ? "" : ours.problems()));
  }

  private static List<Json> outputs(Json expected) {
    return expected instanceof Json.Arr array ? array.items() : List.of(expected);
  }

  private static boolean isSame(Json theirs, String ours) {
    return theirs instanceof Json.Str text
        ? text.text().equals(ours)
        : ours.startsWith("{") && Json.parse(ours).equals(theirs);
  }
}
