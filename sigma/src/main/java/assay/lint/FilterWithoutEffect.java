package assay.lint;

import assay.query.IdlePart;
import assay.source.Severity;

/** A filter that takes out nothing. */
final class FilterWithoutEffect implements LintRule {

  @Override
  public String id() {
    return "filter-without-effect";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A filter that takes out nothing.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (IdlePart part : subject.meaning().idle()) {
      if (IdleFindings.isFilter(part)) {
        findings.add(
            IdleFindings.of(this, part, subject)
                .withHelp("mend the filter, or take it out of the condition"));
      }
    }
  }
}
