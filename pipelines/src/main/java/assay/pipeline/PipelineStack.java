package assay.pipeline;

import assay.template.Data;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several pipelines as one: their steps in order, their variables together. */
public record PipelineStack(
    Map<String, Data> variables,
    List<Step> transformations,
    List<QueryStep> postprocessing,
    List<Finalizer> finalizers) {

  /** No pipeline. */
  public static final PipelineStack EMPTY =
      new PipelineStack(Map.of(), List.of(), List.of(), List.of());

  public PipelineStack {
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    transformations = List.copyOf(transformations);
    postprocessing = List.copyOf(postprocessing);
    finalizers = List.copyOf(finalizers);
  }

  /**
   * {@code pipelines} by priority, those of one priority as they are given. Where two have a
   * variable of one name, the later counts.
   */
  public static PipelineStack of(List<Pipeline> pipelines) {
    var stack = EMPTY;
    for (Pipeline pipeline :
        pipelines.stream().sorted(Comparator.comparingInt(Pipeline::priority)).toList()) {
      stack =
          stack.then(
              new PipelineStack(
                  pipeline.variables(),
                  pipeline.transformations(),
                  pipeline.postprocessing(),
                  pipeline.finalizers()));
    }
    return stack;
  }

  /** This and then {@code next}, whatever the priorities: as a target puts its own around. */
  public PipelineStack then(PipelineStack next) {
    return new PipelineStack(
        joined(variables, next.variables),
        joined(transformations, next.transformations),
        joined(postprocessing, next.postprocessing),
        joined(finalizers, next.finalizers));
  }

  /** The same with more variables, as a target gives its options to templates. */
  public PipelineStack with(Map<String, Data> more) {
    return new PipelineStack(joined(variables, more), transformations, postprocessing, finalizers);
  }

  private static <T> List<T> joined(List<T> one, List<T> next) {
    var all = new ArrayList<>(one);
    all.addAll(next);
    return all;
  }

  private static Map<String, Data> joined(Map<String, Data> one, Map<String, Data> next) {
    Map<String, Data> all = new LinkedHashMap<>(one);
    all.putAll(next);
    return all;
  }
}
