package assay.kibana;

import assay.source.Finding;
import assay.yaml.YamlFile;
import java.util.List;

/**
 * The saved objects that a folder of YAML files describes, without those that have errors.
 *
 * <p>Each form is an {@link KibanaExport}: its files, and findings about what it leaves out.
 */
public final class KibanaFiles {

  private final Library library;
  private final List<Finding> findings;

  KibanaFiles(Library library, List<Finding> findings) {
    this.library = library;
    this.findings = List.copyOf(findings);
  }

  /** Reads {@code files} in the order of their names, whatever their order in the list. */
  public static KibanaFiles read(List<YamlFile> files) {
    return LibraryReader.read(files);
  }

  /** The objects, by file and place. */
  public List<SavedObject> objects() {
    return library.objects().stream().map(Library.Placed::object).toList();
  }

  /** What is wrong with the descriptions, by file and place. */
  public List<Finding> findings() {
    return findings;
  }

  /** One file with all objects, as Kibana 8 imports them. */
  public KibanaExport savedObjects() {
    return new SavedObjectsExport(library).make();
  }

  /** Files as Atomic Threat Coverage wrote them in 2020, for Kibana 6: two of each YAML file. */
  public KibanaExport atc2020() {
    return new Atc2020Export(library).make();
  }
}
