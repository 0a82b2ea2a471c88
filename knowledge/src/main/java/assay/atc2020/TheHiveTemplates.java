package assay.atc2020;

import assay.knowledge.ResponsePlaybook;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.source.Finding;
import java.util.ArrayList;
import java.util.List;

/**
 * Case templates for TheHive 3 as of 2020: one for each playbook, the severity always 2 and the
 * prefix empty. Where ATC ended at an unfit playbook, only that playbook is left out here.
 */
public final class TheHiveTemplates implements Output {

  @Override
  public String id() {
    return "thehive";
  }

  @Override
  public String description() {
    return "a case template for TheHive 3 from each playbook";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    var files = new ArrayList<OutputFile>();
    List<Finding> problems = new ArrayList<>();
    for (ResponsePlaybook playbook : base.library().entities().responsePlaybooks()) {
      if (playbook.source().name().endsWith(".yml")) {
        new TheHiveTemplate(playbook, base.library().entities(), problems::add)
            .text()
            .ifPresent(
                text ->
                    files.add(
                        new OutputFile(
                            "analytics/thehive_templates/" + playbook.fileName() + ".json", text)));
      }
    }
    return new OutputFiles(files, problems);
  }
}
