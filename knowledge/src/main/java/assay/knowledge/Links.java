package assay.knowledge;

import assay.attack.Technique;
import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who names whom, forwards and backwards.
 *
 * <pre>
 * customer ──► use case ──► rule, data needed, logging policy
 * customer ──► rule, data needed, logging policy
 * rule ──► tactic, technique ──► trigger
 * rule ──► data needed ──► logging policy, mitigation policy ──► mitigation system
 * rule ──► enrichment ──► data needed, enrichment
 * response playbook ──► technique
 * response playbook ──► response action ──► response stage
 * mitigation policy, hardening policy ──► tactic, technique, mitigation
 * </pre>
 *
 * An entity is named by its title or else by the name of its file, a rule by its title, its id or
 * the name of its file. Where two share a name, the later one has it.
 */
public final class Links {

  private final Map<EntityKind, Map<String, Entity>> byName = new EnumMap<>(EntityKind.class);
  private final Map<String, LinkedRule> rulesByName = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final IdentityHashMap<Entity, List<Reference>> byTarget = new IdentityHashMap<>();
  private final Map<String, List<LinkedRule>> rulesByData = new HashMap<>();
  private final Map<String, List<LinkedRule>> rulesByTechnique = new HashMap<>();

  public Links(Entities entities, List<LinkedRule> rules) {
    for (EntityKind kind : EntityKind.values()) {
      byName.put(kind, names(entities.of(kind)));
    }
    rules.forEach(rule -> rulesByName.put(rule.fileName(), rule));
    rules.forEach(rule -> rule.id().ifPresent(id -> rulesByName.put(id, rule)));
    rules.forEach(rule -> rulesByName.put(rule.title(), rule));
    for (Entity entity : entities.all()) {
      entity.head().mentions().forEach((field, names) -> addReferences(entity, field, names));
    }
    for (LinkedRule rule : rules) {
      for (String data : rule.links().dataNeeded()) {
        rulesByData.computeIfAbsent(data, title -> new ArrayList<>()).add(rule);
      }
      for (String id : idsOf(rule.links().techniques())) {
        rulesByTechnique.computeIfAbsent(id, key -> new ArrayList<>()).add(rule);
      }
    }
  }

  private static Set<String> idsOf(List<Technique> techniques) {
    var ids = new LinkedHashSet<String>();
    techniques.forEach(technique -> ids.add(technique.id()));
    return ids;
  }

  private static Map<String, Entity> names(List<Entity> entities) {
    var names = new LinkedHashMap<String, Entity>();
    entities.forEach(entity -> names.put(entity.fileName(), entity));
    entities.forEach(entity -> names.put(entity.title().text(), entity));
    return names;
  }

  private void addReferences(Entity from, String field, WrittenList names) {
    List<EntityKind> kinds =
        from.kind().fields().stream()
            .filter(known -> known.name().equals(field))
            .findFirst()
            .orElseThrow()
            .names();
    if (kinds.isEmpty()) {
      return;
    }
    for (Written name : names.items()) {
      Optional<Entity> target =
          kinds.stream().flatMap(kind -> find(kind, name.text()).stream()).findFirst();
      var reference = new Reference(from, field, name, kinds, target);
      references.add(reference);
      target.ifPresent(to -> byTarget.computeIfAbsent(to, t -> new ArrayList<>()).add(reference));
    }
  }

  /** The entity of this kind that {@code name} names. */
  public Optional<Entity> find(EntityKind kind, String name) {
    return Optional.ofNullable(byName.getOrDefault(kind, Map.of()).get(name));
  }

  /** All names that entities of this kind go by. */
  public Collection<String> namesOf(EntityKind kind) {
    return byName.getOrDefault(kind, Map.of()).keySet();
  }

  /** The rule that {@code name} names: by title, id or file name. */
  public Optional<LinkedRule> rule(String name) {
    return Optional.ofNullable(rulesByName.get(name));
  }

  /** All places where an entity names another, in the order of the files. */
  public List<Reference> references() {
    return List.copyOf(references);
  }

  /** The entities of {@code kind} that name {@code target}, each once, in the order of files. */
  public List<Entity> naming(Entity target, EntityKind kind) {
    return byTarget.getOrDefault(target, List.of()).stream()
        .map(Reference::from)
        .filter(from -> from.kind() == kind)
        .distinct()
        .toList();
  }

  /** The entities of {@code kind} that {@code names} name, each once; dead names are left out. */
  public List<Entity> named(EntityKind kind, WrittenList names) {
    return names.texts().stream().flatMap(name -> find(kind, name).stream()).distinct().toList();
  }

  /** The rules that {@code names} name, each once; dead names are left out. */
  public List<LinkedRule> rules(WrittenList names) {
    return names.texts().stream().flatMap(name -> rule(name).stream()).distinct().toList();
  }

  /** rule ──► data needed, as far as it is documented. */
  public List<DataNeeded> dataNeeded(LinkedRule rule) {
    return rule.links().dataNeeded().stream()
        .flatMap(title -> find(EntityKind.DATA_NEEDED, title).stream())
        .map(DataNeeded.class::cast)
        .toList();
  }

  /** rule ──► enrichment, as far as it is documented. */
  public List<Enrichment> enrichments(LinkedRule rule) {
    return rule.links().enrichments().stream()
        .flatMap(title -> find(EntityKind.ENRICHMENTS, title).stream())
        .map(Enrichment.class::cast)
        .distinct()
        .toList();
  }

  /** rule ──► data needed ──► logging policy, each once. */
  public List<LoggingPolicy> loggingPolicies(LinkedRule rule) {
    return dataNeeded(rule).stream()
        .flatMap(data -> named(EntityKind.LOGGING_POLICIES, data.loggingPolicies()).stream())
        .map(LoggingPolicy.class::cast)
        .distinct()
        .toList();
  }

  /** data needed ◄── rule. */
  public List<LinkedRule> rulesNeeding(DataNeeded data) {
    return rulesByData.getOrDefault(data.title().text(), List.of());
  }

  /** technique ◄── rule; {@code id} is in upper case. */
  public List<LinkedRule> rulesFor(String id) {
    return rulesByTechnique.getOrDefault(id, List.of());
  }

  /** The rules and entities that have the tag {@code attack.id} of a technique. */
  public static boolean isTagged(WrittenList tags, String id) {
    String tag = "attack." + id.toLowerCase(Locale.ROOT);
    return tags.texts().stream().anyMatch(text -> text.toLowerCase(Locale.ROOT).equals(tag));
  }
}
