package assay.page;

import assay.knowledge.Entity;
import assay.knowledge.LinkedRule;
import assay.knowledge.Trigger;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which modern pages there are, and the path of each. No two paths differ in case only, and none
 * leads out of its folder, whatever things are called.
 */
public final class PagePaths {

  /** The page that leads to all others. */
  public static final String START = "README.md";

  /** What rules and entities lack. */
  public static final String GAPS = "gaps.md";

  /** All rules by their level. */
  public static final String LEVELS = "levels.md";

  /** The name of a folder's index. */
  static final String INDEX = "README.md";

  static final String ENDING = ".md";

  /** No pages: for a page that stands by itself. */
  static final PagePaths NONE = new PagePaths();

  private final IdentityHashMap<Object, String> paths = new IdentityHashMap<>();
  private final Map<String, String> techniques = new HashMap<>();
  private final Map<String, String> tactics = new HashMap<>();
  private final EnumMap<PageFolder, Set<String>> taken = new EnumMap<>(PageFolder.class);
  private final EnumMap<PageFolder, Integer> counts = new EnumMap<>(PageFolder.class);

  private PagePaths() {}

  static PagePaths of(KnowledgeBase base, AttackNames attack) {
    var made = new PagePaths();
    base.rulePages().forEach(p -> made.paths.put(p.rule(), made.path(PageFolder.RULES, p.name())));
    for (Entity entity : base.library().entities().all()) {
      made.paths.put(entity, made.path(PageFolder.of(entity.kind()), entity.fileName()));
    }
    for (Trigger trigger : base.library().triggers().all()) {
      made.paths.put(trigger, made.path(PageFolder.TRIGGERS, trigger.id()));
    }
    for (String id : attack.techniques().keySet()) {
      made.techniques.put(id, made.path(PageFolder.TECHNIQUES, id));
    }
    // A tactic of the edition has its page even if nothing names it: that is a gap to see.
    for (String id : attack.tactics().keySet()) {
      made.tactics.put(id, made.path(PageFolder.TACTICS, id));
    }
    made.counts.putIfAbsent(PageFolder.RULES, 0);
    return made;
  }

  private String path(PageFolder folder, String name) {
    counts.merge(folder, 1, Integer::sum);
    // A site calls an index `index`, other pages `README`.
    Set<String> names =
        taken.computeIfAbsent(folder, f -> new HashSet<>(Set.of("readme", "index")));
    return folder.folder() + "/" + SafeName.free(name, names) + ENDING;
  }

  Optional<String> of(Entity entity) {
    return Optional.ofNullable(paths.get(entity));
  }

  Optional<String> of(LinkedRule rule) {
    return Optional.ofNullable(paths.get(rule));
  }

  Optional<String> of(Trigger trigger) {
    return Optional.ofNullable(paths.get(trigger));
  }

  Optional<String> technique(String id) {
    return Optional.ofNullable(techniques.get(id));
  }

  Optional<String> tactic(String id) {
    return Optional.ofNullable(tactics.get(id));
  }

  /** The index of a folder, if there is anything in the folder. */
  Optional<String> index(PageFolder folder) {
    return counts.containsKey(folder) ? Optional.of(folder.index()) : Optional.empty();
  }

  /** How many pages a folder has, its index apart. */
  int count(PageFolder folder) {
    return counts.getOrDefault(folder, 0);
  }
}
