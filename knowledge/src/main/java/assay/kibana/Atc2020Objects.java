package assay.kibana;

import static assay.kibana.JsonText.object;
import static assay.kibana.JsonText.python;

import assay.kibana.SavedObject.Dashboard;
import assay.kibana.SavedObject.Flag;
import assay.kibana.SavedObject.Panel;
import assay.kibana.SavedObject.SavedSearch;
import assay.kibana.SavedObject.Visualization;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The objects of one YAML file in the form of 2020.
 *
 * <p>Ids were random then. Here they count up, and are drawn where that system drew them: a
 * dashboard draws one for each search and visualization in the folders of its panels, in the order
 * of their files, before its own.
 */
final class Atc2020Objects {

  private final Catalogue catalogue;
  private final Atc2020Form form;
  private final List<Map<String, Object>> objects = new ArrayList<>();
  private int drawn;

  /** What a panel says about the object it shows. */
  private record Shown(String id, String type) {}

  Atc2020Objects(Catalogue catalogue, Atc2020Form form) {
    this.catalogue = catalogue;
    this.form = form;
  }

  /** The text of a file that holds {@code contents}. */
  String text(List<Catalogue.Placed> contents) {
    for (Catalogue.Placed placed : contents) {
      switch (placed.object()) {
        case SavedSearch search -> add(search, id(search), attributes(search));
        case Visualization visualization -> add(visualization, nextId(), attributes(visualization));
        case Dashboard dashboard -> add(dashboard);
      }
    }
    return python(form.file(objects));
  }

  /** The id of a search: its title. */
  static String id(SavedSearch search) {
    return search.title().text().replace(' ', '_');
  }

  private String nextId() {
    return "00000000-0000-0000-0000-%012x".formatted(++drawn);
  }

  private void add(SavedObject object, String id, Map<String, Object> attributes) {
    objects.add(form.object(object, id, attributes));
  }

  private void add(Dashboard dashboard) {
    List<String> titles = dashboard.panels().stream().map(Written::text).toList();
    List<String> folders =
        titles.stream().map(title -> catalogue.panel(title).folder()).distinct().toList();
    Map<String, Shown> shown = new LinkedHashMap<>();
    for (Catalogue.Placed placed : catalogue.objects()) {
      if (placed.object() instanceof Panel panel && folders.contains(placed.folder())) {
        String id = nextId();
        String title = panel.title().text();
        if (titles.contains(title)) {
          shown.put(title, add(panel, id));
        }
      }
    }
    String own = nextId();
    add(dashboard, own, attributes(dashboard, titles.stream().map(shown::get).toList()));
  }

  /** Adds an object that a dashboard shows; a search does not use the id that was drawn for it. */
  private Shown add(Panel panel, String drawn) {
    return switch (panel) {
      case SavedSearch search -> {
        add(search, id(search), attributes(search));
        yield new Shown(id(search), search.type());
      }
      case Visualization visualization -> {
        add(visualization, drawn, attributes(visualization));
        yield new Shown(drawn, visualization.type());
      }
    };
  }

  private static String description(SavedObject object) {
    return object.about().description().orElse("");
  }

  private static Map<String, Object> attributes(SavedSearch search) {
    Map<String, Object> source =
        object(
            "index",
            search.index(),
            "highlightAll",
            true,
            "version",
            true,
            "query",
            object("query", search.query(), "language", search.language().id()),
            "filter",
            List.of());
    return object(
        "title", search.title().text(),
        "description", description(search),
        "hits", 0,
        "version", 1,
        "columns", search.columns(),
        "kibanaSavedObjectMeta", object("searchSourceJSON", python(source)));
  }

  private Map<String, Object> attributes(Visualization visualization) {
    Map<String, Object> source = new LinkedHashMap<>();
    if (visualization.source() instanceof DataSource.IndexPattern(String id)) {
      source.put("index", id);
    }
    String query = visualization.query().orElse("*");
    source.put("query", object("query_string", object("analyze_wildcard", true, "query", query)));
    source.put("filter", List.of());
    Map<String, Object> attributes =
        object(
            "description", description(visualization),
            "kibanaSavedObjectMeta", object("searchSourceJSON", python(source)),
            "title", visualization.title().text(),
            "uiStateJSON", "",
            "version", 1,
            "visState", python(Atc2020VisState.of(visualization)));
    switch (visualization.source()) {
      case DataSource.IndexPattern pattern -> {}
      case DataSource.SearchId(String id) -> attributes.put("savedSearchId", id);
      case DataSource.SearchTitle(Written title) ->
          attributes.put("savedSearchId", id(catalogue.search(title.text()).orElseThrow()));
    }
    return attributes;
  }

  private static Map<String, Object> attributes(Dashboard dashboard, List<Shown> shown) {
    var panels = new ArrayList<Map<String, Object>>();
    for (Shown panel : shown) {
      panels.add(panel(panels.size(), panel));
    }
    Map<String, Object> query =
        object("query", dashboard.query().orElse(""), "language", QueryLanguage.LUCENE.id());
    return object(
        "title",
        dashboard.title().text(),
        "description",
        description(dashboard),
        "panelsJSON",
        python(panels),
        "optionsJSON",
        python(object("darkTheme", dashboard.darkTheme().filter(Flag::value).isPresent())),
        "timeRestore",
        false,
        "kibanaSavedObjectMeta",
        object("searchSourceJSON", python(object("query", query, "filter", List.of()))),
        "version",
        1,
        "hits",
        0);
  }

  /** Three panels stand side by side. */
  private static Map<String, Object> panel(int before, Shown shown) {
    String number = String.valueOf(before + 1);
    Map<String, Object> place =
        object("w", 15, "h", 15, "x", 15 * (before % 3), "y", 15 * (before / 3), "i", number);
    Map<String, Object> panel = object("embeddableConfig", object(), "gridData", place);
    panel.put("id", shown.id());
    panel.put("panelIndex", number);
    panel.put("type", shown.type());
    panel.put("version", "6.6.2");
    return panel;
  }
}
