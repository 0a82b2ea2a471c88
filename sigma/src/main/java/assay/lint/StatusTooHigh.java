package assay.lint;

import assay.rule.Dates;
import assay.rule.Metadata;
import assay.rule.Written;
import assay.source.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A status that promises more tests than a rule of this age can have seen. */
final class StatusTooHigh implements LintRule {

  private static final int LEAST = 60;
  private static final Set<String> TESTED = Set.of("test", "stable");

  @Override
  public String id() {
    return "status-too-high";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A status that promises more tests than a rule of this age can have seen.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_status_to_high");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.number("min_days"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Metadata metadata = subject.metadata();
    Optional<LocalDate> today = subject.facts().today();
    if (today.isEmpty()
        || metadata.date().isEmpty()
        || metadata.status().isEmpty()
        || metadata.custom().containsKey("regression_tests_path")) {
      return;
    }
    Written status = metadata.status().get();
    Optional<LocalDate> date = Dates.read(metadata.date().get().text());
    if (date.isEmpty() || !TESTED.contains(status.text().toLowerCase(Locale.ROOT))) {
      return;
    }
    long days = ChronoUnit.DAYS.between(date.get(), today.get());
    int least = subject.options().number(this, "min_days", LEAST);
    if (days <= least) {
      findings.add(
          finding(
                  "a rule of %s has the status `%s`".formatted(age(days), status.text()),
                  status.span(),
                  "so soon?")
              .withSecond(metadata.date().get().span(), "written")
              .withHelp("begin with `experimental` for %d days".formatted(least)));
    }
  }

  private static String age(long days) {
    return days < 0 ? "the future" : days == 1 ? "1 day" : days + " days";
  }
}
