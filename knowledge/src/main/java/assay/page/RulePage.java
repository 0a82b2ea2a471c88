package assay.page;

import assay.knowledge.LinkedRule;
import assay.knowledge.RuleLinks;
import assay.rule.RuleFile;
import java.util.List;

/**
 * A rule file and all that its page says about it. {@code name} is the page's file name without
 * folder and extension (see {@link PageNames}); {@code queries} stand in the page's order.
 */
public record RulePage(String name, LinkedRule rule, List<PageQuery> queries) {

  public RulePage {
    queries = List.copyOf(queries);
  }

  public RuleFile file() {
    return rule.file();
  }

  public RuleLinks links() {
    return rule.links();
  }
}
