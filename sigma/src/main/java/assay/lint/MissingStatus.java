package assay.lint;

import assay.source.Severity;
import java.util.List;

/** A rule without `status`. */
final class MissingStatus implements LintRule {

  @Override
  public String id() {
    return "missing-status";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A rule without `status`.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_status_existence");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.lacks("status", subject.metadata().status())) {
      findings.add(
          finding("`status` is missing", subject.head(), "tested or not?")
              .withHelp("say how far it is tested: `experimental`, `test` or `stable`"));
    }
  }
}
