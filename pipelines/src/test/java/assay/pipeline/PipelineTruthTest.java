package assay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Rule;
import assay.rule.RuleReader;
import assay.source.DiagnosticLine;
import assay.truth.Json;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pipelines of pySigma and of its plug-ins, and the rules that its tests run through them. */
class PipelineTruthTest {

  @Test
  void readsThePipelinesOfPlugins() throws IOException {
    Path folder = Truth.path("golden/pipelines", 13);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        read(file.getFileName().toString(), Files.readString(file));
      }
    }
  }

  @Test
  void readsThePipelinesOfVectors() {
    for (String name : List.of("vectors.jsonl.gz", "pysigma-core-vectors.jsonl")) {
      Set<String> seen = new LinkedHashSet<>();
      for (Json vector : Json.read(Truth.path("golden/pysigma/" + name, 77))) {
        if (vector.get("data_only").isTrue()) {
          yaml(vector).ifPresent(seen::add);
        }
      }
      int number = 0;
      for (String text : seen) {
        read(name + " " + ++number, text);
      }
      System.out.printf("read %d different pipelines of %s%n", number, name);
    }
  }

  /** The test language of pySigma writes every field of a query as it is. */
  @Test
  void refusesTheRulesThatPySigmaRefuses() {
    int run = 0;
    for (Json vector : Json.read(Truth.path("golden/pysigma/pysigma-core-vectors.jsonl", 232))) {
      Optional<String> text = yaml(vector);
      if (text.isEmpty() || !vector.get("data_only").isTrue()) {
        continue;
      }
      String id = vector.get("id").text();
      var pipelines =
          new PipelineRun(PipelineStack.of(List.of(read(id, text.get()))), PipelineOptions.DEFAULT);
      var refused = new ArrayList<String>();
      var referenced = new ArrayList<Rule>();
      for (Rule rule :
          RuleReader.read(id, vector.get("rules").text().getBytes(StandardCharsets.UTF_8))
              .rules()) {
        Piped piped = pipelines.apply(rule, referenced);
        referenced.add(piped.rule());
        piped.problems().stream().filter(p -> p.isError()).forEach(p -> refused.add(p.id()));
      }
      boolean expected =
          vector
              .find("expect_error")
              .filter(error -> error.has("type"))
              .filter(error -> error.get("type").text().equals("SigmaTransformationError"))
              .isPresent();
      assertThat(!refused.isEmpty()).as(id + " " + refused).isEqualTo(expected);
      run++;
    }
    System.out.printf("ran %d vectors%n", run);
  }

  /** Built-in pipelines over all rules: nothing is refused but by the pipeline itself. */
  @Test
  void runsOverTheCorpus() throws IOException {
    Path corpus = Truth.path("corpus/sigma-2026/rules", 3_141);
    Path folder = Truth.path("golden/pipelines", 13);
    var rules = new ArrayList<Rule>();
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        rules.addAll(RuleReader.read(file.toString(), Files.readAllBytes(file)).rules());
      }
    }
    for (String name : List.of("splunk_windows", "ecs_windows", "sysmon", "splunk_cim")) {
      Pipeline pipeline = read(name, Files.readString(folder.resolve(name + ".yml")));
      var run = new PipelineRun(PipelineStack.of(List.of(pipeline)), PipelineOptions.DEFAULT);
      int refused = 0;
      Set<String> ids = new TreeSet<>();
      for (Rule rule : rules) {
        Piped piped = run.apply(rule);
        refused += piped.isRefused() ? 1 : 0;
        piped.problems().forEach(problem -> ids.add(problem.id()));
      }
      System.out.printf("%s refuses %d of %d rules: %s%n", name, refused, rules.size(), ids);
      assertThat(ids).isSubsetOf("refused-by-pipeline");
    }
  }

  /** The pipeline of Splunk's data model refuses the most: the same rules, with the same words. */
  @Test
  void refusesTheRulesOfTheCorpusThatPySigmaRefuses() throws IOException {
    Path corpus = Truth.path("corpus/sigma-2026", 1_614);
    String text = Files.readString(Truth.path("golden/pipelines/splunk_cim.yml", 1_614));
    var run =
        new PipelineRun(
            PipelineStack.of(List.of(read("splunk_cim", text))), PipelineOptions.DEFAULT);
    int compared = 0;
    for (Json line :
        Json.read(Truth.path("golden/pysigma/splunk-data_model-splunk_cim.jsonl.gz", 1_614))) {
      String name = line.get("rule").text();
      if (!name.startsWith("rules/")) {
        continue;
      }
      Piped piped =
          run.apply(
              RuleReader.read(name, Files.readAllBytes(corpus.resolve(name))).rules().getFirst());
      String told =
          piped.problems().stream()
              .map(problem -> "SigmaTransformationError: " + problem.message())
              .findFirst()
              .orElse("");
      String expected =
          line.find("error").filter(Json.Str.class::isInstance).map(Json::text).orElse("");
      // Behind the message pySigma names the file.
      assertThat(expected).as(name).startsWith(told);
      assertThat(told.isEmpty()).as(name).isEqualTo(expected.isEmpty());
      compared++;
    }
    System.out.printf("compared the refusals of %d rules%n", compared);
    assertThat(compared).isPositive();
  }

  private static Optional<String> yaml(Json vector) {
    return vector
        .find("pipeline")
        .flatMap(pipeline -> pipeline.find("yaml"))
        .filter(Json.Str.class::isInstance)
        .map(Json::text);
  }

  private static Pipeline read(String name, String text) {
    ReadPipeline read = PipelineReader.read(name, text.getBytes(StandardCharsets.UTF_8));
    assertThat(
            read.problems().stream()
                .map(
                    problem -> DiagnosticLine.render(problem, new assay.source.Source(name, text))))
        .as(name)
        .isEmpty();
    return read.pipeline().orElseThrow();
  }
}
