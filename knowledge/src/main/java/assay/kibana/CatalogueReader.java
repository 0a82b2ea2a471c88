package assay.kibana;

import assay.kibana.Catalogue.Placed;
import assay.kibana.SavedObject.Dashboard;
import assay.kibana.SavedObject.Panel;
import assay.kibana.SavedObject.SavedSearch;
import assay.kibana.SavedObject.Visualization;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Source;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads files one by one and then looks up the titles that objects name each other by. An object
 * that names one that is not there is left out.
 */
final class CatalogueReader {

  private final List<Source> sources = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Placed> panels = new LinkedHashMap<>();
  private final Map<String, Placed> dashboards = new LinkedHashMap<>();

  /** Titles that stand in a file and are of no object that was read. */
  private final Map<String, Source> unread = new LinkedHashMap<>();

  static KibanaFiles read(List<YamlFile> files) {
    var reader = new CatalogueReader();
    files.stream().sorted(Comparator.comparing(file -> file.source().name())).forEach(reader::read);
    reader.dropVisualizations();
    reader.dropDashboards();
    return new KibanaFiles(reader.catalogue(), reader.sorted());
  }

  private void read(YamlFile file) {
    sources.add(file.source());
    file.problems().forEach(problem -> find(file.source(), problem));
    if (file.documents().isEmpty() && file.whole()) {
      find(file.source(), KibanaProblems.emptyFile());
    }
    for (YamlNode document : file.documents()) {
      SavedObjectReader.Result result = SavedObjectReader.read(document);
      result.problems().forEach(problem -> find(file.source(), problem));
      if (result.object().isPresent()) {
        add(new Placed(file.source(), result.object().get()));
      } else {
        result.title().ifPresent(title -> unread.putIfAbsent(title.text(), file.source()));
      }
    }
  }

  private void add(Placed placed) {
    Map<String, Placed> titles = placed.object() instanceof Panel ? panels : dashboards;
    Written title = placed.object().title();
    Placed first = titles.putIfAbsent(title.text(), placed);
    if (first != null) {
      find(placed.source(), KibanaProblems.duplicateTitle(title, first.source().name()));
    }
  }

  private void dropVisualizations() {
    for (Placed placed : List.copyOf(panels.values())) {
      if (placed.object() instanceof Visualization visualization
          && visualization.source() instanceof DataSource.SearchTitle(Written title)
          && !isSearch(title.text())) {
        find(placed.source(), missingSearch(title));
        panels.remove(visualization.title().text());
        unread.putIfAbsent(visualization.title().text(), placed.source());
      }
    }
  }

  private boolean isSearch(String title) {
    return panels.containsKey(title) && panels.get(title).object() instanceof SavedSearch;
  }

  private Diagnostic missingSearch(Written title) {
    return Optional.ofNullable(unread.get(title.text()))
        .map(where -> KibanaProblems.unreadPanel(title, where.name()))
        .orElseGet(
            () ->
                KibanaProblems.unknownSearch(
                    title, panels.keySet().stream().filter(this::isSearch).toList()));
  }

  private void dropDashboards() {
    for (Placed placed : List.copyOf(dashboards.values())) {
      if (placed.object() instanceof Dashboard dashboard) {
        for (Written panel : dashboard.panels()) {
          if (!panels.containsKey(panel.text())) {
            find(placed.source(), missingPanel(panel));
            dashboards.remove(dashboard.title().text());
          }
        }
      }
    }
  }

  private Diagnostic missingPanel(Written title) {
    return Optional.ofNullable(unread.get(title.text()))
        .map(where -> KibanaProblems.unreadPanel(title, where.name()))
        .orElseGet(() -> KibanaProblems.unknownPanel(title, panels.keySet()));
  }

  private void find(Source source, Diagnostic problem) {
    findings.add(new Finding(source, problem));
  }

  private Catalogue catalogue() {
    var objects = new ArrayList<>(panels.values());
    objects.addAll(dashboards.values());
    objects.sort(
        Comparator.<Placed>comparingInt(placed -> sources.indexOf(placed.source()))
            .thenComparingInt(placed -> placed.object().title().span().start()));
    return new Catalogue(objects);
  }

  private List<Finding> sorted() {
    findings.sort(
        Comparator.<Finding>comparingInt(finding -> sources.indexOf(finding.source()))
            .thenComparingInt(finding -> finding.diagnostic().span().start()));
    return findings;
  }
}
