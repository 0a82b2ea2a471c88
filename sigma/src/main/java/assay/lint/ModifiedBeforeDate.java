package assay.lint;

import assay.rule.Dates;
import assay.rule.Written;
import assay.source.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A day of change that lies before the day the rule was written. */
final class ModifiedBeforeDate implements LintRule {

  @Override
  public String id() {
    return "modified-before-date";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A day of change that lies before the day the rule was written.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_modified_date_order");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<Written> modified = subject.metadata().modified();
    Optional<Written> date = subject.metadata().date();
    if (modified.isEmpty() || date.isEmpty()) {
      return;
    }
    Optional<LocalDate> changed = Dates.read(modified.get().text());
    Optional<LocalDate> written = Dates.read(date.get().text());
    if (changed.isPresent() && written.isPresent() && changed.get().isBefore(written.get())) {
      findings.add(
          finding(
                  "the rule was changed on %s, before it was written"
                      .formatted(modified.get().text()),
                  modified.get().span(),
                  "changed")
              .withSecond(date.get().span(), "written")
              .withHelp("correct one of the two; perhaps they only have changed places"));
    }
  }
}
