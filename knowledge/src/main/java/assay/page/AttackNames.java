package assay.page;

import assay.attack.Attack;
import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.Entity;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.Trigger;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who names each tactic and technique of ATT&CK: rules, triggers, policies and playbooks. */
final class AttackNames {

  /** All that names one tactic or technique, in the order of the files. */
  record Namers(List<LinkedRule> rules, List<Entity> entities, List<Trigger> triggers) {
    Namers() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isEmpty() {
      return rules.isEmpty() && entities.isEmpty() && triggers.isEmpty();
    }

    <E extends Entity> List<E> entities(Class<E> type) {
      return entities.stream().filter(type::isInstance).map(type::cast).toList();
    }
  }

  private static final Namers NOBODY = new Namers(List.of(), List.of(), List.of());

  private final Attack attack;
  private final SortedMap<String, Namers> byTechnique = new TreeMap<>();
  private final Map<String, Namers> byTactic = new LinkedHashMap<>();
  private final Map<String, Tactic> tactics = new LinkedHashMap<>();
  private final IdentityHashMap<LinkedRule, AttackTags> ofRules = new IdentityHashMap<>();

  AttackNames(Library library) {
    this.attack = library.attack();
    attack.tactics().forEach(tactic -> tactics.putIfAbsent(tactic.id(), tactic));
    var unlisted = new ArrayList<Tactic>();
    for (LinkedRule rule : library.rules()) {
      AttackTags tags = of(rule.file().header().tags());
      ofRules.put(rule, tags);
      tags.techniques().forEach(technique -> technique(technique.id()).rules().add(rule));
      tags.tactics().forEach(tactic -> tactic(tactic.id()).rules().add(rule));
      unlisted.addAll(tags.tactics());
    }
    for (Entity entity : library.entities().all()) {
      AttackTags tags = of(entity.tags());
      tags.techniques().forEach(technique -> technique(technique.id()).entities().add(entity));
      tags.tactics().forEach(tactic -> tactic(tactic.id()).entities().add(entity));
      unlisted.addAll(tags.tactics());
    }
    for (Trigger trigger : library.triggers().all()) {
      technique(trigger.id()).triggers().add(trigger);
    }
    unlisted.sort(Comparator.comparing(Tactic::name));
    unlisted.forEach(tactic -> tactics.putIfAbsent(tactic.id(), tactic));
    List.copyOf(byTechnique.keySet()).forEach(id -> technique(parent(id)));
  }

  private Namers technique(String id) {
    return byTechnique.computeIfAbsent(id, key -> new Namers());
  }

  private Namers tactic(String id) {
    return byTactic.computeIfAbsent(id, key -> new Namers());
  }

  /** The id of the technique that {@code id} is a sub-technique of; itself if it is none. */
  static String parent(String id) {
    int dot = id.indexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }

  Attack attack() {
    return attack;
  }

  /** What the tags name. */
  AttackTags of(WrittenList tags) {
    return AttackTags.of(tags.texts(), attack);
  }

  AttackTags of(LinkedRule rule) {
    AttackTags known = ofRules.get(rule);
    return known == null ? of(rule.file().header().tags()) : known;
  }

  /** The techniques that have pages: those that are named, and their parents. */
  SortedMap<String, Namers> techniques() {
    return byTechnique;
  }

  /** All tactics of the edition, then others that are named, by id. */
  Map<String, Tactic> tactics() {
    return tactics;
  }

  Namers ofTechnique(String id) {
    return byTechnique.getOrDefault(id, NOBODY);
  }

  Namers ofTactic(String id) {
    return byTactic.getOrDefault(id, NOBODY);
  }

  Technique known(String id) {
    return attack.technique(id).orElse(new Technique(id, ""));
  }

  /** The named sub-techniques of {@code id}, by id. */
  List<String> subTechniques(String id) {
    return byTechnique.keySet().stream().filter(sub -> sub.startsWith(id + ".")).toList();
  }

  /** The policies and playbooks that name one of the techniques, each once. */
  <E extends Entity> List<E> entities(List<Technique> techniques, Class<E> type) {
    return Same.once(techniques.stream().flatMap(t -> ofTechnique(t.id()).entities(type).stream()));
  }

  /** The rules that name one of the techniques, each once. */
  List<LinkedRule> rules(List<Technique> techniques) {
    return Same.once(techniques.stream().flatMap(t -> ofTechnique(t.id()).rules().stream()));
  }
}
