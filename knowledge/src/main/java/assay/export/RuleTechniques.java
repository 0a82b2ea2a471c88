package assay.export;

import assay.attack.Attack;
import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.LinkedRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The techniques of a rule as ATT&CK has them today, each once, with the id that the rule tags it
 * by. {@code unknown} has the ids that ATT&CK does not know, {@code ended} those that it has given
 * up without a successor.
 */
record RuleTechniques(
    Map<Technique, String> today, List<Technique> unknown, List<Technique> ended) {

  /** A technique of the rule in one tactic; either may be absent. */
  record Cell(Optional<Tactic> tactic, Optional<Technique> technique) {}

  static RuleTechniques of(LinkedRule rule, Attack attack) {
    var today = new LinkedHashMap<Technique, String>();
    var unknown = new LinkedHashSet<Technique>();
    var ended = new LinkedHashSet<Technique>();
    for (Technique technique : rule.links().techniques()) {
      if (attack.technique(technique.id()).isEmpty()) {
        unknown.add(technique);
      } else if (attack.isRetired(technique.id())) {
        Optional<Technique> successor = attack.successor(technique.id()).flatMap(attack::technique);
        successor.ifPresent(next -> today.putIfAbsent(next, technique.id()));
        if (successor.isEmpty()) {
          ended.add(technique);
        }
      } else {
        today.put(technique, technique.id());
      }
    }
    return new RuleTechniques(today, List.copyOf(unknown), List.copyOf(ended));
  }

  /**
   * The tactics that the rule uses the technique {@code id} for: those it names, as far as ATT&CK
   * has the technique there, or else all that ATT&CK has. None if ATT&CK does not tell.
   */
  static List<Tactic> tactics(LinkedRule rule, String id, Attack attack) {
    List<Tactic> possible = attack.tacticsOf(id);
    Set<String> named = new LinkedHashSet<>();
    rule.links().tactics().forEach(tactic -> named.add(tactic.id()));
    List<Tactic> both = possible.stream().filter(tactic -> named.contains(tactic.id())).toList();
    return both.isEmpty() ? possible : both;
  }

  /**
   * The rule's place in the matrix: each technique in its tactics, then the tactics that no
   * technique of the rule belongs to. There is always one cell, be it empty.
   */
  static List<Cell> cells(LinkedRule rule, Attack attack) {
    RuleTechniques techniques = of(rule, attack);
    var all = new ArrayList<>(techniques.today().keySet());
    all.addAll(techniques.unknown());
    all.addAll(techniques.ended());
    var cells = new LinkedHashSet<Cell>();
    Set<String> used = new LinkedHashSet<>();
    for (Technique technique : all) {
      List<Tactic> tactics = tactics(rule, technique.id(), attack);
      tactics = tactics.isEmpty() ? rule.links().tactics() : tactics;
      for (Tactic tactic : tactics) {
        cells.add(new Cell(Optional.of(tactic), Optional.of(technique)));
        used.add(tactic.id());
      }
      if (tactics.isEmpty()) {
        cells.add(new Cell(Optional.empty(), Optional.of(technique)));
      }
    }
    for (Tactic tactic : rule.links().tactics()) {
      if (!used.contains(tactic.id())) {
        cells.add(new Cell(Optional.of(tactic), Optional.empty()));
      }
    }
    if (cells.isEmpty()) {
      cells.add(new Cell(Optional.empty(), Optional.empty()));
    }
    return List.copyOf(cells);
  }
}
