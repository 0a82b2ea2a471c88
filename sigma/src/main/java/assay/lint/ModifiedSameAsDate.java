package assay.lint;

import assay.rule.Dates;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Fix;
import assay.source.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A day of change that is the day the rule was written. */
final class ModifiedSameAsDate implements LintRule {

  @Override
  public String id() {
    return "modified-same-as-date";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A day of change that is the day the rule was written.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_redundant_modified");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<Written> modified = subject.metadata().modified();
    Optional<Written> date = subject.metadata().date();
    if (modified.isEmpty() || date.isEmpty()) {
      return;
    }
    Optional<LocalDate> changed = Dates.read(modified.get().text());
    if (changed.isPresent() && changed.equals(Dates.read(date.get().text()))) {
      Diagnostic found =
          finding(
                  "`modified` says the same as `date`",
                  modified.get().span(),
                  "the day it was written")
              .withSecond(date.get().span(), "written")
              .withHelp("leave `modified` out until the rule is changed");
      findings.add(
          KeyLines.removal(subject, "modified")
              .map(edit -> found.withFix(Fix.safe("take `modified` out", edit)))
              .orElse(found));
    }
  }
}
