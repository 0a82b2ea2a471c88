package assay.pipeline;

import assay.source.Source;
import assay.template.Data;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pipeline as a file has it, in the form of pySigma's (its documentation, "Processing
 * Pipelines"): what is done to a rule, to each of its queries, and to all queries together.
 *
 * @param priority pipelines of lower priority come first
 * @param targets the targets it is for; all if there are none
 * @param variables what place-holders stand for, and what templates read
 */
public record Pipeline(
    Source source,
    Optional<String> name,
    int priority,
    List<String> targets,
    Map<String, Data> variables,
    List<Step> transformations,
    List<QueryStep> postprocessing,
    List<Finalizer> finalizers) {

  public Pipeline {
    targets = List.copyOf(targets);
    variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    transformations = List.copyOf(transformations);
    postprocessing = List.copyOf(postprocessing);
    finalizers = List.copyOf(finalizers);
  }

  /** Whether it may be used with the target {@code id}. */
  public boolean isFor(String id) {
    return targets.isEmpty() || targets.contains(id);
  }

  /** What people call it: its name, or else its file. */
  public String label() {
    return name.orElseGet(source::name);
  }
}
