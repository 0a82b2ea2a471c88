package assay.page;

import assay.attack.Tactic;
import assay.page.template.modern.JteindexGenerated;
import assay.page.template.modern.JteruleGenerated;
import assay.source.Source;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Set;

/**
 * Pages in GitHub-flavoured Markdown that also read well in a plain pager and in print. A rule's
 * page is {@code rules/<name>.md}, the index {@code README.md}.
 */
final class ModernPages implements PageWriter {

  private final Set<String> pages;

  ModernPages(Set<String> pages) {
    this.pages = Set.copyOf(pages);
  }

  static String path(RulePage page) {
    return "rules/" + page.name() + ".md";
  }

  @Override
  public PageNames names(List<Source> files) {
    return PageNames.distinct(files);
  }

  @Override
  public PageFile rule(RulePage page) {
    var out = new StringOutput();
    JteruleGenerated.render(out, null, new ModernRule(page, pages));
    return new PageFile(path(page), out.toString());
  }

  @Override
  public List<PageFile> index(List<RulePage> rules, List<Tactic> order) {
    var out = new StringOutput();
    JteindexGenerated.render(out, null, new ModernIndex(rules, order));
    return List.of(new PageFile("README.md", out.toString()));
  }
}
