package assay.page;

import assay.attack.Attack;
import assay.attack.Tactic;
import assay.attack.Technique;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tags of a rule, policy or playbook, parted by what they name; each once, in the order of the
 * tags. Case does not matter, nor whether a tactic's words are joined by {@code -} or {@code _}.
 *
 * @param mitigations ids of mitigations, such as {@code M1040}
 */
record AttackTags(
    List<Tactic> tactics,
    List<Technique> techniques,
    List<String> mitigations,
    List<String> others) {

  private static final Pattern TECHNIQUE = Pattern.compile("attack\\.t\\d{4}(?:\\.\\d{3})?");
  private static final Pattern MITIGATION = Pattern.compile("attack\\.m\\d{4}");
  private static final int PREFIX = "attack.".length();

  static AttackTags of(List<String> tags, Attack attack) {
    var tactics = new LinkedHashSet<Tactic>();
    var techniques = new LinkedHashSet<Technique>();
    var mitigations = new LinkedHashSet<String>();
    var others = new LinkedHashSet<String>();
    for (String tag : tags) {
      String name = tag.strip().toLowerCase(Locale.ROOT);
      Optional<Tactic> tactic = tactic(name, attack);
      if (tactic.isPresent()) {
        tactics.add(tactic.get());
      } else if (TECHNIQUE.matcher(name).matches()) {
        String id = name.substring(PREFIX).toUpperCase(Locale.ROOT);
        techniques.add(attack.technique(id).orElse(new Technique(id, "")));
      } else if (MITIGATION.matcher(name).matches()) {
        mitigations.add(name.substring(PREFIX).toUpperCase(Locale.ROOT));
      } else {
        others.add(tag);
      }
    }
    return new AttackTags(
        List.copyOf(tactics),
        List.copyOf(techniques),
        List.copyOf(mitigations),
        new ArrayList<>(others));
  }

  private static Optional<Tactic> tactic(String name, Attack attack) {
    return attack
        .tactic(name)
        .or(() -> attack.tactic(name.replace('-', '_')))
        .or(() -> attack.tactic(name.replace('_', '-')));
  }
}
