package assay.target.sigmac;

import assay.source.Diagnostic;

/**
 * Ends the conversion of a file. The old converter had one way out for all that it could not do,
 * and so has this room; it becomes a problem of the {@link assay.target.Conversion} at its door.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Diagnostic problem;
  private final boolean fatal;

  Refusal(Diagnostic problem) {
    this(problem, false);
  }

  private Refusal(Diagnostic problem, boolean fatal) {
    super(problem.message(), null, false, false);
    this.problem = problem;
    this.fatal = fatal;
  }

  /** Where the old converter broke down, so that even what it had kept was lost. */
  static Refusal fatal(Diagnostic problem) {
    return new Refusal(problem, true);
  }

  boolean isFatal() {
    return fatal;
  }

  Diagnostic problem() {
    return problem;
  }
}
