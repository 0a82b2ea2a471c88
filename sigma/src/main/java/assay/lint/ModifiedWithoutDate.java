package assay.lint;

import assay.rule.Written;
import assay.source.Severity;
import java.util.List;
import java.util.Optional;

/** A day of change without the day the rule was written. */
final class ModifiedWithoutDate implements LintRule {

  @Override
  public String id() {
    return "modified-without-date";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A day of change without the day the rule was written.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_modified_without_date");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<Written> modified = subject.metadata().modified();
    if (modified.isPresent() && subject.lacks("date", subject.metadata().date())) {
      findings.add(
          finding(
                  "the rule tells when it was changed, %s, but not when it was written"
                      .formatted(modified.get().text()),
                  modified.get().span(),
                  "changed what?")
              .withHelp("add `date`, or call this `date` if the rule is new"));
    }
  }
}
