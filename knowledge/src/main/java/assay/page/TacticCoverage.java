package assay.page;

import assay.attack.Tactic;
import assay.attack.Technique;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The techniques of one tactic by who names them. A rule for a sub-technique does not count for its
 * parent.
 *
 * @param named those that anything names, by id, retired ones included
 * @param covered those in use that a rule names
 * @param uncovered those in use that no rule names
 */
record TacticCoverage(List<Technique> named, List<Technique> covered, List<Technique> uncovered) {

  TacticCoverage() {
    this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }

  /** The coverage of every tactic, by its id. */
  static Map<String, TacticCoverage> all(AttackNames attack) {
    var known = new TreeMap<String, Technique>();
    attack.attack().techniques().forEach(technique -> known.put(technique.id(), technique));
    attack.techniques().keySet().forEach(id -> known.putIfAbsent(id, attack.known(id)));
    var made = new TreeMap<String, TacticCoverage>();
    attack.tactics().keySet().forEach(id -> made.put(id, new TacticCoverage()));
    for (Technique technique : known.values()) {
      var tactics = new LinkedHashSet<String>();
      attack.attack().tacticsOf(technique.id()).stream().map(Tactic::id).forEach(tactics::add);
      tactics.forEach(
          id -> made.computeIfAbsent(id, key -> new TacticCoverage()).add(technique, attack));
    }
    return made;
  }

  private void add(Technique technique, AttackNames attack) {
    AttackNames.Namers namers = attack.ofTechnique(technique.id());
    if (!namers.isEmpty()) {
      named.add(technique);
    }
    if (!attack.attack().isRetired(technique.id())) {
      (namers.rules().isEmpty() ? uncovered : covered).add(technique);
    }
  }

  /** That of the tactic {@code id}. */
  static TacticCoverage of(Map<String, TacticCoverage> all, String id) {
    TacticCoverage known = all.get(id);
    return known == null ? new TacticCoverage() : known;
  }

  /** Whether the edition of ATT&CK tells which techniques the tactic has. */
  boolean isKnown() {
    return !covered.isEmpty() || !uncovered.isEmpty();
  }

  /** How many of all techniques in use have a rule. */
  String fraction() {
    return !isKnown() ? "not known" : covered.size() + " of " + (covered.size() + uncovered.size());
  }
}
