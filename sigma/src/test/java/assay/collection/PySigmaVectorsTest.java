package assay.collection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Rule.DetectionRule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.truth.Json;
import assay.truth.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of pySigma's tests and of those of its targets are read, linked and put out. */
class PySigmaVectorsTest {

  /** Rules that are refused, and why. None: whatever pySigma reads there is right. */
  private static final Map<String, String> REFUSED = Map.of();

  /** What is told of rules with correlations or filters; all else is told nothing of. */
  private static final Map<String, List<String>> WARNED =
      Map.ofEntries(
          Map.entry("core-0171", List.of("missing-percentile")),
          Map.entry("core-0200", List.of("unknown-filtered-rule")),
          Map.entry("core-0201", List.of("unknown-filtered-rule", "unknown-filtered-rule")),
          Map.entry("core-0202", List.of("unused-alias")),
          Map.entry("core-0219", List.of("unknown-filtered-rule")),
          Map.entry("elasticsearch-0133", List.of("single-rule-correlation")),
          Map.entry("elasticsearch-0134", List.of("single-rule-correlation")),
          Map.entry("splunk-0035", List.of("unused-alias")),
          Map.entry("splunk-0036", List.of("unused-alias")),
          Map.entry("sqlite-0936", List.of("single-rule-correlation", "threshold-out-of-reach")),
          Map.entry("value_percentile spec", List.of("missing-percentile")));

  /** Where pySigma puts out another number of queries than there are rules to put out. */
  private static final Map<String, String> OTHER_OUTPUTS =
      Map.of("core-0173", "a callback in Python drops the result");

  private final Map<String, List<String>> errors = new TreeMap<>();
  private final Map<String, List<String>> warnings = new TreeMap<>();
  private final List<String> otherOutputs = new ArrayList<>();
  private int vectors;
  private int linked;
  private int outputs;
  private int filtered;

  @Test
  void allVectorsAreReadAndThoseWithCorrelationsAreLinked() {
    for (String file : List.of("pysigma-core-vectors.jsonl", "vectors.jsonl.gz")) {
      Json.read(Truth.path("golden/pysigma/" + file, 731)).forEach(this::check);
    }
    Json.read(Truth.path("golden/pysigma/vectors-unlabelled.jsonl.gz", 471)).forEach(this::check);
    Json.read(Truth.path("golden/pysigma/pysigma-correlation-matrix.jsonl", 150))
        .forEach(this::check);
    System.out.printf(
        "pySigma's vectors: %,d, of these %,d with correlations or filters; %,d refused;"
            + " as many outputs in %,d; %,d rules filtered%n",
        vectors, linked, errors.size(), outputs, filtered);
    assertThat(errors.keySet()).isEqualTo(REFUSED.keySet());
    assertThat(warnings).isEqualTo(WARNED);
    assertThat(otherOutputs).containsExactlyElementsOf(OTHER_OUTPUTS.keySet());
    assertThat(vectors).isEqualTo(1_352);
  }

  private void check(Json row) {
    String id = row.find("id").or(() -> row.find("case")).orElseThrow().text();
    String text = row.get("rules").text();
    RuleFile file = RuleReader.read("x.yml", text.getBytes(UTF_8));
    RuleCollection collection = RuleCollection.of(List.of(file));
    vectors++;
    List<Diagnostic> told =
        Stream.concat(
                file.problems().stream(), collection.problems().stream().map(Finding::diagnostic))
            .toList();
    List<String> wrong = told.stream().filter(Diagnostic::isError).map(Diagnostic::id).toList();
    if (!wrong.isEmpty()) {
      errors.put(id, wrong);
    }
    boolean special = file.rules().stream().anyMatch(rule -> !(rule instanceof DetectionRule));
    if (special) {
      linked++;
      List<String> doubtful =
          told.stream()
              .filter(problem -> !problem.isError())
              .map(Diagnostic::id)
              .filter(problem -> !problem.equals("missing-description"))
              .sorted()
              .toList();
      if (!doubtful.isEmpty()) {
        warnings.put(id, doubtful);
      }
      checkOutputs(id, row, collection);
    }
  }

  private void checkOutputs(String id, Json row, RuleCollection collection) {
    filtered +=
        (int)
            collection.rules().stream()
                .flatMap(rule -> collection.filtered(rule).stream())
                .filter(rule -> !rule.filters().isEmpty())
                .count();
    if (row.find("expect").orElse(row) instanceof Json.Arr queries) {
      long ours = collection.rules().stream().filter(collection::isOutput).count();
      if (ours == queries.items().size()) {
        outputs++;
      } else {
        otherOutputs.add(id);
      }
    }
  }
}
