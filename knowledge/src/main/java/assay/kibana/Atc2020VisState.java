package assay.kibana;

import static assay.kibana.JsonText.object;

import assay.kibana.Aggregation.Metric;
import assay.kibana.Aggregation.Terms;
import assay.kibana.SavedObject.Flag;
import assay.kibana.SavedObject.Visualization;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a chart of 2020 shows and how, with the parts it had too many of. */
final class Atc2020VisState {

  private Atc2020VisState() {}

  static Map<String, Object> of(Visualization visualization) {
    return object(
        "title", visualization.title().text(),
        "type", visualization.chart().kibana(),
        "params", parameters(visualization),
        "aggs", aggregations(visualization));
  }

  private static List<Map<String, Object>> aggregations(Visualization visualization) {
    var list = new ArrayList<Map<String, Object>>();
    for (Aggregation aggregation : visualization.aggregations()) {
      int id = list.size() + 1;
      list.add(
          switch (aggregation) {
            case Metric metric ->
                object(
                    "id", String.valueOf(id),
                    "enabled", metric.enabled(),
                    "type", metric.type().kibana(),
                    "schema", "metric",
                    "params", AggregationJson.parameters(metric));
            case Terms terms ->
                object(
                    "id", id,
                    "enabled", terms.enabled(),
                    "type", AggregationReader.TERMS,
                    "schema", terms.split().schema(),
                    "params", AggregationJson.parameters(terms, terms.byKey() ? "_key" : "1"));
          });
    }
    return list;
  }

  private static Map<String, Object> parameters(Visualization visualization) {
    boolean bars = visualization.chart() == Chart.VERTICAL_BAR;
    boolean axes = visualization.chart().hasSeries();
    Map<String, Object> grid =
        bars ? object("categoryLines", false, "style", object("color", "#eee")) : object();
    Map<String, Object> parameters =
        object(
            "type",
            visualization.chart().kibana(),
            "grid",
            grid,
            "categoryAxes",
            axes ? List.of(categoryAxis(bars)) : List.of(),
            "valueAxes",
            axes ? List.of(VisState.valueAxis("Count")) : List.of(),
            "seriesParams",
            series(visualization, bars),
            "addTooltip",
            true,
            "addLegend",
            true,
            "legendPosition",
            "",
            "times",
            List.of(),
            "addTimeMarker",
            false);
    parameters.putAll(ofChart(visualization));
    return parameters;
  }

  private static Map<String, Object> ofChart(Visualization visualization) {
    boolean labels = visualization.labels().filter(Flag::value).isPresent();
    return switch (visualization.chart()) {
      case METRIC -> object("metric", metric());
      case PIE ->
          object(
              "isDonut",
              true,
              "labels",
              object("show", labels, "values", true, "last_level", true, "truncate", 100));
      case VERTICAL_BAR -> labels ? object("labels", object("show", true)) : object();
      case AREA -> object();
    };
  }

  private static Map<String, Object> metric() {
    return object(
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
        object("show", true),
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
  }

  private static Map<String, Object> categoryAxis(boolean bars) {
    return object(
        "id",
        bars ? "CategoryAxis-1" : "CategoryLeftAxis-1",
        "labels",
        object("show", true, "truncate", 100),
        "position",
        "bottom",
        "scale",
        object("type", "linear"),
        "show",
        true,
        "style",
        object(),
        "title",
        object(),
        "type",
        "category");
  }

  private static List<Map<String, Object>> series(Visualization visualization, boolean bars) {
    var list = new ArrayList<Map<String, Object>>();
    if (bars) {
      list.add(
          object(
              "show", "true",
              "type", "histogram",
              "mode", "stacked",
              "data", object("label", "", "id", "1"),
              "valueAxis", "ValueAxis-1",
              "drawLinesBetweenPoints", true,
              "showCircles", true));
    }
    int id = 0;
    for (Aggregation aggregation : visualization.aggregations()) {
      id++;
      if (aggregation instanceof Metric metric) {
        list.add(series(metric, String.valueOf(id)));
      }
    }
    return list;
  }

  /** Each metric is shown, be it enabled or not: Kibana leaves out those that are not. */
  private static Map<String, Object> series(Metric metric, String id) {
    Map<String, Object> series = new LinkedHashMap<>();
    String line = metric.type() == MetricType.AVERAGE ? "linear" : "";
    series.put("data", object("id", id, "label", metric.label()));
    series.put("drawLinesBetweenPoints", true);
    series.put("mode", metric.series().mode().orElse("normal"));
    series.put("show", true);
    series.put("showCircles", metric.series().showCircles().orElse(true));
    series.put("p_type", "");
    series.put("valueAxis", "ValueAxis-1");
    series.put("interpolate", metric.series().interpolate().orElse(line));
    series.put("type", metric.series().type().orElse("line"));
    return series;
  }
}
