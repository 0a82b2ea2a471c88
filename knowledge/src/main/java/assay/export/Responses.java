package assay.export;

import assay.attack.Attack;
import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.ResponsePlaybook;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The playbooks that answer to a technique or tactic, with their actions. A playbook answers to a
 * technique if a tag of it names the technique, its parent or one of its sub-techniques.
 */
final class Responses {

  private static final String TAG = "attack.";

  /** A playbook with what its tags name, and its actions as cells. */
  private record Tagged(Set<String> techniques, Set<String> tactics, List<List<String>> cells) {}

  private final List<Tagged> playbooks = new ArrayList<>();
  private final Map<RuleTechniques.Cell, List<List<String>>> found = new HashMap<>();

  Responses(Library library) {
    for (ResponsePlaybook playbook : library.entities().responsePlaybooks()) {
      playbooks.add(tagged(playbook, library));
    }
  }

  private static Tagged tagged(ResponsePlaybook playbook, Library library) {
    Attack attack = library.attack();
    Set<String> tactics = new LinkedHashSet<>();
    for (String tag : playbook.tags().texts()) {
      attack.tactic(tag).ifPresent(tactic -> tactics.add(tactic.id()));
    }
    return new Tagged(techniques(playbook.tags(), attack), tactics, actions(playbook, library));
  }

  /** The ids that {@code tags} name, those of today in place of retired ones; tactics left out. */
  static Set<String> techniques(WrittenList tags, Attack attack) {
    Set<String> ids = new LinkedHashSet<>();
    for (String tag : tags.texts()) {
      if (tag.startsWith(TAG) && attack.tactic(tag).isEmpty()) {
        String id = tag.substring(TAG.length()).toUpperCase(Locale.ROOT);
        ids.add(attack.isRetired(id) ? attack.successor(id).orElse(id) : id);
      }
    }
    return ids;
  }

  /** Stage and action; one row without either if the playbook has no action. */
  private static List<List<String>> actions(ResponsePlaybook playbook, Library library) {
    String title = playbook.title().text();
    var cells = new ArrayList<List<String>>();
    playbook
        .stages()
        .forEach(
            (stage, actions) -> {
              for (String name : actions.texts()) {
                String action =
                    library
                        .links()
                        .find(EntityKind.RESPONSE_ACTIONS, name)
                        .map(known -> known.title().text())
                        .orElse(name);
                cells.add(List.of(title, stage, action));
              }
            });
    return cells.isEmpty() ? List.of(List.of(title, "", "")) : cells;
  }

  /** Playbook, what it was found by, stage and action; empty cells if there is no playbook. */
  List<List<String>> to(RuleTechniques.Cell cell) {
    return found.computeIfAbsent(cell, this::find);
  }

  private List<List<String>> find(RuleTechniques.Cell cell) {
    String technique = cell.technique().map(Technique::id).orElse("");
    String tactic = cell.tactic().map(Tactic::id).orElse("");
    var rows = new ArrayList<List<String>>();
    for (Tagged playbook : playbooks) {
      boolean byTechnique =
          playbook.techniques().stream().anyMatch(tagged -> areRelated(tagged, technique));
      if (byTechnique || playbook.tactics().contains(tactic)) {
        String by = byTechnique ? "technique" : "tactic";
        playbook.cells().forEach(c -> rows.add(List.of(c.get(0), by, c.get(1), c.get(2))));
      }
    }
    return rows.isEmpty() ? List.of(CsvTable.blank(4)) : List.copyOf(rows);
  }

  /** The same technique, or one the sub-technique of the other. */
  static boolean areRelated(String a, String b) {
    return !a.isEmpty() && (a.equals(b) || a.startsWith(b + ".") || b.startsWith(a + "."));
  }
}
