package assay.target.sigmac;

import assay.source.Diagnostic;
import assay.source.Span;

/** The texts of what makes a configuration unfit for a target. */
final class ConfigurationProblems {

  private ConfigurationProblems() {}

  static Diagnostic otherBackend(String target, String backend) {
    return Diagnostic.error(
            "configuration-for-other-target",
            "this configuration is not for `%s`".formatted(target),
            new Span(0, 0),
            "`backends` does not list `%s`".formatted(backend))
        .withHelp("add `%s` to its `backends`, or take another one".formatted(backend));
  }

  static Diagnostic order() {
    return Diagnostic.error(
            "configuration-order",
            "this configuration must come before the one given before it",
            new Span(0, 0),
            "its `order` is not higher")
        .withHelp("give configurations in increasing `order`");
  }
}
