package assay.rule;

import assay.source.Diagnostic;
import assay.source.Span;

/** The texts of all that can be wrong with a filter. */
final class FilterProblems {

  private FilterProblems() {}

  static Diagnostic noRules(Span place) {
    return Diagnostic.error(
            "missing-rules", "the filter does not say which rules it is for", place, "names none")
        .withHelp("list their ids or names under `rules`, or write `rules: any`");
  }

  static Diagnostic noDetections(Span place) {
    return Diagnostic.error(
            "missing-selection", "`filter` names no detection", place, "nothing to look for")
        .withHelp("add a named detection, as in `selection: …`");
  }

  static Diagnostic severalConditions(Span second) {
    return Diagnostic.error(
            "several-conditions", "a filter has one condition only", second, "one too many")
        .withHelp("join the conditions with `and` or `or`");
  }

  static Diagnostic aggregation(Span span) {
    return Diagnostic.error(
            "aggregation-in-filter", "a filter counts nothing", span, "cannot be added to a rule")
        .withHelp("take it out, together with the `|`");
  }
}
