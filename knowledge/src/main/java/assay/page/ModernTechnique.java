package assay.page;

import assay.attack.Attack;
import assay.attack.Technique;
import assay.knowledge.HardeningPolicy;
import assay.knowledge.LinkedRule;
import assay.knowledge.MitigationPolicy;
import assay.knowledge.ResponsePlaybook;
import java.util.List;
import java.util.TreeMap;

/** A technique in the words of its page; public because the template is another package. */
public record ModernTechnique(Technique technique, ModernLinks at) {

  private AttackNames.Namers namers() {
    return at.attack().ofTechnique(technique.id());
  }

  private Attack attack() {
    return at.attack().attack();
  }

  public String title() {
    return Markdown.heading(ModernLinks.label(technique));
  }

  /** Whether ATT&CK knows it, still has it, and where to read more. */
  public String state() {
    String id = technique.id();
    if (technique.name().isEmpty()) {
      return "This is not a technique of the ATT&CK version in use.";
    }
    String more = "[Description at MITRE](" + ModernLinks.address(id) + ")";
    if (!attack().isRetired(id)) {
      return more;
    }
    return attack()
            .successor(id)
            .map(attack()::technique)
            .map(known -> "ATT&CK has retired it; now it is " + at.technique(known.orElseThrow()))
            .orElse("ATT&CK has retired it without another in its place")
        + ". "
        + more;
  }

  public List<String> tactics() {
    return at.tactics(attack().tacticsOf(technique.id()));
  }

  public String parent() {
    String parent = AttackNames.parent(technique.id());
    return parent.equals(technique.id()) ? "" : at.technique(at.attack().known(parent));
  }

  public List<String> subTechniques() {
    return at.attack().subTechniques(technique.id()).stream()
        .map(id -> at.technique(at.attack().known(id)) + ", " + rules(ruleCount(id)))
        .toList();
  }

  private int ruleCount(String id) {
    return at.attack().ofTechnique(id).rules().size();
  }

  private static String rules(int rules) {
    return rules == 1 ? "1 rule" : rules + " rules";
  }

  public List<String> rules() {
    return at.rules(namers().rules());
  }

  public List<String> triggers() {
    return namers().triggers().stream().map(at::trigger).toList();
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

  /** The data that its rules need, each with how many of them need it. */
  public List<String> data() {
    var counts = new TreeMap<String, Integer>();
    for (LinkedRule rule : namers().rules()) {
      at.links().dataNeeded(rule).forEach(data -> counts.merge(at.entity(data), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + ", " + rules(entry.getValue()))
        .toList();
  }

  public String footer() {
    return ModernFooter.withNotice(attack());
  }
}
