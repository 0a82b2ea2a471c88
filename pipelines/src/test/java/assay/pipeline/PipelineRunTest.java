package assay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import assay.rule.Rule;
import assay.rule.RuleReader;
import assay.template.Data;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PipelineRunTest {

  private static final Rule RULE =
      RuleReader.read(
              "rule.yml",
              """
              title: Test
              logsource:
                  product: windows
              detection:
                  selection:
                      Image: a
                  condition: selection
              """
                  .getBytes(StandardCharsets.UTF_8))
          .rules()
          .getFirst();

  @Test
  void pipelinesOfLowerPriorityComeFirstAndEqualOnesAsGiven() {
    PipelineStack stack =
        PipelineStack.of(
            List.of(prefix("late", 50), prefix("one", 10), prefix("two", 10), prefix("none", 0)));

    assertThat(names(stack)).containsExactly("late.two.one.none.Image");
  }

  @Test
  void theLaterVariableCounts() {
    PipelineStack stack =
        PipelineStack.of(
            List.of(read("priority: 20\nvars: {a: 2}"), read("priority: 10\nvars: {a: 1, b: 3}")));

    assertThat(stack.variables()).isEqualTo(Map.of("a", Data.of(2), "b", Data.of(3)));
  }

  @Test
  void aTargetPutsItsOwnAround() {
    PipelineStack stack =
        PipelineStack.of(List.of(prefix("own", 90)))
            .then(PipelineStack.of(List.of(prefix("user", 10))))
            .with(Map.of("backend", Data.of("splunk")));

    assertThat(names(stack)).containsExactly("user.own.Image");
    assertThat(stack.variables()).containsKey("backend");
  }

  @Test
  void aPipelineSaysWhichTargetsItIsFor() {
    assertThat(read("allowed_backends: [splunk]").isFor("splunk")).isTrue();
    assertThat(read("allowed_backends: [splunk]").isFor("lucene")).isFalse();
    assertThat(read("name: x").isFor("lucene")).isTrue();
  }

  @Test
  void manyThreadsMayUseOneRun() {
    var run =
        new PipelineRun(
            PipelineStack.of(List.of(prefix("a", 1), prefix("b", 2))), PipelineOptions.DEFAULT);
    Piped expected = run.apply(RULE);

    assertThat(IntStream.range(0, 2_000).parallel().mapToObj(i -> run.apply(RULE)))
        .allMatch(expected::equals);
  }

  @Test
  void withoutPipelinesARuleStaysAsItIs() {
    Piped piped = new PipelineRun(PipelineStack.EMPTY, PipelineOptions.DEFAULT).apply(RULE);

    assertThat(piped.rule()).isEqualTo(RULE);
    assertThat(piped.problems()).isEmpty();
  }

  @Test
  void noFileCrashesTheReader() {
    String good =
        """
        transformations:
            - id: a
              type: field_name_mapping
              mapping: {a: [b, c]}
              rule_cond_expr: x and not (y or z)
              rule_conditions: {x: {type: tag, tag: a.b}, y: {type: is_sigma_rule}}
            - type: replace_string
              regex: '(a|b)+[^]c]'
              replacement: '\\\\g<1>x\\\\1'
        postprocessing:
            - type: template
              template: "{% if a %}{{ b | join(',') }}{% endif %}"
        """;
    for (int i = 0; i < good.length(); i++) {
      for (String change : new String[] {"", "\\", "[", "'"}) {
        String text = good.substring(0, i) + change + good.substring(i + 1);
        ReadPipeline read = PipelineReader.read("x", text.getBytes(StandardCharsets.UTF_8));
        read.pipeline()
            .ifPresent(
                each ->
                    new PipelineRun(PipelineStack.of(List.of(each)), PipelineOptions.DEFAULT)
                        .apply(RULE));
      }
    }
    assertThat(read(good.replace(" or z", "")).transformations()).hasSize(2);
  }

  private static List<String> names(PipelineStack stack) {
    Rule rule = new PipelineRun(stack, PipelineOptions.DEFAULT).apply(RULE).rule();
    return new WorkRule(rule)
        .items().stream().map(leaf -> leaf.item().field().orElseThrow().text()).toList();
  }

  private static Pipeline prefix(String name, int priority) {
    return read(
        """
        priority: %d
        transformations:
            - type: field_name_prefix
              prefix: %s.
        """
            .formatted(priority, name));
  }

  private static Pipeline read(String text) {
    ReadPipeline read = PipelineReader.read("x", text.getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems()).isEmpty();
    return read.pipeline().orElseThrow();
  }
}
