package assay.template;

/** Ends the reading or the filling of a template at its first problem. */
final class TemplateStop extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient TemplateProblem problem;

  TemplateStop(TemplateProblem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  TemplateStop(int at, String message, String help) {
    this(new TemplateProblem(message, help, at));
  }

  TemplateProblem problem() {
    return problem;
  }
}
