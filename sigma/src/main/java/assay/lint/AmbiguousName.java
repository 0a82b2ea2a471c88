package assay.lint;

import assay.source.Severity;
import java.util.List;

/** A name that two rules have, so that a reference to it is a guess. */
final class AmbiguousName implements AcrossCheck {

  private static final Shared.Words WORDS =
      new Shared.Words("name", "the same name", "references go by `name`: give each rule its own");

  @Override
  public String id() {
    return "ambiguous-name";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A name that two rules have, so that a reference to it is a guess.";
  }

  @Override
  public List<String> aliases() {
    return List.of();
  }

  @Override
  public void check(List<RuleIdentity> rules, AcrossFindings findings) {
    Shared.find(this, rules, RuleIdentity::name, text -> text, WORDS, findings);
  }
}
