package assay.target.sigmac;

import assay.source.Diagnostic;

/**
 * Ends the conversion of a file. The old converter had one way out for all that it could not do,
 * and so has this room; it becomes a problem of the {@link assay.target.Conversion} at its door.
 */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Diagnostic problem;

  Refusal(Diagnostic problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  Diagnostic problem() {
    return problem;
  }
}
