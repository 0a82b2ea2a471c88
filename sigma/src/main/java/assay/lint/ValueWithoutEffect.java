package assay.lint;

import assay.query.IdlePart;
import assay.query.Query;
import assay.source.Severity;

/** A value that what stands beside its list makes idle. */
final class ValueWithoutEffect implements LintRule {

  @Override
  public String id() {
    return "value-without-effect";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A value that what stands beside its list makes idle.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (IdlePart part : subject.meaning().idle()) {
      if (part.group() == Query.Group.VALUES) {
        findings.add(
            IdleFindings.of(this, part, subject)
                .withHelp("take it out, or mend what makes it idle"));
      }
    }
  }
}
