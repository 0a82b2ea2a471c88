package assay.page;

import assay.attack.Tactic;
import assay.page.template.atc2020.JteruleGenerated;
import assay.source.Source;
import gg.jte.output.StringOutput;
import java.util.List;

/**
 * Pages as Atomic Threat Coverage made them in 2020. A rule's page is {@code
 * Detection_Rules/<name>.md}; there is no index. Nothing is escaped, because nothing was.
 */
final class Atc2020Pages implements PageWriter {

  @Override
  public PageNames names(List<Source> files) {
    return PageNames.lastWins(files);
  }

  @Override
  public PageFile rule(RulePage page) {
    var out = new StringOutput();
    JteruleGenerated.render(out, null, new Atc2020Rule(page));
    return new PageFile("Detection_Rules/" + page.name() + ".md", out.toString());
  }

  @Override
  public List<PageFile> index(List<RulePage> rules, List<Tactic> order) {
    return List.of();
  }
}
