package assay.page;

import assay.attack.Attack;
import assay.attack.BuiltInAttack;
import assay.knowledge.DataNeededFinder;
import assay.knowledge.Entities;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.EntityReader;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.RuleLinker;
import assay.knowledge.SeedDataNeeded;
import assay.knowledge.Trigger;
import assay.knowledge.TriggerReader;
import assay.knowledge.Triggers;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Source;
import assay.truth.Truth;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The small knowledge base of {@code testdata/library}, with one thing of each kind or two. */
public final class FakeLibrary {

  static final Path ROOT = Truth.root().resolve("testdata/library");

  public static final Attack ATTACK = BuiltInAttack.load();

  private FakeLibrary() {}

  /** The whole of it. */
  public static KnowledgeBase base() {
    return base(folder("rules").stream().map(FakeLibrary::rule).toList());
  }

  private static KnowledgeBase base(List<RuleFile> rules) {
    Entities entities = entities();
    DataNeededFinder finder = new SeedDataNeeded(entities);
    var linker = new RuleLinker(ATTACK, triggers(), entities, finder);
    var pages = new ArrayList<RulePage>();
    for (RuleFile rule : rules) {
      var linked = new LinkedRule(rule, linker.link(rule));
      pages.add(new RulePage(linked.fileName(), linked, FakeQueries.of(rule)));
    }
    return base(pages, entities, triggers());
  }

  /** Its entities and triggers with these rules in place of its own. */
  static KnowledgeBase with(List<RulePage> pages) {
    return base(pages, entities(), triggers());
  }

  static KnowledgeBase base(List<RulePage> pages, Entities entities, Triggers triggers) {
    List<LinkedRule> rules = pages.stream().map(RulePage::rule).toList();
    return new KnowledgeBase(Library.of(ATTACK, triggers, entities, List.of(), rules), pages);
  }

  private static Entities entities() {
    var found = new ArrayList<Entity>();
    for (EntityKind kind : EntityKind.values()) {
      for (Path file : folder(kind.key())) {
        EntityReader.read(kind, yaml(file)).entity().ifPresent(found::add);
      }
    }
    return Entities.of(found);
  }

  private static Triggers triggers() {
    var found = new ArrayList<Trigger>();
    for (Path folder : folder("triggers")) {
      String id = String.valueOf(folder.getFileName());
      Path yaml = folder.resolve(id + ".yaml");
      Path markdown = folder.resolve(id + ".md");
      found.add(
          TriggerReader.read(
                  id,
                  Files.exists(yaml) ? Optional.of(yaml(yaml)) : Optional.empty(),
                  Files.exists(markdown) ? Optional.of(text(markdown)) : Optional.empty())
              .trigger());
    }
    return Triggers.of(found);
  }

  private static List<Path> folder(String name) {
    try (Stream<Path> files = Files.list(ROOT.resolve(name))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RuleFile rule(Path file) {
    return RuleReader.read(yaml(file));
  }

  private static YamlFile yaml(Path file) {
    return YamlReader.read(new Source(name(file), text(file)));
  }

  private static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
