package assay.kibana;

import assay.kibana.Catalogue.Placed;
import assay.kibana.SavedObject.SavedSearch;
import assay.kibana.SavedObject.Visualization;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files of the form of 2020. What a dashboard shows is in its file, so only the rest has files of
 * its own; examples have them all the same.
 */
final class Atc2020Export {

  private static final String EXAMPLES = "examples/";
  private static final List<String> ENDS = List.of(".yml", ".yaml");

  private final Catalogue catalogue;
  private final List<OutputFile> files = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Atc2020Export(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  OutputFiles make() {
    Map<String, Source> written = new LinkedHashMap<>();
    for (Source source : catalogue.sources()) {
      List<Placed> contents = catalogue.of(source);
      if (contents.stream().allMatch(this::isElsewhere)) {
        continue;
      }
      String name = baseName(source);
      Source other = written.putIfAbsent(name, source);
      if (other == null) {
        write(name, contents);
      } else {
        find(
            contents.getFirst(),
            KibanaProblems.sameFile(
                "kibana/" + name, other.name(), contents.getFirst().object().title().span()));
      }
    }
    catalogue.objects().forEach(this::findLosses);
    return new OutputFiles(files, findings);
  }

  private boolean isElsewhere(Placed placed) {
    return catalogue.isShown(placed.object()) && !("/" + placed.folder()).endsWith("/" + EXAMPLES);
  }

  private void write(String name, List<Placed> contents) {
    for (Atc2020Form form : List.of(new Atc2020Api(), new Atc2020Gui())) {
      String text = new Atc2020Objects(catalogue, form).text(contents);
      files.add(new OutputFile("kibana/" + name + form.suffix(), text));
    }
  }

  private static String baseName(Source source) {
    String name = source.name().substring(source.name().lastIndexOf('/') + 1);
    for (String end : ENDS) {
      if (name.endsWith(end)) {
        return name.substring(0, name.length() - end.length());
      }
    }
    return name;
  }

  private void findLosses(Placed placed) {
    if (placed.object() instanceof Visualization visualization
        && visualization.chart() == Chart.METRIC) {
      visualization
          .labels()
          .filter(labels -> !labels.value())
          .ifPresent(labels -> find(placed, KibanaProblems.labelsStay(labels.span())));
    }
    if (placed.object() instanceof SavedSearch search) {
      String id = Atc2020Objects.id(search);
      if (catalogue
          .searches()
          .takeWhile(other -> !other.equals(search))
          .anyMatch(other -> Atc2020Objects.id(other).equals(id))) {
        find(placed, KibanaProblems.sameId(search.title(), id));
      }
    }
  }

  private void find(Placed placed, Diagnostic problem) {
    findings.add(new Finding(placed.source(), problem));
  }
}
