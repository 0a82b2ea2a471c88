package assay.page;

import assay.attack.Tactic;
import assay.knowledge.LinkedRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The page that leads to all others, with the numbers; public because the template is another
 * package.
 */
public record ModernStart(ModernLinks at) {

  /** One row for each folder of pages, then one for each index that is no folder's. */
  public ModernTable contents() {
    var rows = new ArrayList<List<String>>();
    for (PageFolder folder : PageFolder.values()) {
      at.paths()
          .index(folder)
          .ifPresent(
              path ->
                  rows.add(
                      List.of(
                          "[" + folder.title() + "](" + path + ")",
                          ModernTable.count(at.paths().count(folder)))));
    }
    rows.add(List.of("[Rules by level](" + PagePaths.LEVELS + ")", ""));
    rows.add(List.of("[Gaps](" + PagePaths.GAPS + "): what is missing", ""));
    return ModernTable.of(List.of("Pages", "#Number"), rows);
  }

  public String count() {
    int rules = rules().size();
    return rules == 1 ? "1 rule" : rules + " rules";
  }

  private List<LinkedRule> rules() {
    return at.base().rulePages().stream().map(RulePage::rule).toList();
  }

  /** One row for each tactic, then those of rules without one, then all rules. */
  public ModernTable tactics() {
    var head = new ArrayList<>(List.of("Tactic"));
    RuleLevel.ALL.forEach(level -> head.add("#" + level));
    head.add("#All");
    var rows = new ArrayList<List<String>>();
    ModernLinks cells = at.forCells();
    for (Tactic tactic : at.attack().tactics().values()) {
      rows.add(row(cells.tactic(tactic), at.attack().ofTactic(tactic.id()).rules()));
    }
    Predicate<LinkedRule> none = rule -> at.attack().of(rule).tactics().isEmpty();
    if (rules().stream().anyMatch(none)) {
      rows.add(row("No tactic", rules().stream().filter(none).toList()));
    }
    rows.add(row("**All rules**", rules()));
    return ModernTable.of(head, rows);
  }

  private static List<String> row(String name, List<LinkedRule> rules) {
    int[] counts = new int[RuleLevel.ALL.size()];
    rules.forEach(rule -> counts[RuleLevel.of(rule)]++);
    var row = new ArrayList<String>();
    row.add(name);
    for (int count : counts) {
      row.add(ModernTable.count(count));
    }
    row.add(ModernTable.count(rules.size()));
    return row;
  }

  /** How many rules each query language has a query for; empty if none is configured. */
  public List<ModernTable> languages() {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (RulePage rule : at.base().rulePages()) {
      for (PageQuery query : rule.queries()) {
        int[] count = counts.computeIfAbsent(query.label(), label -> new int[2]);
        count[query.converted() ? 0 : 1]++;
      }
    }
    var rows = new ArrayList<List<String>>();
    counts.forEach(
        (label, count) ->
            rows.add(
                List.of(
                    Markdown.cell(label), Integer.toString(count[0]), Integer.toString(count[1]))));
    return rows.isEmpty()
        ? List.of()
        : List.of(ModernTable.of(List.of("Language", "#Converted", "#Not convertible"), rows));
  }

  public String footer() {
    return ModernFooter.withNotice(at.library().attack());
  }
}
