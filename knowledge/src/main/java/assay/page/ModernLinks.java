package assay.page;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.Links;
import assay.knowledge.Trigger;
import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Links from the pages of one folder to others, as Markdown. There is a link only where there is a
 * page; without one the name stands there as text.
 *
 * @param folder the folder of the pages that the links stand on; empty for the outermost
 * @param inCells whether the links stand in table cells
 */
record ModernLinks(
    KnowledgeBase base,
    PagePaths paths,
    AttackNames attack,
    RuleUsers.All users,
    String folder,
    boolean inCells) {

  static final String MISSING = " (not documented)";

  /** Kinds that a free text may name, those most likely first. */
  private static final List<EntityKind> ANY = List.of(EntityKind.values());

  static ModernLinks of(KnowledgeBase base) {
    var attack = new AttackNames(base.library());
    return of(base, PagePaths.of(base, attack), attack);
  }

  /** For a page by itself: names, and no links. */
  static ModernLinks none(KnowledgeBase base) {
    return of(base, PagePaths.NONE, new AttackNames(base.library()));
  }

  private static ModernLinks of(KnowledgeBase base, PagePaths paths, AttackNames attack) {
    return new ModernLinks(base, paths, attack, new RuleUsers.All(base.library()), "", false);
  }

  ModernLinks from(PageFolder folder) {
    return new ModernLinks(base, paths, attack, users, folder.folder(), inCells);
  }

  ModernLinks forCells() {
    return new ModernLinks(base, paths, attack, users, folder, true);
  }

  Library library() {
    return base.library();
  }

  Links links() {
    return base.library().links();
  }

  String text(String text) {
    return inCells ? Markdown.cell(text) : Markdown.text(text);
  }

  String link(String label, Optional<String> path) {
    String text = text(label.isBlank() ? "(no name)" : label);
    return path.map(to -> "[" + text + "](" + Markdown.path(relative(to)) + ")").orElse(text);
  }

  private String relative(String path) {
    if (folder.isEmpty()) {
      return path;
    }
    return path.startsWith(folder + "/") ? path.substring(folder.length() + 1) : "../" + path;
  }

  String entity(Entity entity) {
    return link(EntityLabel.of(entity), paths.of(entity));
  }

  List<String> entities(List<? extends Entity> entities) {
    return entities.stream().map(this::entity).toList();
  }

  /** The entities of {@code kind} that name {@code target}. */
  List<String> naming(Entity target, EntityKind kind) {
    return entities(links().naming(target, kind));
  }

  /** The entity that {@code name} names, or that there is none. */
  String named(EntityKind kind, String name) {
    return links()
        .find(kind, name)
        .map(this::entity)
        .orElseGet(() -> text(name.isBlank() ? "(no name)" : name) + MISSING);
  }

  /** The same for all of them. {@code None} is how many a file says that there is nothing. */
  List<String> named(EntityKind kind, WrittenList names) {
    return names.texts().stream()
        .distinct()
        .filter(name -> !isNone(name) || links().find(kind, name).isPresent())
        .map(name -> named(kind, name))
        .toList();
  }

  static boolean isNone(String name) {
    return name.strip().toLowerCase(Locale.ROOT).equals("none");
  }

  /** Texts that may name an entity, a rule or nothing we know. */
  List<String> anything(WrittenList texts) {
    return texts.texts().stream().map(this::anything).toList();
  }

  private String anything(String text) {
    Optional<Entity> entity =
        ANY.stream().flatMap(kind -> links().find(kind, text).stream()).findFirst();
    return entity
        .map(this::entity)
        .or(() -> links().rule(text).map(this::rule))
        .orElseGet(() -> inCells ? Markdown.cell(text) : Markdown.reference(text));
  }

  String rule(LinkedRule rule) {
    return link(title(rule), paths.of(rule));
  }

  /** Rules by title, with their levels. */
  List<String> rules(List<LinkedRule> rules) {
    return sorted(rules).stream().map(rule -> rule(rule) + level(rule)).toList();
  }

  private static String level(LinkedRule rule) {
    return rule.file().header().level().map(level -> ", " + Markdown.text(level.text())).orElse("");
  }

  static List<LinkedRule> sorted(List<LinkedRule> rules) {
    return rules.stream()
        .sorted(Comparator.comparing(ModernLinks::title, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  static String title(LinkedRule rule) {
    return rule.file()
        .header()
        .title()
        .map(Written::text)
        .filter(title -> !title.isBlank())
        .orElse(rule.fileName());
  }

  String trigger(Trigger trigger) {
    return link(label(attack.known(trigger.id())), paths.of(trigger));
  }

  /** A technique, and what became of it; a page of its own wins over ATT&CK's. */
  String technique(Technique technique) {
    String id = technique.id();
    if (technique.name().isEmpty()) {
      return link(id, paths.technique(id)) + " (not a technique of the ATT&CK version in use)";
    }
    if (!attack.attack().isRetired(id)) {
      return technique(label(technique), id);
    }
    return technique(label(technique), id)
        + attack
            .attack()
            .successor(id)
            .map(successor -> " (retired; now " + technique(successor, successor) + ")")
            .orElse(" (retired)");
  }

  private String technique(String label, String id) {
    Optional<String> path = paths.technique(id);
    return path.isPresent() ? link(label, path) : "[" + text(label) + "](" + address(id) + ")";
  }

  List<String> techniques(List<Technique> techniques) {
    return techniques.stream().map(this::technique).toList();
  }

  String tactic(Tactic tactic) {
    String label = tactic.id() + " " + tactic.name();
    Optional<String> path = paths.tactic(tactic.id());
    return path.isPresent() ? link(label, path) : "[" + text(label) + "](" + address(tactic) + ")";
  }

  List<String> tactics(List<Tactic> tactics) {
    return tactics.stream().map(this::tactic).toList();
  }

  /** Where ATT&CK itself describes a technique. */
  static String address(String technique) {
    return "https://attack.mitre.org/techniques/"
        + Markdown.path(technique.replace('.', '/'))
        + "/";
  }

  static String address(Tactic tactic) {
    return "https://attack.mitre.org/tactics/" + Markdown.path(tactic.id()) + "/";
  }

  static String label(Technique technique) {
    return technique.name().isEmpty() ? technique.id() : technique.id() + " " + technique.name();
  }

  /** A mitigation of ATT&CK: it has no page here. */
  String mitigation(String id) {
    String name = attack.attack().name(id).map(known -> id + " " + known).orElse(id);
    return "[" + text(name) + "](https://attack.mitre.org/mitigations/" + id + "/)";
  }
}
