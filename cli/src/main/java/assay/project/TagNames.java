package assay.project;

import assay.attack.Attack;
import assay.attack.Tactic;
import assay.attack.Technique;
import assay.lint.AttackNames;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an edition of ATT&CK allows tags to name, for the checks of tags. */
public final class TagNames {

  private TagNames() {}

  /** The names of {@code attack} as tags write them: in lower case, without {@code attack.}. */
  public static AttackNames of(Attack attack) {
    var techniques = new HashMap<String, Set<String>>();
    for (Technique technique : attack.techniques()) {
      techniques.put(lower(technique.id()), names(attack.tacticsOf(technique.id())));
    }
    var successors = new HashMap<String, String>();
    for (Technique technique : attack.retiredTechniques()) {
      successors.put(
          lower(technique.id()), attack.successor(technique.id()).map(TagNames::lower).orElse(""));
    }
    var moved = new HashMap<String, Set<String>>();
    attack.movedTactics().forEach((tactic, parts) -> moved.put(tactic, names(parts)));
    var others = new HashSet<String>();
    attack.names().keySet().forEach(id -> others.add(lower(id)));
    return new AttackNames(
        attack.version(),
        names(attack.tactics()),
        techniques,
        successors,
        Map.copyOf(moved),
        others);
  }

  private static Set<String> names(Collection<Tactic> tactics) {
    var names = new LinkedHashSet<String>();
    tactics.forEach(tactic -> names.add(tactic.shortName()));
    return names;
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
