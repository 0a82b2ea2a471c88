package assay.lint;

import assay.source.Severity;
import java.util.List;

/** A title that two rules have. */
final class DuplicateTitle implements AcrossCheck {

  private static final Shared.Words WORDS =
      new Shared.Words("title", "the same title", "say in each title what sets its rule apart");

  @Override
  public String id() {
    return "duplicate-title";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A title that two rules have.";
  }

  @Override
  public List<String> aliases() {
    return List.of("duplicate_title");
  }

  @Override
  public void check(List<RuleIdentity> rules, AcrossFindings findings) {
    Shared.find(this, rules, RuleIdentity::title, text -> text, WORDS, findings);
  }
}
