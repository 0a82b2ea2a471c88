package assay.export;

import assay.knowledge.Entities;
import assay.knowledge.Library;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.source.Finding;
import java.util.ArrayList;
import java.util.List;

/** The response to incidents as RE&CT has it: a STIX 2.1 bundle and a layer of the Navigator. */
public final class React implements Output {

  @Override
  public String id() {
    return "react";
  }

  @Override
  public String description() {
    return "response actions and playbooks in STIX 2.1 and as a layer for the RE&CT Navigator";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    Library library = base.library();
    Entities entities = library.entities();
    if (entities.responseActions().isEmpty() && entities.responsePlaybooks().isEmpty()) {
      return OutputFiles.of();
    }
    List<Finding> problems = new ArrayList<>();
    var stix = new OutputFile("react/stix.json", new ReactBundle(library, problems::add).text());
    var layer = new OutputFile("react/layer.json", new ReactLayer(library, problems::add).text());
    return new OutputFiles(List.of(stix, layer), problems);
  }
}
