package assay.kibana;

import assay.page.OutputFiles;
import assay.source.Finding;
import assay.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The saved objects that a folder of YAML files describes, without those that have errors.
 *
 * <p>Each form is an {@link OutputFiles}: its files, and findings about what it leaves out.
 */
public final class KibanaFiles {

  private final Catalogue catalogue;
  private final List<Finding> findings;

  KibanaFiles(Catalogue catalogue, List<Finding> findings) {
    this.catalogue = catalogue;
    this.findings = List.copyOf(findings);
  }

  /** Reads {@code files} in the order of their names, whatever their order in the list. */
  public static KibanaFiles read(List<YamlFile> files) {
    return CatalogueReader.read(files);
  }

  /** The objects, by file and place. */
  public List<SavedObject> objects() {
    return catalogue.objects().stream().map(Catalogue.Placed::object).toList();
  }

  /** What is wrong with the descriptions, by file and place. */
  public List<Finding> findings() {
    return findings;
  }

  /** One file with all objects, as Kibana 8 imports them. */
  public OutputFiles savedObjects() {
    return new SavedObjectsExport(catalogue).make();
  }

  /** Files as Atomic Threat Coverage wrote them in 2020, for Kibana 6: two of each YAML file. */
  public OutputFiles atc2020() {
    return new Atc2020Export(catalogue).make();
  }

  /** The files of {@code made}; its findings after those about the descriptions. */
  OutputFiles with(OutputFiles made) {
    var all = new ArrayList<>(findings);
    all.addAll(made.problems());
    return new OutputFiles(made.files(), all);
  }
}
