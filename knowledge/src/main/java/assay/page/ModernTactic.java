package assay.page;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.HardeningPolicy;
import assay.knowledge.MitigationPolicy;
import assay.knowledge.ResponsePlaybook;
import java.util.List;
import java.util.stream.Collectors;

/** A tactic in the words of its page; public because the template is another package. */
public record ModernTactic(Tactic tactic, TacticCoverage techniquesOf, ModernLinks at) {

  private AttackNames.Namers namers() {
    return at.attack().ofTactic(tactic.id());
  }

  public String title() {
    return Markdown.heading(tactic.id() + " " + tactic.name());
  }

  public String state() {
    return "[Description at MITRE](" + ModernLinks.address(tactic) + ")";
  }

  public boolean isKnown() {
    return techniquesOf.isKnown();
  }

  /** How many of its techniques have a rule. */
  public String coverage() {
    return techniquesOf.fraction();
  }

  /** The techniques of this tactic that something names. */
  public ModernTable techniques() {
    ModernLinks cells = at.forCells();
    return ModernTable.of(
        List.of("Technique", "#Rules", "#Triggers", "#Policies", "#Playbooks"),
        techniquesOf.named().stream().map(technique -> row(technique, cells)).toList());
  }

  private static List<String> row(Technique technique, ModernLinks at) {
    AttackNames.Namers namers = at.attack().ofTechnique(technique.id());
    int playbooks = namers.entities(ResponsePlaybook.class).size();
    return List.of(
        at.technique(technique),
        ModernTable.count(namers.rules().size()),
        ModernTable.count(namers.triggers().size()),
        ModernTable.count(namers.entities().size() - playbooks),
        ModernTable.count(playbooks));
  }

  /** The techniques that no rule names, in one paragraph. */
  public String withoutRule() {
    List<Technique> without = techniquesOf.uncovered();
    return without.isEmpty()
        ? "Each technique has a rule."
        : without.stream()
            .map(technique -> Markdown.text(ModernLinks.label(technique)))
            .collect(Collectors.joining("; "));
  }

  /** The rules that name the tactic, and no technique with it. */
  public List<String> rulesWithoutTechnique() {
    return at.rules(
        namers().rules().stream()
            .filter(rule -> at.attack().of(rule).techniques().isEmpty())
            .toList());
  }

  public List<String> rules() {
    return at.rules(namers().rules());
  }

  public List<String> mitigationPolicies() {
    return at.entities(namers().entities(MitigationPolicy.class));
  }

  public List<String> hardeningPolicies() {
    return at.entities(namers().entities(HardeningPolicy.class));
  }

  public List<String> playbooks() {
    return at.entities(namers().entities(ResponsePlaybook.class));
  }

  public String footer() {
    return ModernFooter.withNotice(at.library().attack());
  }
}
