package assay.regex;

/** Ends the reading of one regular expression at its first problem. */
final class RegexStop extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient RegexProblem problem;

  RegexStop(RegexProblem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  RegexProblem problem() {
    return problem;
  }
}
