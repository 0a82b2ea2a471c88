package assay.kibana;

import static assay.kibana.JsonText.object;

import assay.kibana.Aggregation.Metric;
import assay.kibana.Aggregation.Terms;
import assay.kibana.SavedObject.Flag;
import assay.kibana.SavedObject.Visualization;
import assay.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a chart shows and how, as Kibana has it today. */
record VisState(Visualization visualization, Consumer<Diagnostic> problems) {

  Map<String, Object> json() {
    return object(
        "title", visualization.title().text(),
        "type", visualization.chart().kibana(),
        "aggs", aggregations(),
        "params", parameters());
  }

  private List<Map<String, Object>> aggregations() {
    var list = new ArrayList<Map<String, Object>>();
    for (Aggregation aggregation : visualization.aggregations()) {
      String id = String.valueOf(list.size() + 1);
      list.add(
          switch (aggregation) {
            case Metric metric ->
                aggregation(id, metric, metric.type().kibana(), "metric", labelled(metric));
            case Terms terms ->
                aggregation(
                    id,
                    terms,
                    AggregationReader.TERMS,
                    terms.split().schema(),
                    AggregationJson.parameters(terms, orderBy(terms)));
          });
    }
    return list;
  }

  private static Map<String, Object> aggregation(
      String id,
      Aggregation aggregation,
      String type,
      String schema,
      Map<String, Object> parameters) {
    return object(
        "id", id,
        "enabled", aggregation.enabled(),
        "type", type,
        "params", parameters,
        "schema", schema);
  }

  private static Map<String, Object> labelled(Metric metric) {
    Map<String, Object> parameters = AggregationJson.parameters(metric);
    metric.series().label().ifPresent(label -> parameters.put("customLabel", label));
    return parameters;
  }

  /** The first metric that can sort buckets, wherever it stands. */
  private String orderBy(Terms terms) {
    if (terms.byKey()) {
      return "_key";
    }
    int id = 0;
    for (Aggregation aggregation : visualization.aggregations()) {
      id++;
      if (aggregation instanceof Metric metric
          && metric.enabled()
          && metric.type().sortsBuckets()) {
        return String.valueOf(id);
      }
    }
    problems.accept(KibanaProblems.sortedByKey(terms.origin()));
    return "_key";
  }

  private Map<String, Object> parameters() {
    return switch (visualization.chart()) {
      case METRIC -> metric();
      case PIE -> pie();
      case VERTICAL_BAR -> {
        Map<String, Object> parameters = axes("histogram", "stacked");
        parameters.put("labels", object("show", labels(false)));
        yield parameters;
      }
      case AREA -> axes("area", "stacked");
    };
  }

  private boolean labels(boolean otherwise) {
    return visualization.labels().map(Flag::value).orElse(otherwise);
  }

  private Map<String, Object> metric() {
    Map<String, Object> look =
        object(
            "percentageMode",
            false,
            "useRanges",
            false,
            "colorSchema",
            "Green to Red",
            "metricColorMode",
            "None",
            "colorsRange",
            List.of(object("from", 0, "to", 10_000)),
            "labels",
            object("show", labels(true)),
            "invertColors",
            false,
            "style",
            object(
                "bgFill",
                "#000",
                "bgColor",
                false,
                "labelColor",
                false,
                "subText",
                "",
                "fontSize",
                60));
    return object("type", "metric", "addTooltip", true, "addLegend", false, "metric", look);
  }

  private Map<String, Object> pie() {
    return object(
        "type",
        "pie",
        "addTooltip",
        true,
        "addLegend",
        true,
        "legendPosition",
        "right",
        "isDonut",
        true,
        "row",
        true,
        "labels",
        object("show", labels(false), "values", true, "last_level", true, "truncate", 100));
  }

  private Map<String, Object> axes(String type, String mode) {
    return object(
        "type",
        type,
        "grid",
        object("categoryLines", false),
        "categoryAxes",
        List.of(categoryAxis()),
        "valueAxes",
        List.of(valueAxis(firstLabel())),
        "seriesParams",
        series(type, mode),
        "addTooltip",
        true,
        "addLegend",
        true,
        "legendPosition",
        "right",
        "times",
        List.of(),
        "addTimeMarker",
        false,
        "row",
        true);
  }

  private static Map<String, Object> categoryAxis() {
    return object(
        "id",
        "CategoryAxis-1",
        "type",
        "category",
        "position",
        "bottom",
        "show",
        true,
        "style",
        object(),
        "scale",
        object("type", "linear"),
        "labels",
        object("show", true, "filter", true, "truncate", 100),
        "title",
        object());
  }

  private String firstLabel() {
    return visualization.aggregations().stream()
        .filter(Metric.class::isInstance)
        .map(metric -> ((Metric) metric).label())
        .findFirst()
        .orElse("");
  }

  /** The axis of the values, in the words of Kibana 6 to 8. */
  static Map<String, Object> valueAxis(String title) {
    return object(
        "id",
        "ValueAxis-1",
        "name",
        "LeftAxis-1",
        "type",
        "value",
        "position",
        "left",
        "show",
        true,
        "style",
        object(),
        "scale",
        object("type", "linear", "mode", "normal"),
        "labels",
        object("show", true, "rotate", 0, "filter", false, "truncate", 100),
        "title",
        object("text", title));
  }

  private List<Map<String, Object>> series(String type, String mode) {
    var list = new ArrayList<Map<String, Object>>();
    int id = 0;
    for (Aggregation aggregation : visualization.aggregations()) {
      id++;
      if (aggregation instanceof Metric metric) {
        list.add(
            object(
                "show", true,
                "type", metric.series().type().orElse(type),
                "mode", metric.series().mode().orElse(mode),
                "data", object("id", String.valueOf(id), "label", metric.label()),
                "valueAxis", "ValueAxis-1",
                "drawLinesBetweenPoints", true,
                "lineWidth", 2,
                "interpolate", metric.series().interpolate().orElse("linear"),
                "showCircles", metric.series().showCircles().orElse(true)));
      }
    }
    return list;
  }
}
