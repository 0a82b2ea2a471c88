package assay.page;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.Trigger;
import assay.page.ModernIndex.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The indexes by ATT&CK: the coverage matrix of tactics, techniques, and triggers. */
final class AttackIndexes {

  private AttackIndexes() {}

  /** The coverage matrix: for each tactic the techniques that have rules, and how many. */
  static ModernIndex tactics(Map<String, TacticCoverage> coverage, ModernLinks at) {
    var sections = new ArrayList<Section>();
    sections.add(Section.of("", matrix(coverage, at.forCells())));
    for (Tactic tactic : at.attack().tactics().values()) {
      List<Technique> covered =
          TacticCoverage.of(coverage, tactic.id()).named().stream()
              .filter(technique -> rules(technique, at) > 0)
              .toList();
      sections.add(
          Section.of(
              Markdown.heading(tactic.id() + " " + tactic.name()),
              covered.isEmpty()
                  ? "No technique of this tactic has a rule."
                  : covered.stream().map(technique -> counted(technique, at)).collect(listed())));
    }
    return ModernIndex.of(
        PageFolder.TACTICS.title(),
        "How many techniques of each tactic have a rule, and how many rules each technique has. A"
            + " technique stands under each of its tactics; a rule for a sub-technique does not"
            + " count for its parent.",
        at,
        sections);
  }

  private static Collector<CharSequence, ?, String> listed() {
    return Collectors.joining("\n- ", "- ", "");
  }

  private static String counted(Technique technique, ModernLinks at) {
    return at.technique(technique) + ": " + rules(technique, at);
  }

  private static int rules(Technique technique, ModernLinks at) {
    return at.attack().ofTechnique(technique.id()).rules().size();
  }

  private static ModernTable matrix(Map<String, TacticCoverage> coverage, ModernLinks at) {
    var rows = new ArrayList<List<String>>();
    for (Tactic tactic : at.attack().tactics().values()) {
      AttackNames.Namers namers = at.attack().ofTactic(tactic.id());
      rows.add(
          List.of(
              at.tactic(tactic),
              ModernTable.count(namers.rules().size()),
              TacticCoverage.of(coverage, tactic.id()).fraction()));
    }
    return ModernTable.of(List.of("Tactic", "#Rules", "#Techniques with a rule"), rows);
  }

  /** The techniques that anything names. */
  static ModernIndex techniques(ModernLinks at) {
    ModernLinks cells = at.forCells();
    var rows = new ArrayList<List<String>>();
    at.attack()
        .techniques()
        .forEach(
            (id, namers) -> {
              int playbooks = namers.entities(ResponsePlaybook.class).size();
              rows.add(
                  List.of(
                      cells.technique(at.attack().known(id)),
                      ModernTable.count(namers.rules().size()),
                      ModernTable.count(namers.triggers().size()),
                      ModernTable.count(namers.entities().size() - playbooks),
                      ModernTable.count(playbooks)));
            });
    return ModernIndex.of(
        PageFolder.TECHNIQUES.title(),
        "The techniques that a rule, trigger, policy or playbook names, and their parents.",
        at,
        Section.of(
            "",
            ModernTable.of(
                List.of("Technique", "#Rules", "#Triggers", "#Policies", "#Playbooks"), rows)));
  }

  /** The triggers, with how many tests each has and how many rules they should set off. */
  static ModernIndex triggers(ModernLinks at) {
    ModernLinks cells = at.forCells();
    var rows = new ArrayList<List<String>>();
    for (Trigger trigger : at.library().triggers().all()) {
      rows.add(
          List.of(
              cells.trigger(trigger),
              ModernTable.count(trigger.tests().size()),
              ModernTable.count(at.attack().ofTechnique(trigger.id()).rules().size())));
    }
    return ModernIndex.of(
        PageFolder.TRIGGERS.title(),
        "Tests that show what a technique looks like, and should set off its rules.",
        at,
        Section.of("", ModernTable.of(List.of("Trigger", "#Tests", "#Rules"), rows)));
  }
}
