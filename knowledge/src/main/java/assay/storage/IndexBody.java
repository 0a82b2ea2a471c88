package assay.storage;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.page.ConfluencePage;
import assay.page.KnowledgeBase;
import assay.page.PageQuery;
import assay.page.RulePage;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The pages that lead to others. */
record IndexBody(KnowledgeBase base, Places places) {

  private static final List<String> RULE_HEADS =
      List.of("Rule", "Level", "Tactics", "Techniques", "Queries");

  /** The topmost page; {@code counts} tells how many pages stand below each section. */
  String root(List<Section> sections, List<Integer> counts) {
    var rows = new ArrayList<List<List<Inline>>>();
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      Inline link = new Inline.Page(section.title(base.name()), section.name());
      rows.add(List.of(List.of(link), Inline.text(counts.get(i).toString())));
    }
    return new Body().table(List.of("Pages", "Number"), rows).toString();
  }

  /** All rules, by title. */
  String rules() {
    List<List<List<Inline>>> rows =
        base.rulePages().stream()
            .sorted(Comparator.comparing(rule -> folded(places.of(rule.rule()).title())))
            .map(this::row)
            .toList();
    return new Body().table(RULE_HEADS, rows).toString();
  }

  /** All of {@code pages}, by title. */
  String list(List<ConfluencePage> pages) {
    return new Body()
        .list(
            pages.stream()
                .map(ConfluencePage::title)
                .sorted(Comparator.comparing(IndexBody::folded))
                .map(title -> List.<Inline>of(new Inline.Page(title, title)))
                .toList())
        .toString();
  }

  private static String folded(String title) {
    return title.toLowerCase(Locale.ROOT);
  }

  private List<List<Inline>> row(RulePage rule) {
    long converted = rule.queries().stream().filter(PageQuery::converted).count();
    return List.of(
        places.link(rule.rule()),
        Inline.text(rule.file().header().level().map(Written::text).orElse("–")),
        Inline.text(
            rule.links().tactics().stream()
                .map(Tactic::name)
                .distinct()
                .collect(Collectors.joining(", "))),
        Inline.text(
            rule.links().techniques().stream()
                .map(Technique::id)
                .distinct()
                .collect(Collectors.joining(", "))),
        Inline.text(converted + "/" + rule.queries().size()));
  }
}
