package assay.lint;

import assay.source.Severity;
import java.util.List;

/** A tag that the rule has twice. */
final class DuplicateTag implements LintRule {

  @Override
  public String id() {
    return "duplicate-tag";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A tag that the rule has twice.";
  }

  @Override
  public List<String> aliases() {
    return List.of("duplicate_tag");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Repeated.find(this, subject, subject.metadata().tags(), "tag", findings);
  }
}
