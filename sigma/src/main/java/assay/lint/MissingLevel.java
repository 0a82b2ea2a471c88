package assay.lint;

import assay.source.Severity;
import java.util.List;

/** A rule without `level`. */
final class MissingLevel implements LintRule {

  @Override
  public String id() {
    return "missing-level";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A rule without `level`.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_level_existence");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.lacks("level", subject.metadata().level())) {
      findings.add(
          finding("`level` is missing", subject.head(), "grave or not?")
              .withHelp(
                  "say how grave a match is: `informational`, `low`, `medium`, `high` or `critical`"));
    }
  }
}
