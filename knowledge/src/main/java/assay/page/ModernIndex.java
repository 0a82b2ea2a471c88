package assay.page;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All rules at a glance, as Markdown; public because the template is another package. {@code order}
 * holds the tactics that are shown even if no rule names them.
 */
public record ModernIndex(List<RulePage> rules, List<Tactic> order) {

  private static final List<String> LEVELS =
      List.of("critical", "high", "medium", "low", "informational");

  private static final int MOST_TECHNIQUES = 3;

  /** A line of the table of tactics: how many rules at each level, and in all. */
  public record Row(String name, List<String> counts) {}

  /** How many rules one query language has a query for. */
  public record Language(String label, int converted, int refused) {}

  /** A line of the table of rules. */
  public record Line(
      String rule, String level, String tactics, String techniques, String queries) {}

  public ModernIndex {
    rules = rules.stream().sorted(Comparator.comparing(ModernIndex::key)).toList();
    order = List.copyOf(order);
  }

  public String count() {
    return rules.size() == 1 ? "1 rule" : rules.size() + " rules";
  }

  /** One row for each tactic, then those of rules without one, then all rules. */
  public List<Row> tactics() {
    Map<String, Tactic> tactics = new LinkedHashMap<>();
    order.forEach(tactic -> tactics.putIfAbsent(tactic.id(), tactic));
    rules.stream()
        .flatMap(rule -> rule.links().tactics().stream())
        .sorted(Comparator.comparing(Tactic::name))
        .forEach(tactic -> tactics.putIfAbsent(tactic.id(), tactic));
    var rows = new ArrayList<Row>();
    tactics.forEach((id, tactic) -> rows.add(row(ModernRule.tactic(tactic), names(id))));
    if (rules.stream().anyMatch(rule -> rule.links().tactics().isEmpty())) {
      rows.add(row("No tactic", rule -> rule.links().tactics().isEmpty()));
    }
    rows.add(row("**All rules**", rule -> true));
    return rows;
  }

  public List<Language> languages() {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (RulePage rule : rules) {
      for (PageQuery query : rule.queries()) {
        int[] count = counts.computeIfAbsent(query.label(), label -> new int[2]);
        count[query.converted() ? 0 : 1]++;
      }
    }
    var languages = new ArrayList<Language>();
    counts.forEach(
        (label, count) -> languages.add(new Language(Markdown.cell(label), count[0], count[1])));
    return languages;
  }

  public List<Line> lines() {
    return rules.stream().map(ModernIndex::line).toList();
  }

  private static Predicate<RulePage> names(String tactic) {
    return rule -> rule.links().tactics().stream().anyMatch(named -> named.id().equals(tactic));
  }

  private Row row(String name, Predicate<RulePage> belongs) {
    int[] counts = new int[LEVELS.size() + 2];
    for (RulePage rule : rules) {
      if (belongs.test(rule)) {
        int level = LEVELS.indexOf(level(rule).toLowerCase(Locale.ROOT));
        counts[level < 0 ? LEVELS.size() : level]++;
        counts[LEVELS.size() + 1]++;
      }
    }
    var shown = new ArrayList<String>(counts.length);
    for (int count : counts) {
      shown.add(count == 0 ? "·" : Integer.toString(count));
    }
    return new Row(name, shown);
  }

  private static Line line(RulePage rule) {
    String level = level(rule);
    List<String> tactics =
        rule.links().tactics().stream().map(Tactic::name).distinct().map(Markdown::cell).toList();
    List<String> techniques =
        rule.links().techniques().stream()
            .map(Technique::id)
            .distinct()
            .map(Markdown::cell)
            .toList();
    return new Line(
        "[" + Markdown.cell(title(rule)) + "](" + Markdown.path(MarkdownPages.path(rule)) + ")",
        level.isEmpty() ? "–" : Markdown.cell(ModernRule.capital(level)),
        tactics.isEmpty() ? "–" : String.join(", ", tactics),
        techniques.isEmpty() ? "–" : shortened(techniques),
        rule.queries().stream().filter(PageQuery::converted).count() + "/" + rule.queries().size());
  }

  private static String shortened(List<String> techniques) {
    return techniques.size() <= MOST_TECHNIQUES + 1
        ? String.join(", ", techniques)
        : String.join(", ", techniques.subList(0, MOST_TECHNIQUES))
            + " and "
            + (techniques.size() - MOST_TECHNIQUES)
            + " more";
  }

  private static String level(RulePage rule) {
    return rule.file().header().level().map(Written::text).orElse("");
  }

  private static String title(RulePage rule) {
    return rule.file().header().title().map(Written::text).orElse(rule.name());
  }

  private static String key(RulePage rule) {
    return title(rule).toLowerCase(Locale.ROOT) + "\n" + rule.name();
  }
}
