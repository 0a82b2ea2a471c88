package assay.page;

import assay.attack.Attack;
import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.Tags;
import java.util.List;

/**
 * Tags of a rule, policy or playbook, parted by what they name; each once, in the order of the
 * tags.
 *
 * @param mitigations ids of mitigations, such as {@code M1040}
 */
record AttackTags(
    List<Tactic> tactics,
    List<Technique> techniques,
    List<String> mitigations,
    List<String> others) {

  static AttackTags of(List<String> written, Attack attack) {
    Tags tags = Tags.ofPolicy(written, attack);
    return new AttackTags(
        distinct(tags.tactics()),
        distinct(tags.techniques()),
        distinct(tags.mitigations().stream().map(Tags.Mitigation::id).toList()),
        distinct(tags.others()));
  }

  private static <T> List<T> distinct(List<T> list) {
    return list.stream().distinct().toList();
  }
}
