package assay.storage;

import assay.attack.Attack;
import assay.attack.AttackReader;
import assay.knowledge.Entities;
import assay.knowledge.Entity;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.RuleLinker;
import assay.knowledge.SeedDataNeeded;
import assay.knowledge.Trigger;
import assay.knowledge.Triggers;
import assay.page.ConfluencePage;
import assay.page.FakeQueries;
import assay.page.KnowledgeBase;
import assay.page.RulePage;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small knowledge bases, for tests. */
final class Bases {

  static final Attack ATTACK =
      AttackReader.read(
              new Source(
                  "attack",
                  """
                  {"tactics": {"attack.execution": ["Execution", "TA0002"]},
                   "techniques": {"T1059": "Interpreter", "T1059.001": "PowerShell"},
                   "mitigations": {"M1042": "Disable"}}
                  """))
          .attack()
          .orElseThrow();

  private Bases() {}

  static Trigger trigger(String id) {
    return new Trigger(id, Optional.empty(), List.of(), Optional.of("# " + id));
  }

  static List<ConfluencePage> pages(
      Map<String, String> rules, List<Entity> entities, List<Trigger> triggers) {
    return StoragePages.pages(base(rules, entities, triggers));
  }

  /** A base of rules, texts by their paths, and of what they are linked with. */
  static KnowledgeBase base(
      Map<String, String> rules, List<Entity> entities, List<Trigger> triggers) {
    Entities all = Entities.of(entities);
    Triggers tests = Triggers.of(triggers);
    var linker = new RuleLinker(ATTACK, tests, all, new SeedDataNeeded(all));
    var pages = new ArrayList<RulePage>();
    rules.forEach(
        (path, text) -> {
          RuleFile file = RuleReader.read(path, text.getBytes(StandardCharsets.UTF_8));
          var linked = new LinkedRule(file, linker.link(file));
          pages.add(new RulePage(linked.fileName(), linked, FakeQueries.of(file)));
        });
    List<LinkedRule> linked = pages.stream().map(RulePage::rule).toList();
    return new KnowledgeBase("team", Library.of(ATTACK, tests, all, List.of(), linked), pages);
  }

  static ConfluencePage page(List<ConfluencePage> pages, String title) {
    return pages.stream().filter(page -> page.title().equals(title)).findFirst().orElseThrow();
  }

  static ConfluencePage keyed(List<ConfluencePage> pages, String key) {
    return pages.stream().filter(page -> page.key().equals(key)).findFirst().orElseThrow();
  }
}
