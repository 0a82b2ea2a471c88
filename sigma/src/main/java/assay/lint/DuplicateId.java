package assay.lint;

import assay.source.Severity;
import java.util.List;
import java.util.Locale;

/** An id that two rules have. */
final class DuplicateId implements AcrossCheck {

  private static final Shared.Words WORDS =
      new Shared.Words(
          "id", "the same id", "an id stands for one rule: give one of them a fresh UUID");

  @Override
  public String id() {
    return "duplicate-id";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "An id that two rules have.";
  }

  @Override
  public List<String> aliases() {
    return List.of("identifier_uniqueness");
  }

  @Override
  public void check(List<RuleIdentity> rules, AcrossFindings findings) {
    Shared.find(
        this, rules, RuleIdentity::id, text -> text.toLowerCase(Locale.ROOT), WORDS, findings);
  }
}
