package assay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Rule;
import assay.rule.RuleReader;
import assay.source.Source;
import assay.truth.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pipelines that come with Assay: they can be read, and do what their namesakes do. */
class BuiltInPipelinesTest {

  private static final int RULES = 3_141;

  private static final Set<String> NO_TARGETS = Set.of("elasticsearch", "opensearch");

  @TestFactory
  Stream<DynamicTest> eachIsReadWithoutAProblem() {
    return BuiltInPipelines.names().stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertThat(BuiltInPipelines.read(name).problems()).isEmpty()));
  }

  @Test
  void eachSaysInALineWhatItIsFor() {
    assertThat(BuiltInPipelines.names())
        .allSatisfy(
            name ->
                assertThat(BuiltInPipelines.find(name).orElseThrow().label())
                    .hasSizeLessThan(80)
                    .contains(": ")
                    .doesNotContain(".yml"));
  }

  @Test
  void thereIsNoneOfAnotherName() {
    assertThat(BuiltInPipelines.find("splunk")).isEmpty();
    assertThat(BuiltInPipelines.find("ecs_zeek")).isEmpty();
  }

  /**
   * Over SigmaHQ's rules, and over rules that have all fields of a pipeline for each of its log
   * sources.
   */
  @TestFactory
  Stream<DynamicTest> theyDoWhatThoseOfPysigmaDo() throws IOException {
    Path folder = Truth.path("golden/pipelines", BuiltInPipelines.names().size());
    List<Rule> corpus = corpus();
    return BuiltInPipelines.names().stream()
        .filter(name -> Files.exists(folder.resolve(name + ".yml")))
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> compare(name, folder.resolve(name + ".yml"), corpus)));
  }

  private static List<Rule> corpus() throws IOException {
    var rules = new ArrayList<Rule>();
    try (Stream<Path> files = Files.walk(Truth.path("corpus/sigma-2026/rules", RULES))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
        rules.addAll(RuleReader.read(file.toString(), Files.readAllBytes(file)).rules());
      }
    }
    return rules;
  }

  private static void compare(String name, Path file, List<Rule> corpus) throws IOException {
    // Names of detections were drawn at random there; a keyword is a field called None.
    String text =
        Files.readString(file)
            .replaceAll("(?m)^  name: _cond_\\w+\n", "")
            .replaceAll("(?m)^    None: ", "    '': ");
    Pipeline theirs =
        PipelineReader.read(name, text.getBytes(StandardCharsets.UTF_8)).pipeline().orElseThrow();
    Pipeline ours = BuiltInPipelines.find(name).orElseThrow();
    assertThat(ours.priority()).isEqualTo(theirs.priority());
    // They leave out targets of Elastic's that came later, and name some that are none.
    assertThat(ours.targets())
        .containsAll(
            theirs.targets().stream().filter(target -> !NO_TARGETS.contains(target)).toList());
    var rules = new ArrayList<>(corpus);
    rules.addAll(everything(theirs));
    int changed = 0;
    PipelineRun run = run(ours);
    PipelineRun expecting = run(theirs);
    PipelineRun nothing = run(NOTHING);
    for (Rule rule : rules) {
      String expected = effect(expecting, rule);
      assertThat(effect(run, rule)).isEqualTo(expected);
      changed += expected.equals(effect(nothing, rule)) ? 0 : 1;
    }
    System.out.printf("%s changes %,d of %,d rules%n", name, changed, rules.size());
    assertThat(changed).isPositive();
  }

  private static final Pipeline NOTHING =
      new Pipeline(
          new Source("", ""),
          Optional.empty(),
          0,
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of());

  private static PipelineRun run(Pipeline pipeline) {
    return new PipelineRun(PipelineStack.of(List.of(pipeline)), PipelineOptions.DEFAULT);
  }

  /** What becomes of a rule, without the ids of steps and the words of refusals. */
  private static String effect(PipelineRun run, Rule rule) {
    Piped piped = run.apply(rule);
    if (piped.isRefused()) {
      return "refused";
    }
    return PipedText.of(piped, run, new Source("", ""))
        .lines()
        .filter(line -> !line.startsWith("applied: "))
        .reduce("", (all, line) -> all + line + "\n");
  }

  private static List<Rule> everything(Pipeline pipeline) {
    var sources = new LinkedHashSet<RuleCondition.LogSourceIs>();
    var fields = new LinkedHashSet<String>();
    for (Step step : pipeline.transformations()) {
      eachSource(step.rules().tree(), sources::add);
      if (step.transformation() instanceof Transformation.MapNames map) {
        fields.addAll(map.names().keySet());
      }
    }
    var rules = new ArrayList<Rule>();
    for (RuleCondition.LogSourceIs source : sources) {
      if (!fields.isEmpty()) {
        rules.add(rule(source, fields));
      }
      rules.add(rule(source, Set.of("Some-Other", "some.other")));
    }
    return rules;
  }

  private static void eachSource(
      Conditions.Tree<RuleCondition> tree, Consumer<RuleCondition.LogSourceIs> sources) {
    switch (tree) {
      case Conditions.One<RuleCondition> one -> {
        if (one.condition() instanceof RuleCondition.LogSourceIs source) {
          sources.accept(source);
        }
      }
      case Conditions.All<RuleCondition> all -> all.terms().forEach(t -> eachSource(t, sources));
      case Conditions.AnyOf<RuleCondition> any -> any.terms().forEach(t -> eachSource(t, sources));
      case Conditions.Not<RuleCondition> not -> eachSource(not.term(), sources);
    }
  }

  private static Rule rule(RuleCondition.LogSourceIs source, Set<String> fields) {
    var text = new StringBuilder("title: All fields\nlogsource:\n");
    source.category().ifPresent(name -> text.append("  category: ").append(name).append('\n'));
    source.product().ifPresent(name -> text.append("  product: ").append(name).append('\n'));
    source.service().ifPresent(name -> text.append("  service: ").append(name).append('\n'));
    text.append("detection:\n");
    int number = 0;
    for (String value : List.of("x", "['', 'y*']", "[1, 2]", "true", "false", "null")) {
      text.append("  part").append(++number).append(":\n");
      for (String field : fields) {
        text.append("    '").append(field).append("': ").append(value).append('\n');
      }
    }
    text.append("  condition: all of part*\n");
    return RuleReader.read("rule.yml", text.toString().getBytes(StandardCharsets.UTF_8))
        .rules()
        .getFirst();
  }
}
