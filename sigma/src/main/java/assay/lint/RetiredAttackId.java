package assay.lint;

import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.List;
import java.util.Optional;

/** A tag of a technique that ATT&CK has retired. */
final class RetiredAttackId implements LintRule {

  @Override
  public String id() {
    return "retired-attack-id";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A tag of a technique that ATT&CK has retired.";
  }

  @Override
  public List<String> aliases() {
    return List.of("attacktag");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    AttackNames names = subject.facts().attack();
    if (!names.isKnown()) {
      return;
    }
    var change = new TagChange(subject);
    for (Tag tag : subject.attackTags().techniques()) {
      if (!names.techniques().containsKey(tag.name())
          && names.successors().containsKey(tag.name())) {
        findings.add(found(tag, names, change));
      }
    }
  }

  private Diagnostic found(Tag tag, AttackNames names, TagChange change) {
    Diagnostic found =
        finding(
            "ATT&CK %s has retired `%s`".formatted(names.version(), tag.name()),
            tag.span(),
            "no more");
    Optional<String> today = names.today(tag.name());
    if (today.isEmpty()) {
      return found.withHelp("nothing took its place: look for what describes the rule today");
    }
    String right = AttackTags.NAMESPACE + "." + today.get();
    Diagnostic helped = found.withHelp("write `%s`".formatted(right));
    return change.replace(tag, List.of(right), true).map(helped::withFix).orElse(helped);
  }
}
