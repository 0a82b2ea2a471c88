package assay.pipeline;

import assay.rule.Rule;
import assay.template.Data;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs pipelines over rules. It keeps nothing between rules, so any number of threads may use one.
 */
public final class PipelineRun {

  private final PipelineStack stack;
  private final boolean compatible;
  private final Map<FileValues, List<String>> files;

  public PipelineRun(PipelineStack stack, PipelineOptions options) {
    this.stack = stack;
    this.compatible = options.compatible();
    this.files = FileReading.of(stack.transformations(), options.files());
  }

  /** What the pipelines make of {@code rule}, which is a detection or a filter. */
  public Piped apply(Rule rule) {
    return apply(rule, List.of());
  }

  /**
   * What the pipelines make of {@code rule}. At the first step that refuses it they stop.
   *
   * @param referenced the detections that a correlation is about, as the pipelines made them
   */
  public Piped apply(Rule rule, List<Rule> referenced) {
    var work = new WorkRule(rule);
    var scope = new Scope();
    if (!(rule instanceof Rule.FilterRule)) {
      run(stack.transformations(), work, scope, referenced);
    }
    Rule changed = work.rule();
    return new Piped(
        changed, scope.state, work.attributes, scope.applied, work.applied, work.problems);
  }

  private void run(List<Step> steps, WorkRule work, Scope scope, List<Rule> referenced) {
    var holding = new Holding(work, scope, referenced, compatible);
    for (Step step : steps) {
      if (holding.ofRule(step.rules())) {
        run(step, work, scope, holding, referenced);
        step.id().ifPresent(scope.applied::add);
      }
      if (work.hasErrors()) {
        return;
      }
    }
  }

  private void run(Step step, WorkRule work, Scope scope, Holding holding, List<Rule> referenced) {
    boolean applied = true;
    switch (step.transformation()) {
      case Transformation.OfNames names -> new NameSteps(step, names, work, scope, holding).run();
      case Transformation.OfItems change -> {
        var placeholders = new Placeholders(stack.variables(), files, work);
        var values = new ValueSteps(step, change, work, placeholders, compatible);
        new ItemSteps(step, change, work, holding, values, compatible).run();
      }
      case Transformation.Nest nest -> {
        var inner = new Scope();
        step.id().ifPresent(work.applied::add);
        run(nest.steps(), work, inner, referenced);
        scope.add(inner);
      }
      case Transformation.OfRule change ->
          applied = new RuleSteps(step, work, scope, compatible).run(change);
    }
    if (applied) {
      step.id().ifPresent(work.applied::add);
    }
  }

  /** {@code query}, which a target made of what {@code piped} holds, after postprocessing. */
  public Processed postprocess(String query, Piped piped) {
    return new QuerySteps(piped, variables(piped.state()), compatible)
        .run(stack.postprocessing(), query);
  }

  /** All queries together after the finalizers; without these they stay what they are. */
  public Processed finish(List<String> queries) {
    return Finishing.run(stack.finalizers(), queries, variables(Map.of()));
  }

  /** What {@code pipeline} is in templates. */
  private Data variables(Map<String, Data> state) {
    Map<String, Data> pipeline = new LinkedHashMap<>();
    pipeline.put("state", new Data.Table(state));
    pipeline.put("vars", new Data.Table(stack.variables()));
    return new Data.Table(pipeline);
  }
}
