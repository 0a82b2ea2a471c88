package assay.storage;

import assay.attack.Technique;
import assay.knowledge.Customer;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.LinkedRule;
import assay.knowledge.Links;
import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.Trigger;
import assay.knowledge.UseCase;
import assay.page.KnowledgeBase;
import assay.page.RulePage;
import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which page everything has: what links may lead to. */
final class Places {

  /** A page of ours: what it is known by, and its title. */
  record Place(String key, String title) {}

  private final KnowledgeBase base;
  private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();

  Places(KnowledgeBase base) {
    this.base = base;
    var things = new ArrayList<Object>();
    var keys = new ArrayList<List<String>>();
    var wishes = new ArrayList<Titles.Wish>();
    for (RulePage page : base.rulePages()) {
      things.add(page.rule());
      keys.add(keys(page));
      wishes.add(wish(page));
    }
    for (Entity entity : base.library().entities().all()) {
      things.add(entity);
      keys.add(keys(entity));
      wishes.add(wish(entity));
    }
    for (Trigger trigger : base.library().triggers().all()) {
      things.add(trigger);
      keys.add(List.of("triggers/" + trigger.id(), "triggers/" + trigger.id()));
      wishes.add(new Titles.Wish(title(trigger), List.of("trigger")));
    }
    List<String> distinct = distinct(keys);
    List<String> titles = Titles.of(wishes, reserved(base));
    for (int i = 0; i < things.size(); i++) {
      places.put(things.get(i), new Place(distinct.get(i), titles.get(i)));
    }
  }

  private static List<String> reserved(KnowledgeBase base) {
    var reserved = new ArrayList<String>();
    reserved.add(Titles.clean(base.name()));
    Section.all().forEach(section -> reserved.add(section.title(base.name())));
    return reserved;
  }

  /** The first of each if no other has it, or else the second, which is a place in the project. */
  private static List<String> distinct(List<List<String>> keys) {
    Set<String> once = new HashSet<>();
    Set<String> twice = new HashSet<>();
    keys.forEach(key -> (once.add(key.getFirst()) ? once : twice).add(key.getFirst()));
    return keys.stream()
        .map(key -> twice.contains(key.getFirst()) ? key.getLast() : key.getFirst())
        .toList();
  }

  private static List<String> keys(RulePage page) {
    String path = "rules/" + page.file().source().name();
    return List.of(
        page.rule()
            .id()
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .map("rules/"::concat)
            .orElse(path),
        path);
  }

  private static List<String> keys(Entity entity) {
    String folder = entity.kind().key() + "/";
    return List.of(folder + entity.fileName(), folder + entity.source().name());
  }

  private static Titles.Wish wish(RulePage page) {
    String path = page.file().source().name();
    String[] names = path.split("/", -1);
    String title = page.rule().title().isBlank() ? page.name() : page.rule().title();
    String folder = names.length > 1 ? names[names.length - 2] : "rule";
    return new Titles.Wish(title, List.of(folder, page.name(), path));
  }

  private static Titles.Wish wish(Entity entity) {
    String noun = entity.kind().noun();
    return new Titles.Wish(title(entity), List.of(noun, noun + ", " + entity.source().name()));
  }

  private static String title(Entity entity) {
    String title =
        switch (entity) {
          case Customer customer -> customer.shownName().text();
          case UseCase useCase -> useCase.useCaseName().orElse(useCase.title()).text();
          case ResponseAction action -> numbered(action.id(), action.title());
          case ResponsePlaybook playbook -> numbered(playbook.id(), playbook.title());
          default -> entity.title().text();
        };
    return title.isBlank() ? entity.fileName() : title;
  }

  private static String numbered(Optional<Written> id, Written title) {
    String name = ReactNames.title(title.text());
    return id.map(number -> number.text() + " " + name).orElse(name);
  }

  private String title(Trigger trigger) {
    return base.library()
        .attack()
        .technique(trigger.id())
        .map(Technique::name)
        .or(() -> trigger.displayName().map(Written::text))
        .map(name -> trigger.id() + " " + name)
        .orElse(trigger.id());
  }

  KnowledgeBase base() {
    return base;
  }

  Links links() {
    return base.library().links();
  }

  Place of(LinkedRule rule) {
    return found(rule);
  }

  Place of(Entity entity) {
    return found(entity);
  }

  Place of(Trigger trigger) {
    return found(trigger);
  }

  private Place found(Object thing) {
    Place place = places.get(thing);
    if (place == null) {
      throw new IllegalArgumentException("has no page: " + thing.getClass().getName());
    }
    return place;
  }

  List<Inline> link(LinkedRule rule) {
    return link(of(rule));
  }

  List<Inline> link(Entity entity) {
    return link(of(entity));
  }

  List<Inline> link(Trigger trigger) {
    return link(of(trigger));
  }

  private static List<Inline> link(Place place) {
    return List.of(new Inline.Page(place.title(), place.title()));
  }

  /** The entities of {@code kind} that {@code names} name; a name without entity stays text. */
  List<List<Inline>> named(EntityKind kind, List<String> names) {
    return names.stream()
        .distinct()
        .map(name -> links().find(kind, name).map(this::link).orElse(Inline.text(name)))
        .toList();
  }

  /** The rules that {@code names} name, by title, id or file. */
  List<List<Inline>> rules(WrittenList names) {
    return names.texts().stream()
        .distinct()
        .map(name -> links().rule(name).map(this::link).orElse(Inline.text(name)))
        .toList();
  }

  List<List<Inline>> rules(List<LinkedRule> rules) {
    return rules.stream().map(this::link).toList();
  }

  /** The test for a technique, if there is one. */
  Optional<List<Inline>> trigger(String id) {
    return base.library().triggers().find(id).map(this::link);
  }
}
