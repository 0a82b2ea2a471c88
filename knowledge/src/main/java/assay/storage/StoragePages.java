package assay.storage;

import assay.attack.Attack;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.Trigger;
import assay.page.ConfluenceIndex;
import assay.page.ConfluencePage;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFiles;
import assay.page.RulePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pages of a knowledge base for Confluence: one for each rule, entity and trigger, one above
 * each kind of them, and one above all.
 */
public final class StoragePages implements Output {

  private static final String ROOT = "root";

  @Override
  public String id() {
    return "confluence";
  }

  @Override
  public String description() {
    return "a page for each rule and entity, for `assay publish confluence`";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    return OutputFiles.of(ConfluenceIndex.files(base.name(), pages(base)));
  }

  static List<ConfluencePage> pages(KnowledgeBase base) {
    var places = new Places(base);
    var index = new IndexBody(base, places);
    var below = new ArrayList<ConfluencePage>();
    var sections = new ArrayList<Section>();
    var counts = new ArrayList<Integer>();
    for (Section section : Section.all()) {
      List<?> things = things(section, base);
      if (!things.isEmpty()) {
        sections.add(section);
        counts.add(things.size());
        below.add(above(section, things, index));
        things.forEach(thing -> below.add(page(section, thing, places)));
      }
    }
    var pages = new ArrayList<ConfluencePage>();
    String title = Titles.clean(base.name());
    String body = index.root(sections, counts);
    pages.add(new ConfluencePage(ROOT, title, Optional.empty(), body, List.of("index")));
    pages.addAll(below);
    return List.copyOf(pages);
  }

  private static List<?> things(Section section, KnowledgeBase base) {
    if (section.equals(Section.RULES)) {
      return base.rulePages();
    }
    return EntityKind.named(section.id())
        .<List<?>>map(kind -> base.library().entities().of(kind))
        .orElse(base.library().triggers().all());
  }

  private static ConfluencePage above(Section section, List<?> things, IndexBody index) {
    return new ConfluencePage(
        section.key(),
        section.title(index.base().name()),
        Optional.of(ROOT),
        section.equals(Section.RULES) ? index.rules() : index.list(things),
        List.of("index"));
  }

  private static ConfluencePage page(Section section, Object thing, Places places) {
    Attack attack = places.base().library().attack();
    return switch (thing) {
      case RulePage rule -> {
        var body = new RuleBody(rule, places);
        yield page(section, places.of(rule.rule()), body.text(), body.labels());
      }
      case Entity entity -> {
        var body = new EntityBody(entity, attack, places);
        yield page(section, places.of(entity), body.text(), body.labels());
      }
      case Trigger trigger -> {
        var body = new TriggerBody(trigger, attack, places);
        yield page(section, places.of(trigger), body.text(), body.labels());
      }
      default -> throw new IllegalArgumentException(thing.getClass().getName());
    };
  }

  private static ConfluencePage page(
      Section section, Places.Place place, String body, List<String> labels) {
    return new ConfluencePage(place.key(), place.title(), Optional.of(section.key()), body, labels);
  }
}
