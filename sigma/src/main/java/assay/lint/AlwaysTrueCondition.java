package assay.lint;

import assay.query.QueryFacts.Clash;
import assay.source.Diagnostic;
import assay.source.Severity;
import assay.source.Span;
import java.util.Optional;

/** A condition that holds for every event. */
final class AlwaysTrueCondition implements LintRule {

  @Override
  public String id() {
    return "always-true-condition";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A condition that holds for every event.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Meaning.Certain certain : subject.meaning().conditions()) {
      if (certain.facts().isAlways()) {
        findings.add(found(certain));
      }
    }
  }

  private Diagnostic found(Meaning.Certain certain) {
    Span place = certain.condition().span();
    Optional<Clash> clash = certain.facts().tautology();
    if (clash.isEmpty() || clash.get().one().origin().equals(clash.get().other().origin())) {
      return finding("the condition holds for every event", place, "always holds")
          .withHelp("the rule finds everything: mend the condition");
    }
    return finding(
            "the condition holds for every event",
            clash.get().other().origin(),
            "holds wherever the other does not")
        .withSecond(clash.get().one().origin(), "the other")
        .withHelp("the rule finds everything: mend the condition");
  }
}
