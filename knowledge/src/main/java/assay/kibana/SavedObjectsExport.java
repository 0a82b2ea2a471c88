package assay.kibana;

import static assay.kibana.JsonText.compact;
import static assay.kibana.JsonText.object;

import assay.kibana.Catalogue.Placed;
import assay.kibana.SavedObject.About;
import assay.kibana.SavedObject.Dashboard;
import assay.kibana.SavedObject.Flag;
import assay.kibana.SavedObject.SavedSearch;
import assay.kibana.SavedObject.Visualization;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All objects as lines of JSON, which {@code POST api/saved_objects/_import} takes.
 *
 * <p>The lines name no version: Kibana takes such an object for one of its oldest and brings it up
 * to its own. What an object refers to stands in its references alone, for there Kibana changes ids
 * when it copies objects. A panel has its plain name there, as dashboards of that age have it.
 */
final class SavedObjectsExport {

  static final String PATH = "kibana/saved-objects.ndjson";

  private static final String INDEX = "kibanaSavedObjectMeta.searchSourceJSON.index";
  private static final String SEARCH = "search_0";

  /** Panels that name no version, or one before 7.3, are taken for another form. */
  private static final String PANEL_VERSION = "8.0.0";

  private final Catalogue catalogue;
  private final List<Finding> findings = new ArrayList<>();

  SavedObjectsExport(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  OutputFiles make() {
    if (catalogue.objects().isEmpty()) {
      return new OutputFiles(List.of(), List.of());
    }
    var text = new StringBuilder();
    for (Placed placed : catalogue.objects()) {
      text.append(compact(line(placed))).append('\n');
    }
    return new OutputFiles(List.of(new OutputFile(PATH, text.toString())), findings);
  }

  /** An id that an object has as long as it keeps its title, so that an import takes its place. */
  static String id(SavedObject object) {
    byte[] name = (object.type() + "\n" + object.title().text()).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  private Map<String, Object> line(Placed placed) {
    return switch (placed.object()) {
      case SavedSearch search ->
          line(search, attributes(search), List.of(indexPattern(search.index())));
      case Visualization visualization ->
          line(
              visualization,
              attributes(placed, visualization),
              List.of(reference(visualization.source())));
      case Dashboard dashboard ->
          line(dashboard, attributes(placed, dashboard), references(dashboard));
    };
  }

  private static Map<String, Object> line(
      SavedObject object, Map<String, Object> attributes, List<Map<String, Object>> references) {
    return object(
        "id",
        id(object),
        "type",
        object.type(),
        "attributes",
        attributes,
        "references",
        references);
  }

  private static Map<String, Object> reference(String name, String type, String id) {
    return object("name", name, "type", type, "id", id);
  }

  private static Map<String, Object> indexPattern(String id) {
    return reference(INDEX, "index-pattern", id);
  }

  private Map<String, Object> reference(DataSource source) {
    return switch (source) {
      case DataSource.IndexPattern(String id) -> indexPattern(id);
      case DataSource.SearchId(String id) -> reference(SEARCH, "search", todaysId(id));
      case DataSource.SearchTitle(Written title) ->
          reference(SEARCH, "search", id(catalogue.search(title.text()).orElseThrow()));
    };
  }

  /** Searches of ours that are named by their id of 2020 have another one here. */
  private String todaysId(String id) {
    return catalogue
        .searches()
        .filter(search -> Atc2020Objects.id(search).equals(id))
        .findFirst()
        .map(SavedObjectsExport::id)
        .orElse(id);
  }

  private static Map<String, Object> attributes(SavedSearch search) {
    Map<String, Object> source =
        object(
            "highlightAll",
            true,
            "version",
            true,
            "query",
            query(search.query(), search.language()),
            "filter",
            List.of(),
            "indexRefName",
            INDEX);
    return object(
        "title", search.title().text(),
        "description", description(search.about()),
        "columns", search.columns(),
        "sort", List.of(),
        "kibanaSavedObjectMeta", object("searchSourceJSON", compact(source)));
  }

  private Map<String, Object> attributes(Placed placed, Visualization visualization) {
    Map<String, Object> source =
        object(
            "query",
            query(visualization.query().orElse(""), QueryLanguage.LUCENE),
            "filter",
            List.of());
    Map<String, Object> attributes =
        object(
            "title",
            visualization.title().text(),
            "description",
            description(visualization.about()),
            "visState",
            compact(new VisState(visualization, problem -> find(placed, problem)).json()),
            "uiStateJSON",
            "{}",
            "version",
            1);
    switch (visualization.source()) {
      case DataSource.IndexPattern pattern -> source.put("indexRefName", INDEX);
      case DataSource.SearchId search -> attributes.put("savedSearchRefName", SEARCH);
      case DataSource.SearchTitle search -> attributes.put("savedSearchRefName", SEARCH);
    }
    attributes.put("kibanaSavedObjectMeta", object("searchSourceJSON", compact(source)));
    return attributes;
  }

  private Map<String, Object> attributes(Placed placed, Dashboard dashboard) {
    dashboard
        .darkTheme()
        .filter(Flag::value)
        .ifPresent(dark -> find(placed, KibanaProblems.darkTheme(dark.span())));
    var panels = new ArrayList<Map<String, Object>>();
    for (Written title : dashboard.panels()) {
      panels.add(panel(panels.size(), catalogue.panel(title.text()).object().type()));
    }
    Map<String, Object> source =
        object(
            "query",
            query(dashboard.query().orElse(""), QueryLanguage.LUCENE),
            "filter",
            List.of());
    return object(
        "title", dashboard.title().text(),
        "description", description(dashboard.about()),
        "panelsJSON", compact(panels),
        "optionsJSON", compact(object("useMargins", true, "hidePanelTitles", false)),
        "timeRestore", false,
        "kibanaSavedObjectMeta", object("searchSourceJSON", compact(source)));
  }

  /** Three panels stand side by side and fill the 48 columns of a dashboard. */
  private static Map<String, Object> panel(int before, String type) {
    String number = String.valueOf(before + 1);
    return object(
        "version",
        PANEL_VERSION,
        "type",
        type,
        "gridData",
        object("x", 16 * (before % 3), "y", 15 * (before / 3), "w", 16, "h", 15, "i", number),
        "panelIndex",
        number,
        "embeddableConfig",
        object(),
        "panelRefName",
        "panel_" + number);
  }

  private List<Map<String, Object>> references(Dashboard dashboard) {
    var references = new ArrayList<Map<String, Object>>();
    for (Written title : dashboard.panels()) {
      SavedObject shown = catalogue.panel(title.text()).object();
      references.add(reference("panel_" + (references.size() + 1), shown.type(), id(shown)));
    }
    return references;
  }

  private static Map<String, Object> query(String query, QueryLanguage language) {
    return object("query", query, "language", language.id());
  }

  /** Kibana keeps no author and no data needed; they follow the description. */
  private static String description(About about) {
    var lines = new ArrayList<String>();
    about.description().map(String::strip).ifPresent(lines::add);
    about.author().ifPresent(author -> lines.add("Author: " + author));
    if (!about.dataNeeded().isEmpty()) {
      lines.add("Data needed: " + String.join(", ", about.dataNeeded()));
    }
    return String.join("\n", lines);
  }

  private void find(Placed placed, Diagnostic problem) {
    findings.add(new Finding(placed.source(), problem));
  }
}
