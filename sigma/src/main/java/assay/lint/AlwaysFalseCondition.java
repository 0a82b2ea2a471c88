package assay.lint;

import assay.query.QueryFacts.Clash;
import assay.source.Diagnostic;
import assay.source.Severity;
import assay.source.Span;
import java.util.Optional;

/** A condition that holds for no event. */
final class AlwaysFalseCondition implements LintRule {

  @Override
  public String id() {
    return "always-false-condition";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A condition that holds for no event.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Meaning.Certain certain : subject.meaning().conditions()) {
      if (certain.facts().isNever()) {
        findings.add(found(certain));
      }
    }
  }

  private Diagnostic found(Meaning.Certain certain) {
    Span place = certain.condition().span();
    Optional<Clash> clash = certain.facts().contradiction();
    if (clash.isEmpty() || clash.get().one().origin().equals(clash.get().other().origin())) {
      return finding("the condition holds for no event", place, "never holds")
          .withHelp("the rule finds nothing: look at what excludes each other");
    }
    return finding(
            "the condition holds for no event",
            clash.get().other().origin(),
            "cannot hold together")
        .withSecond(clash.get().one().origin(), "with this")
        .withHelp("the rule finds nothing: look at what excludes each other");
  }
}
