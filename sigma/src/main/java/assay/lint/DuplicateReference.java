package assay.lint;

import assay.source.Severity;
import java.util.List;

/** A reference that the rule names twice. */
final class DuplicateReference implements LintRule {

  @Override
  public String id() {
    return "duplicate-reference";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A reference that the rule names twice.";
  }

  @Override
  public List<String> aliases() {
    return List.of("duplicate_references");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Repeated.find(this, subject, subject.metadata().references(), "reference", findings);
  }
}
