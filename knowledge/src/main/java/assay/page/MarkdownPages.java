package assay.page;

import assay.attack.Tactic;
import assay.knowledge.EntityKind;
import assay.knowledge.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Pages in GitHub-flavoured Markdown that also read well in a plain pager and in print: one for
 * each rule, entity, trigger, technique and tactic, and indexes. {@link PagePaths} tells where each
 * stands.
 */
public final class MarkdownPages implements Output {

  @Override
  public String id() {
    return "markdown";
  }

  @Override
  public String description() {
    return "a page for each rule and entity, and indexes, as Markdown";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    return OutputFiles.of(pages(base));
  }

  /** All pages, the start page first. */
  public static List<OutputFile> pages(KnowledgeBase base) {
    return base.markdown();
  }

  static List<OutputFile> make(KnowledgeBase base) {
    var files = new ArrayList<OutputFile>();
    ModernLinks at = ModernLinks.of(base);
    Map<String, TacticCoverage> coverage = TacticCoverage.all(at.attack());
    files.add(new OutputFile(PagePaths.START, ModernPage.of(new ModernStart(at))));
    files.add(new OutputFile(PagePaths.LEVELS, ModernPage.of(RuleIndexes.byLevel(at))));
    files.add(new OutputFile(PagePaths.GAPS, ModernPage.of(GapIndex.of(at))));
    for (PageFolder folder : PageFolder.values()) {
      at.paths()
          .index(folder)
          .ifPresent(
              path -> files.add(new OutputFile(path, index(folder, coverage, at.from(folder)))));
    }
    addRules(base, at, files);
    addEntities(at, files);
    addAttack(coverage, at, files);
    return files;
  }

  private static String index(
      PageFolder folder, Map<String, TacticCoverage> coverage, ModernLinks at) {
    return ModernPage.of(
        switch (folder) {
          case RULES -> RuleIndexes.all(at);
          case TACTICS -> AttackIndexes.tactics(coverage, at);
          case TECHNIQUES -> AttackIndexes.techniques(at);
          case TRIGGERS -> AttackIndexes.triggers(at);
          case DATA -> EntityIndexes.of(EntityKind.DATA_NEEDED, at);
          case LOGGING_POLICIES -> EntityIndexes.of(EntityKind.LOGGING_POLICIES, at);
          case ENRICHMENTS -> EntityIndexes.of(EntityKind.ENRICHMENTS, at);
          case MITIGATION_SYSTEMS -> EntityIndexes.of(EntityKind.MITIGATION_SYSTEMS, at);
          case MITIGATION_POLICIES -> EntityIndexes.of(EntityKind.MITIGATION_POLICIES, at);
          case HARDENING_POLICIES -> EntityIndexes.of(EntityKind.HARDENING_POLICIES, at);
          case RESPONSE_PLAYBOOKS -> EntityIndexes.of(EntityKind.RESPONSE_PLAYBOOKS, at);
          case RESPONSE_ACTIONS -> EntityIndexes.of(EntityKind.RESPONSE_ACTIONS, at);
          case RESPONSE_STAGES -> EntityIndexes.of(EntityKind.RESPONSE_STAGES, at);
          case USE_CASES -> EntityIndexes.of(EntityKind.USE_CASES, at);
          case CUSTOMERS -> EntityIndexes.of(EntityKind.CUSTOMERS, at);
        });
  }

  private static void addRules(KnowledgeBase base, ModernLinks at, List<OutputFile> files) {
    ModernLinks from = at.from(PageFolder.RULES);
    for (RulePage page : base.rulePages()) {
      String text = ModernPage.of(new ModernRule(page, from));
      at.paths().of(page.rule()).ifPresent(path -> files.add(new OutputFile(path, text)));
    }
  }

  private static void addEntities(ModernLinks at, List<OutputFile> files) {
    for (EntityKind kind : EntityKind.values()) {
      ModernLinks from = at.from(PageFolder.of(kind));
      at.library()
          .entities()
          .of(kind)
          .forEach(
              entity ->
                  at.paths()
                      .of(entity)
                      .ifPresent(
                          path -> files.add(new OutputFile(path, ModernPage.of(entity, from)))));
    }
  }

  private static void addAttack(
      Map<String, TacticCoverage> coverage, ModernLinks at, List<OutputFile> files) {
    ModernLinks tactics = at.from(PageFolder.TACTICS);
    for (Tactic tactic : at.attack().tactics().values()) {
      TacticCoverage covered = TacticCoverage.of(coverage, tactic.id());
      String text = ModernPage.of(new ModernTactic(tactic, covered, tactics));
      at.paths().tactic(tactic.id()).ifPresent(path -> files.add(new OutputFile(path, text)));
    }
    ModernLinks techniques = at.from(PageFolder.TECHNIQUES);
    for (String id : at.attack().techniques().keySet()) {
      String text = ModernPage.of(new ModernTechnique(at.attack().known(id), techniques));
      at.paths().technique(id).ifPresent(path -> files.add(new OutputFile(path, text)));
    }
    ModernLinks triggers = at.from(PageFolder.TRIGGERS);
    for (Trigger trigger : at.library().triggers().all()) {
      String text = ModernPage.of(new ModernTrigger(trigger, triggers));
      at.paths().of(trigger).ifPresent(path -> files.add(new OutputFile(path, text)));
    }
  }

  /** The page of one rule by itself: it names what it is linked with, and links no page. */
  public static String rule(KnowledgeBase base, RulePage page) {
    return ModernPage.of(new ModernRule(page, ModernLinks.none(base)));
  }
}
