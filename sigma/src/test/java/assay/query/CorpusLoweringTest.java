package assay.query;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.truth.Json;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that people use mean something, and what they mean has one form. */
class CorpusLoweringTest {

  private final Map<String, Integer> refused = new TreeMap<>();
  private int rules;
  private int queries;

  @Test
  void nearlyAllRulesMeanSomething() throws IOException {
    Path corpus = Truth.path("corpus/sigma-2026", 4_039);
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yml")).toList()) {
        lower(RuleReader.read(file.toString(), Files.readAllBytes(file)));
      }
    }
    assertThat(rules).isEqualTo(4_041);
    assertThat(queries).isEqualTo(3_954);
    // The four without a condition are of a language before Sigma 2, and say so of themselves.
    assertThat(refused)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("no condition", 4, "removed-aggregation", 55, "unresolved-placeholder", 28));
  }

  @Test
  void whatTheTestsOfOthersConvertMeansSomething() throws IOException {
    for (Json row : Json.read(Truth.path("golden/pysigma/pysigma-core-vectors.jsonl", 232))) {
      lower(RuleReader.read("x.yml", row.get("rules").text().getBytes(StandardCharsets.UTF_8)));
    }
    System.out.printf("core vectors: %,d rules, refused %s%n", rules, refused);
    assertThat(queries).isGreaterThan(200);
    assertThat(refused.keySet()).isSubsetOf("unresolved-placeholder", "keyword-without-text");
  }

  private void lower(RuleFile file) {
    for (Rule rule : file.rules()) {
      rules++;
      if (rule instanceof Rule.DetectionRule detection) {
        Lowered lowered = Lowering.lower(detection);
        queries += lowered.queries().size();
        if (lowered.queries().isEmpty()) {
          refused.merge(reason(lowered), 1, Integer::sum);
        }
        lowered.queries().forEach(query -> verify(file, query));
      }
    }
  }

  private static String reason(Lowered lowered) {
    List<String> ids = lowered.problems().stream().map(Diagnostic::id).distinct().toList();
    return ids.isEmpty() ? "no condition" : String.join(" ", ids);
  }

  /** The passes have nothing left to do when they are done. */
  private static void verify(RuleFile file, Query query) {
    Query passed = Passes.apply(query);
    assertThat(QueryText.of(Passes.apply(passed)))
        .as(file.source().name())
        .isEqualTo(QueryText.of(passed));
  }
}
