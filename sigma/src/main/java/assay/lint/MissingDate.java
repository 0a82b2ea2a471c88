package assay.lint;

import assay.source.Severity;
import java.util.List;

/** A rule without `date`. */
final class MissingDate implements LintRule {

  @Override
  public String id() {
    return "missing-date";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A rule without `date`.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_date_existence");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.lacks("date", subject.metadata().date())) {
      findings.add(
          finding("`date` is missing", subject.head(), "of no known age")
              .withHelp("say when the rule was written, as in `date: 2026-01-31`"));
    }
  }
}
