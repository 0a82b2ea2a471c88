package assay.lint;

import assay.query.IdlePart;
import assay.query.Query;
import assay.source.Severity;

/** A detection, or an alternative of one, that never decides whether the rule matches. */
final class DetectionWithoutEffect implements LintRule {

  @Override
  public String id() {
    return "detection-without-effect";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A detection, or an alternative of one, that never decides whether the rule matches.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (IdlePart part : subject.meaning().idle()) {
      if ((IdleFindings.isDetection(part.group()) && !part.negated())
          || part.group() == Query.Group.ALTERNATIVES) {
        findings.add(IdleFindings.of(this, part, subject).withHelp("mend it, or take it out"));
      }
    }
  }
}
