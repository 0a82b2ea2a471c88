package assay.page;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.LinkedRule;
import assay.page.ModernIndex.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The indexes of rules: all of them, and by level. */
final class RuleIndexes {

  private static final int MOST_TECHNIQUES = 3;

  private RuleIndexes() {}

  /** All rules at a glance. */
  static ModernIndex all(ModernLinks at) {
    ModernLinks cells = at.forCells();
    List<List<String>> rows =
        sorted(at.base().rulePages()).stream().map(page -> row(page, cells)).toList();
    return ModernIndex.of(
        PageFolder.RULES.title(),
        "See also [rules by level](../"
            + PagePaths.LEVELS
            + ") and [what they lack](../"
            + PagePaths.GAPS
            + ").",
        at,
        Section.of(
            "",
            ModernTable.of(List.of("Rule", "Level", "Tactics", "Techniques", "#Queries"), rows)));
  }

  private static List<RulePage> sorted(List<RulePage> pages) {
    return pages.stream()
        .sorted(
            Comparator.comparing((RulePage page) -> key(page.rule())).thenComparing(RulePage::name))
        .toList();
  }

  private static String key(LinkedRule rule) {
    return ModernLinks.title(rule).toLowerCase(Locale.ROOT);
  }

  private static List<String> row(RulePage page, ModernLinks at) {
    AttackTags tags = at.attack().of(page.rule());
    String level = RuleLevel.text(page.rule());
    return List.of(
        at.rule(page.rule()),
        level.isBlank() ? "–" : Markdown.cell(ModernText.capital(level)),
        orDash(tags.tactics().stream().map(Tactic::name).map(Markdown::cell).toList()),
        orDash(shortened(tags.techniques().stream().map(t -> technique(t, at)).toList())),
        page.queries().stream().filter(PageQuery::converted).count() + "/" + page.queries().size());
  }

  private static String technique(Technique technique, ModernLinks at) {
    return at.link(technique.id(), at.paths().technique(technique.id()));
  }

  private static String orDash(List<String> items) {
    return items.isEmpty() ? "–" : String.join(", ", items);
  }

  private static List<String> shortened(List<String> items) {
    if (items.size() <= MOST_TECHNIQUES + 1) {
      return items;
    }
    var some = new ArrayList<>(items.subList(0, MOST_TECHNIQUES));
    some.add((items.size() - MOST_TECHNIQUES) + " more");
    return some;
  }

  /** The rules of each level, the worst level first. */
  static ModernIndex byLevel(ModernLinks at) {
    var sections = new ArrayList<Section>();
    for (int i = 0; i < RuleLevel.ALL.size(); i++) {
      int level = i;
      List<String> rules =
          ModernLinks.sorted(
                  at.library().rules().stream().filter(r -> RuleLevel.of(r) == level).toList())
              .stream()
              .map(at::rule)
              .toList();
      sections.add(Section.list(RuleLevel.ALL.get(i), rules, "No rule has this level."));
    }
    return ModernIndex.of("Rules by level", "", at, sections);
  }
}
