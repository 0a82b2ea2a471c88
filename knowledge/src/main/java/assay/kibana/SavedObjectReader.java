package assay.kibana;

import assay.kibana.SavedObject.About;
import assay.kibana.SavedObject.Dashboard;
import assay.kibana.SavedObject.Flag;
import assay.kibana.SavedObject.SavedSearch;
import assay.kibana.SavedObject.Visualization;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads one document as a saved object. An error in it leaves the object out, for half of one would
 * show something else than its author wrote.
 */
final class SavedObjectReader {

  private static final List<String> TYPES = List.of("search", "visualization", "dashboard");

  private static final List<String> OF_ALL =
      List.of("type", "title", "description", "author", "data_needed", "query");
  private static final List<String> OF_SEARCHES = and("index", "language", "columns");
  private static final List<String> OF_VISUALIZATIONS =
      and("name", "index", "saved_search_id", "saved_search_name", "labels", "metrics");
  private static final List<String> OF_DASHBOARDS = and("name", "darktheme", "visualizations");

  private final List<Diagnostic> problems = new ArrayList<>();

  /**
   * What came of a document. {@code title} is there if it was written, {@code object} if there was
   * no error.
   */
  record Result(Optional<Written> title, Optional<SavedObject> object, List<Diagnostic> problems) {
    Result {
      problems =
          problems.stream()
              .distinct()
              .sorted(Comparator.comparingInt(problem -> problem.span().start()))
              .toList();
    }
  }

  static Result read(YamlNode document) {
    var reader = new SavedObjectReader();
    if (document instanceof YamlNode.Mapping map) {
      return reader.read(map);
    }
    return new Result(
        Optional.empty(), Optional.empty(), List.of(KibanaProblems.notASavedObject(document)));
  }

  private Result read(YamlNode.Mapping map) {
    var fields = new Fields("saved object", map, KibanaProblems.placeOf(map), problems::add);
    Written type = fields.need("type");
    Optional<SavedObject> object =
        switch (type.text()) {
          case "search" -> Optional.of(search(of("search", fields, OF_SEARCHES)));
          case "visualization" ->
              Optional.of(visualization(of("visualization", fields, OF_VISUALIZATIONS)));
          case "dashboard" -> Optional.of(dashboard(of("dashboard", fields, OF_DASHBOARDS)));
          case "" -> Optional.empty();
          default -> {
            problems.add(KibanaProblems.unknownType(type, TYPES));
            yield Optional.empty();
          }
        };
    boolean whole = problems.stream().noneMatch(Diagnostic::isError);
    return new Result(fields.text("title"), object.filter(made -> whole), problems);
  }

  private static Fields of(String owner, Fields fields, List<String> known) {
    var named = new Fields(owner, fields.map(), fields.place(), fields.problems());
    named.checkNames(known);
    return named;
  }

  private SavedSearch search(Fields fields) {
    List<String> languages = Arrays.stream(QueryLanguage.values()).map(QueryLanguage::id).toList();
    Optional<String> language = fields.choice("language", languages);
    return new SavedSearch(
        fields.need("title"),
        about(fields),
        fields.need("index").text(),
        fields.need("query").text(),
        language.filter(QueryLanguage.KUERY.id()::equals).isPresent()
            ? QueryLanguage.KUERY
            : QueryLanguage.LUCENE,
        fields.texts("columns").stream().map(Written::text).toList());
  }

  private Visualization visualization(Fields fields) {
    Chart chart = chart(fields);
    List<Aggregation> aggregations =
        new AggregationReader(chart, problems::add).read(fields.list("metrics"));
    if (fields.value("metrics").isEmpty()) {
      fields.missing("metrics", aggregations);
    } else if (problems.stream().noneMatch(Diagnostic::isError)
        && aggregations.stream().noneMatch(Aggregation.Metric.class::isInstance)) {
      problems.add(KibanaProblems.noMetric(fields.place()));
    }
    Optional<Flag> labels = fields.flag("labels");
    if (!chart.hasLabels()) {
      labels
          .map(flag -> KibanaProblems.unusedOption("labels", chart, flag.span()))
          .ifPresent(problems::add);
    }
    return new Visualization(
        fields.need("title"),
        about(fields),
        chart,
        source(fields),
        fields.text("query").map(Written::text),
        labels,
        aggregations);
  }

  /** The chart; the one that takes the most after an error, so that the rest is still looked at. */
  private static Chart chart(Fields fields) {
    String name = fields.needChoice("name", Arrays.stream(Chart.values()).map(Chart::id).toList());
    return Arrays.stream(Chart.values())
        .filter(chart -> chart.id().equals(name))
        .findFirst()
        .orElse(Chart.VERTICAL_BAR);
  }

  private DataSource source(Fields fields) {
    List<String> keys = List.of("saved_search_id", "saved_search_name", "index");
    List<String> given = keys.stream().filter(key -> fields.text(key).isPresent()).toList();
    if (given.isEmpty()) {
      problems.add(KibanaProblems.missingIndex(fields.place()));
      return new DataSource.IndexPattern("");
    }
    String used = given.getFirst();
    given.stream()
        .skip(1)
        .map(key -> KibanaProblems.secondSource(key, used, fields.need(key).span()))
        .forEach(problems::add);
    Written value = fields.need(used);
    return switch (used) {
      case "saved_search_id" -> new DataSource.SearchId(value.text());
      case "saved_search_name" -> new DataSource.SearchTitle(value);
      default -> new DataSource.IndexPattern(value.text());
    };
  }

  private Dashboard dashboard(Fields fields) {
    List<Written> panels = fields.texts("visualizations");
    if (panels.isEmpty() && fields.list("visualizations").isEmpty()) {
      fields.missing("visualizations", panels);
    }
    Written title = fields.need("title");
    fields
        .text("name")
        .filter(name -> !name.text().equals(title.text()))
        .map(KibanaProblems::otherName)
        .ifPresent(problems::add);
    return new Dashboard(
        title,
        about(fields),
        fields.text("query").map(Written::text),
        fields.flag("darktheme"),
        panels);
  }

  private static About about(Fields fields) {
    return new About(
        fields.text("description").map(Written::text),
        fields.text("author").map(Written::text),
        fields.texts("data_needed").stream().map(Written::text).toList());
  }

  private static List<String> and(String... own) {
    return Stream.concat(OF_ALL.stream(), Stream.of(own)).toList();
  }
}
