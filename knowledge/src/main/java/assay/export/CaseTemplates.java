package assay.export;

import assay.knowledge.Library;
import assay.knowledge.ResponsePlaybook;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.page.PageNames;
import assay.source.Finding;
import java.util.ArrayList;
import java.util.List;

/** Each playbook as a case template that TheHive 5 imports: {@code thehive/<file name>.json}. */
public final class CaseTemplates implements Output {

  @Override
  public String id() {
    return "thehive";
  }

  @Override
  public String description() {
    return "a case template for TheHive 5 from each playbook";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    Library library = base.library();
    List<ResponsePlaybook> playbooks = library.entities().responsePlaybooks();
    PageNames names = PageNames.distinct(playbooks.stream().map(ResponsePlaybook::source).toList());
    var files = new ArrayList<OutputFile>();
    List<Finding> problems = new ArrayList<>();
    for (int i = 0; i < playbooks.size(); i++) {
      String name = names.names().get(i);
      String text = new CaseTemplate(name, playbooks.get(i), library, problems::add).text();
      files.add(new OutputFile("thehive/" + name + ".json", text));
    }
    return new OutputFiles(files, problems);
  }
}
