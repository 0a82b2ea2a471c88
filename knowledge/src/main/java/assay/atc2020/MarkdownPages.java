package assay.atc2020;

import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.page.RulePage;
import assay.page.template.atc2020.JteruleGenerated;
import gg.jte.output.StringOutput;
import java.util.ArrayList;

/**
 * Pages as Atomic Threat Coverage made them in 2020. A rule's page is {@code
 * Detection_Rules/<name>.md}; there is no index. Nothing is escaped, because nothing was.
 */
public final class MarkdownPages implements Output {

  @Override
  public String id() {
    return "markdown";
  }

  @Override
  public String description() {
    return "a page for each rule and entity, as Markdown";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    var files = new ArrayList<OutputFile>();
    for (RulePage page : base.rulePages()) {
      files.add(new OutputFile("Detection_Rules/" + page.name() + ".md", rule(page)));
    }
    return OutputFiles.of(files);
  }

  /** The page of one rule. */
  public static String rule(RulePage page) {
    var out = new StringOutput();
    JteruleGenerated.render(out, null, new RuleText(page));
    return out.toString();
  }
}
