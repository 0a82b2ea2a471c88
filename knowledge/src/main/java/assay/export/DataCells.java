package assay.export;

import assay.knowledge.DataNeeded;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the tables say about data needed, made once for each kind of data. */
final class DataCells {

  /** Where data comes from, the policies that make it appear, and those that stop what it shows. */
  record Source(List<String> cells, List<String> policies, List<String> mitigations) {

    /** The cells with each policy, or with an empty cell if there is none. */
    List<List<String>> rows() {
      var rows = new ArrayList<List<String>>();
      for (String policy : policies.isEmpty() ? List.of("") : policies) {
        var row = new ArrayList<>(cells);
        row.add(policy);
        rows.add(row);
      }
      return rows;
    }
  }

  /** Of a rule whose data is not documented. */
  private static final Source NONE = new Source(CsvTable.blank(6), List.of(), List.of());

  private final Map<String, Source> byTitle = new HashMap<>();
  private final Library library;

  DataCells(Library library) {
    this.library = library;
    for (DataNeeded data : library.entities().dataNeeded()) {
      byTitle.put(data.title().text(), source(data));
    }
  }

  private Source source(DataNeeded data) {
    return new Source(
        List.of(
            data.title().text(),
            text(data.category()),
            text(data.platform()),
            text(data.type()),
            text(data.channel()),
            text(data.provider())),
        titles(EntityKind.LOGGING_POLICIES, data.loggingPolicies().texts()),
        titles(EntityKind.MITIGATION_POLICIES, data.mitigationPolicies().texts()));
  }

  /** Titles of what the names mean; a name without an entity stands for itself. */
  private List<String> titles(EntityKind kind, List<String> names) {
    return names.stream()
        .filter(name -> !name.equalsIgnoreCase("none"))
        .map(name -> library.links().find(kind, name).map(DataCells::title).orElse(name))
        .distinct()
        .toList();
  }

  private static String title(Entity entity) {
    return entity.title().text();
  }

  private static String text(Optional<Written> written) {
    return written.map(Written::text).map(String::strip).orElse("");
  }

  Source of(DataNeeded data) {
    return byTitle.getOrDefault(data.title().text(), NONE);
  }

  /** The data that the rule needs; one empty source if there is none. */
  List<Source> of(LinkedRule rule) {
    List<Source> sources = rule.links().dataNeeded().stream().map(this::named).toList();
    return sources.isEmpty() ? List.of(NONE) : sources;
  }

  /** Data that nobody documented has a title and nothing else. */
  private Source named(String title) {
    Source known = byTitle.get(title);
    if (known != null) {
      return known;
    }
    var cells = new ArrayList<>(CsvTable.blank(6));
    cells.set(0, title);
    return new Source(cells, List.of(), List.of());
  }
}
