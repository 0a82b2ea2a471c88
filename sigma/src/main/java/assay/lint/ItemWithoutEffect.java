package assay.lint;

import assay.query.IdlePart;
import assay.query.Query;
import assay.source.Severity;

/** A field of a detection that asks for what is asked for already. */
final class ItemWithoutEffect implements LintRule {

  @Override
  public String id() {
    return "item-without-effect";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A field of a detection that asks for what is asked for already.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (IdlePart part : subject.meaning().idle()) {
      if (part.group() == Query.Group.ITEMS) {
        findings.add(
            IdleFindings.of(this, part, subject)
                .withHelp("take it out, or ask for something else"));
      }
    }
  }
}
