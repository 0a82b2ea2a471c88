package assay.lint;

import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A technique whose tactics the rule does not all name. */
final class TechniqueWithoutTactic implements LintRule {

  @Override
  public String id() {
    return "technique-without-tactic";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A technique whose tactics the rule does not all name.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_tags_techniques_without_tactics");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    AttackTags tags = subject.attackTags();
    if (tags.techniques().isEmpty()) {
      return;
    }
    Set<String> named = tags.namedTactics();
    var told = new HashSet<String>();
    var change = new TagChange(subject);
    for (Tag technique : tags.techniques()) {
      Set<String> tactics = tags.tacticsOf(technique).orElse(Set.of());
      if (named.containsAll(tactics)) {
        continue;
      }
      for (String tactic : new TreeSet<>(tactics)) {
        if (!named.contains(tactic) && told.add(tactic)) {
          findings.add(found(technique, tactic, tactics.size() == 1, change));
        }
      }
    }
  }

  private Diagnostic found(Tag technique, String tactic, boolean only, TagChange change) {
    String tag = AttackTags.NAMESPACE + "." + tactic;
    Diagnostic found =
        finding(
                "`%s` is of the tactic `%s`, which has no tag".formatted(technique.name(), tactic),
                technique.span(),
                "without its tactic")
            .withHelp("add `%s`".formatted(tag));
    return change.addBefore(technique, tag, only).map(found::withFix).orElse(found);
  }
}
