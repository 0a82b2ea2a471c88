package assay.kibana;

import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFiles;

/** Searches, visualizations and dashboards in the two forms that ATC wrote for Kibana 6. */
public final class SavedObjectsOf2020 implements Output {

  @Override
  public String id() {
    return "kibana";
  }

  @Override
  public String description() {
    return "searches, visualizations and dashboards for Kibana 6";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    KibanaFiles files = KibanaFiles.read(base.library().visualizations());
    return files.with(files.atc2020());
  }
}
