package assay.lint;

import assay.source.Severity;

/** A tactic that no technique of the rule belongs to. */
final class TacticWithoutTechnique implements LintRule {

  @Override
  public String id() {
    return "tactic-without-technique";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A tactic that no technique of the rule belongs to.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    AttackTags tags = subject.attackTags();
    if (tags.techniques().isEmpty() || tags.tactics().isEmpty() || !tags.areKnown()) {
      return;
    }
    for (Tag tag : tags.tactics()) {
      String tactic = AttackTags.withHyphens(tag.name());
      if (tags.names().tactics().contains(tactic) && !tags.isOfOne(tactic)) {
        findings.add(
            finding(
                    "no technique of the rule is of the tactic `%s`".formatted(tactic),
                    tag.span(),
                    "of none of them")
                .withHelp("tag the technique that is meant, or take the tactic out"));
      }
    }
  }
}
