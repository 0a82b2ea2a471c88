package assay.lint;

import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A tag of a tactic that ATT&CK has parted or renamed. */
final class MovedAttackTactic implements LintRule {

  @Override
  public String id() {
    return "moved-attack-tactic";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A tag of a tactic that ATT&CK has parted or renamed.";
  }

  @Override
  public List<String> aliases() {
    return List.of("attacktag");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    AttackNames names = subject.facts().attack();
    if (names.movedTactics().isEmpty()) {
      return;
    }
    AttackTags tags = subject.attackTags();
    var change = new TagChange(subject);
    for (Tag tag : tags.tactics()) {
      Set<String> parts = names.movedTactics().get(AttackTags.withHyphens(tag.name()));
      if (parts != null) {
        findings.add(found(tag, new TreeSet<>(parts), tags, change));
      }
    }
  }

  private Diagnostic found(Tag tag, Set<String> parts, AttackTags tags, TagChange change) {
    Set<String> meant = tags.tacticsOfTechniques();
    meant.retainAll(parts);
    boolean decided = !meant.isEmpty() || parts.size() == 1;
    List<String> wanted =
        (meant.isEmpty() ? parts : meant)
            .stream().map(name -> AttackTags.NAMESPACE + "." + name).toList();
    Diagnostic found =
        finding(
                "ATT&CK %s has no tactic `%s`".formatted(tags.names().version(), tag.name()),
                tag.span(),
                parts.size() == 1 ? "called otherwise today" : "parted into several")
            .withHelp(
                decided
                    ? "write `%s`".formatted(String.join("` and `", wanted))
                    : "write `%s`; no technique of the rule decides which"
                        .formatted(String.join("` or `", wanted)));
    return change.replace(tag, wanted, decided).map(found::withFix).orElse(found);
  }
}
