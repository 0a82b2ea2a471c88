package assay.kibana;

import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFiles;

/** Searches, visualizations and dashboards as one file that Kibana 8 imports. */
public final class SavedObjects implements Output {

  @Override
  public String id() {
    return "kibana";
  }

  @Override
  public String description() {
    return "searches, visualizations and dashboards to import into Kibana";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    KibanaFiles files = KibanaFiles.read(base.library().visualizations());
    return files.with(files.savedObjects());
  }
}
