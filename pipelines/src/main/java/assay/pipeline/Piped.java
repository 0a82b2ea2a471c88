package assay.pipeline;

import assay.rule.Rule;
import assay.source.Diagnostic;
import assay.template.Data;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What pipelines made of a rule.
 *
 * @param rule the rule as targets get it; unfinished if there are errors
 * @param state what {@code set_state} left, such as the index to search in
 * @param attributes what {@code set_custom_attribute} left
 * @param applied the ids of the steps that were applied
 * @param appliedToRule those of them that count for the rule itself
 * @param problems what is to be told, at places of the rule
 */
public record Piped(
    Rule rule,
    Map<String, Data> state,
    Map<String, Data> attributes,
    Set<String> applied,
    Set<String> appliedToRule,
    List<Diagnostic> problems) {

  public Piped {
    state = Collections.unmodifiableMap(new LinkedHashMap<>(state));
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    applied = Collections.unmodifiableSet(new LinkedHashSet<>(applied));
    appliedToRule = Collections.unmodifiableSet(new LinkedHashSet<>(appliedToRule));
    problems = List.copyOf(problems);
  }

  /** Whether the pipelines refuse the rule. */
  public boolean isRefused() {
    return problems.stream().anyMatch(Diagnostic::isError);
  }

  /** The fields that the output is to have. */
  public List<String> fields() {
    return rule.metadata().fields().texts();
  }
}
