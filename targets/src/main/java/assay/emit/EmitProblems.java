package assay.emit;

import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Span;

/** The texts of all that a target cannot say, or not quite. */
public final class EmitProblems {

  private EmitProblems() {}

  /** {@code reason} names what cannot be said, as in "a network". */
  public static Diagnostic refused(String target, String reason, Span place) {
    return Diagnostic.error(
            "unsupported-by-target",
            "`%s` cannot say %s".formatted(target, reason),
            place,
            "asked for here")
        .withHelp(
            "leave this rule out of %s with `-s`, or ask for something it can say"
                .formatted(target));
  }

  /** That there is nothing to say of a rule, which is the one at {@code place}. */
  public static Diagnostic unread(String target, Span place) {
    return refused(target, "a rule whose condition could not be read", place);
  }

  /** The same for a correlation, with another way out if there is one. */
  static Diagnostic refused(String target, CorrelationSyntax.Refusal refusal) {
    Diagnostic problem = refused(target, refusal.reason(), refusal.place());
    return refusal.wayOut().map(problem::withHelp).orElse(problem);
  }

  /** {@code finding}, which is about another file than the rule's, told where the rule stands. */
  public static Diagnostic elsewhere(Finding finding, String kind, Span rule) {
    Diagnostic problem = finding.diagnostic();
    int line = finding.source().position(problem.span().start()).line();
    return Diagnostic.of(
        problem.severity(),
        problem.id(),
        "%s (in the %s at %s:%d)".formatted(problem.message(), kind, finding.source().name(), line),
        new Span(rule.start(), Math.min(rule.end(), rule.start() + 1)),
        "for this rule");
  }

  /** {@code target} finds something else than what stands at {@code place}, in this way. */
  public static Diagnostic approximate(String target, Approximation how, Span place) {
    return Diagnostic.warning(
            how.id(),
            "`%s` says this only nearly: %s".formatted(target, how.message()),
            place,
            "nearly this")
        .withHelp("`--strict` refuses rules that are not said exactly");
  }
}
