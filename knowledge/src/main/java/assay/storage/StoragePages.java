package assay.storage;

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
      List<ConfluencePage> pages = pages(section, places);
      if (!pages.isEmpty()) {
        sections.add(section);
        counts.add(pages.size());
        below.add(above(section, pages, index));
        below.addAll(pages);
      }
    }
    var pages = new ArrayList<ConfluencePage>();
    String title = Titles.clean(base.name());
    String body = index.root(sections, counts);
    pages.add(new ConfluencePage(ROOT, title, Optional.empty(), body, List.of("index")));
    pages.addAll(below);
    return List.copyOf(pages);
  }

  private static List<ConfluencePage> pages(Section section, Places places) {
    KnowledgeBase base = places.base();
    if (section.equals(Section.RULES)) {
      return base.rulePages().stream().map(rule -> page(rule, places)).toList();
    }
    Optional<EntityKind> kind = EntityKind.named(section.id());
    return kind.isPresent()
        ? base.library().entities().of(kind.get()).stream().map(e -> page(e, places)).toList()
        : base.library().triggers().all().stream().map(t -> page(t, places)).toList();
  }

  private static ConfluencePage above(
      Section section, List<ConfluencePage> pages, IndexBody index) {
    return new ConfluencePage(
        section.key(),
        section.title(index.base().name()),
        Optional.of(ROOT),
        section.equals(Section.RULES) ? index.rules() : index.list(pages),
        List.of("index"));
  }

  private static ConfluencePage page(RulePage rule, Places places) {
    var body = new RuleBody(rule, places);
    return page(Section.RULES, places.of(rule.rule()), body.text(), body.labels());
  }

  private static ConfluencePage page(Entity entity, Places places) {
    var body = new EntityBody(entity, places.base().library().attack(), places);
    return page(Section.of(entity.kind()), places.of(entity), body.text(), body.labels());
  }

  private static ConfluencePage page(Trigger trigger, Places places) {
    var body = new TriggerBody(trigger, places.base().library().attack(), places);
    return page(Section.TRIGGERS, places.of(trigger), body.text(), body.labels());
  }

  private static ConfluencePage page(
      Section section, Places.Place place, String body, List<String> labels) {
    return new ConfluencePage(place.key(), place.title(), Optional.of(section.key()), body, labels);
  }
}
