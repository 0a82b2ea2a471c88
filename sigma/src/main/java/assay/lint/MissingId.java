package assay.lint;

import assay.source.Severity;
import java.util.List;

/** A rule without `id`. */
final class MissingId implements LintRule {

  @Override
  public String id() {
    return "missing-id";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A rule without `id`.";
  }

  @Override
  public List<String> aliases() {
    return List.of("identifier_existence");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.lacks("id", subject.metadata().id())) {
      findings.add(
          finding("`id` is missing", subject.head(), "has nothing that stays")
              .withHelp("give it a UUID of version 4, as `uuidgen` prints it"));
    }
  }
}
