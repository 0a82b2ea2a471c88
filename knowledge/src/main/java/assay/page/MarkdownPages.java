package assay.page;

import assay.attack.Tactic;
import assay.page.template.modern.JteindexGenerated;
import assay.page.template.modern.JteruleGenerated;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Pages in GitHub-flavoured Markdown that also read well in a plain pager and in print. A rule's
 * page is {@code rules/<name>.md}, the index {@code README.md}.
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
    var files = new ArrayList<OutputFile>();
    for (RulePage page : base.rulePages()) {
      files.add(new OutputFile(path(page), rule(page, Set.of())));
    }
    String index = index(base.rulePages(), base.library().attack().tactics());
    files.add(new OutputFile("README.md", index));
    return OutputFiles.of(files);
  }

  static String path(RulePage page) {
    return "rules/" + page.name() + ".md";
  }

  /**
   * The page that leads to {@code rules}; {@code order} holds the tactics in the order to show them
   * in, those that only rules name follow.
   */
  static String index(List<RulePage> rules, List<Tactic> order) {
    var out = new StringOutput();
    JteindexGenerated.render(out, null, new ModernIndex(rules, order));
    return out.toString();
  }

  /** The page of one rule; {@code pages} holds the paths that may be linked. */
  public static String rule(RulePage page, Set<String> pages) {
    var out = new StringOutput();
    JteruleGenerated.render(out, null, new ModernRule(page, pages));
    return out.toString();
  }
}
