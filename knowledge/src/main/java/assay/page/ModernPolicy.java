package assay.page;

import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.HardeningPolicy;
import assay.knowledge.MitigationPolicy;
import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.List;
import java.util.Optional;

/**
 * A mitigation or hardening policy in the words of its page; public because the template is another
 * package. A hardening policy has no mitigation systems and no prerequisites.
 */
public record ModernPolicy(
    Entity entity,
    Optional<Written> text,
    AttackTags tags,
    WrittenList systems,
    WrittenList platformNames,
    WrittenList versions,
    WrittenList needs,
    WrittenList addresses,
    Optional<Written> setting,
    ModernLinks at)
    implements ModernEntity {

  static ModernPolicy of(MitigationPolicy policy, ModernLinks at) {
    return new ModernPolicy(
        policy,
        policy.description(),
        at.attack().of(policy.tags()),
        policy.mitigationSystems(),
        policy.platforms(),
        policy.minimumVersions(),
        policy.prerequisites(),
        policy.references(),
        policy.configuration(),
        at);
  }

  static ModernPolicy of(HardeningPolicy policy, ModernLinks at) {
    return new ModernPolicy(
        policy,
        policy.description(),
        at.attack().of(policy.tags()),
        WrittenList.NONE,
        policy.platforms(),
        policy.minimumVersions(),
        WrittenList.NONE,
        policy.references(),
        policy.configuration(),
        at);
  }

  public String description() {
    return ModernText.prose(text);
  }

  public String platforms() {
    return ModernText.cell(platformNames);
  }

  public String minimumVersions() {
    return ModernText.cell(versions);
  }

  public String otherTags() {
    return tags.others().isEmpty() ? "None" : ModernText.codes(tags.others(), true);
  }

  public List<String> tactics() {
    return at.tactics(tags.tactics());
  }

  public List<String> techniques() {
    return at.techniques(tags.techniques());
  }

  public List<String> mitigations() {
    return tags.mitigations().stream().map(at::mitigation).toList();
  }

  public List<String> mitigationSystems() {
    return at.named(EntityKind.MITIGATION_SYSTEMS, systems);
  }

  public List<String> prerequisites() {
    return needs.texts().stream().map(Markdown::text).toList();
  }

  public String configuration() {
    return ModernText.markdown(setting, 2, "It is not told how to switch it on.");
  }

  /** The rules for the techniques that the policy is against. */
  public List<String> rules() {
    return at.rules(at.attack().rules(tags.techniques()));
  }

  public List<String> data() {
    return at.naming(entity, EntityKind.DATA_NEEDED);
  }

  public List<String> references() {
    return ModernText.references(addresses);
  }
}
