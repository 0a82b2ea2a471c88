package assay.kibana;

import assay.kibana.Aggregation.Metric;
import assay.kibana.Aggregation.Parameters;
import assay.kibana.Aggregation.Series;
import assay.kibana.Aggregation.Split;
import assay.kibana.Aggregation.Terms;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the entries under {@code metrics} of one chart. */
record AggregationReader(Chart chart, Consumer<Diagnostic> problems) {

  static final String TERMS = "terms";

  private static final List<String> NAMES =
      Stream.concat(Arrays.stream(MetricType.values()).map(MetricType::id), Stream.of(TERMS))
          .toList();

  private static final List<String> OF_TERMS =
      List.of("field", "size", "order", "orderby", "split", "enabled");
  private static final List<String> OF_METRICS =
      List.of("enabled", "label", "type", "mode", "interpolate", "showCircles", "valueAxis");
  private static final List<String> OF_SERIES =
      List.of("type", "mode", "interpolate", "showCircles", "valueAxis");

  private static final List<BigDecimal> PERCENTS =
      Stream.of(1, 5, 25, 50, 75, 95, 99).map(BigDecimal::valueOf).toList();

  List<Aggregation> read(List<YamlNode> items) {
    var aggregations = new ArrayList<Aggregation>();
    for (YamlNode item : items) {
      read(item).ifPresent(aggregations::add);
    }
    checkCounts(aggregations);
    return aggregations;
  }

  private Optional<Aggregation> read(YamlNode item) {
    switch (item) {
      case YamlNode.Scalar name -> {
        return named(name, new YamlNode.Mapping(List.of(), name.span()));
      }
      case YamlNode.Mapping map -> {
        if (map.entries().size() == 1
            && map.entries().getFirst().key() instanceof YamlNode.Scalar name) {
          switch (map.entries().getFirst().value()) {
            case YamlNode.Mapping options -> {
              return named(name, options);
            }
            case YamlNode.Scalar none when none.value() instanceof YamlValue.Null -> {
              return named(name, new YamlNode.Mapping(List.of(), name.span()));
            }
            case YamlNode.Scalar other -> {}
            case YamlNode.Sequence other -> {}
          }
        }
      }
      case YamlNode.Sequence other -> {}
    }
    problems.accept(KibanaProblems.notAMetric(item));
    return Optional.empty();
  }

  private Optional<Aggregation> named(YamlNode.Scalar scalar, YamlNode.Mapping options) {
    var name = new Written(scalar.text(), scalar.span());
    var fields = new Fields(name.text(), options, name.span(), problems);
    if (name.text().equals(TERMS)) {
      return terms(name, fields);
    }
    for (MetricType type : MetricType.values()) {
      if (type.id().equals(name.text())) {
        return metric(name, type, fields);
      }
    }
    problems.accept(KibanaProblems.unknownMetric(name, NAMES));
    return Optional.empty();
  }

  private Optional<Aggregation> terms(Written name, Fields fields) {
    if (chart.splits().isEmpty()) {
      problems.accept(KibanaProblems.notAllowed(name, chart, allowed()));
      return Optional.empty();
    }
    fields.checkNames(OF_TERMS);
    List<String> splits = chart.splits().stream().map(Split::id).toList();
    Optional<String> split = fields.choice("split", splits);
    return Optional.of(
        new Terms(
            fields.need("field").text(),
            fields.size("size").orElse(5),
            fields.isTrue("enabled", true),
            fields.choice("order", List.of("desc", "asc")).filter("asc"::equals).isPresent(),
            fields.choice("orderby", List.of("1", "_key")).filter("_key"::equals).isPresent(),
            chart.splits().stream()
                .filter(s -> split.filter(s.id()::equals).isPresent())
                .findFirst()
                .orElse(Split.X),
            name.span()));
  }

  private List<String> allowed() {
    Stream<String> buckets = chart.splits().isEmpty() ? Stream.of() : Stream.of(TERMS);
    return Stream.concat(chart.metrics().stream().map(MetricType::id), buckets).toList();
  }

  private Optional<Aggregation> metric(Written name, MetricType type, Fields fields) {
    if (!chart.metrics().contains(type)) {
      problems.accept(KibanaProblems.notAllowed(name, chart, allowed()));
      return Optional.empty();
    }
    var known = new ArrayList<>(OF_METRICS);
    String field = "";
    if (type.needsField()) {
      known.add("field");
      field = fields.need("field").text();
    }
    Parameters parameters = parameters(type, fields, known);
    fields.checkNames(known);
    return Optional.of(
        new Metric(
            type, field, fields.isTrue("enabled", true), parameters, series(fields), name.span()));
  }

  private Parameters parameters(MetricType type, Fields fields, List<String> known) {
    return switch (type) {
      case PERCENTILE_RANKS -> {
        known.add("percentile_ranks");
        List<BigDecimal> ranks = fields.numbers("percentile_ranks");
        boolean missing = ranks.isEmpty() && fields.value("percentile_ranks").isEmpty();
        yield new Parameters.Numbers(missing ? fields.missing("percentile_ranks", ranks) : ranks);
      }
      case PERCENTILES -> {
        known.add("percents");
        List<BigDecimal> percents = fields.numbers("percents");
        yield new Parameters.Numbers(percents.isEmpty() ? PERCENTS : percents);
      }
      case MEDIAN -> new Parameters.Numbers(List.of(BigDecimal.valueOf(50)));
      case TOP_HITS -> {
        known.addAll(List.of("aggregate_with", "size", "sort_field", "sort_order"));
        yield new Parameters.TopHits(
            fields.needChoice("aggregate_with", List.of("average", "concat", "max", "min", "sum")),
            fields.needSize("size"),
            fields.need("sort_field").text(),
            fields.needChoice("sort_order", List.of("asc", "desc")));
      }
      case AVERAGE, COUNT, MAX, MIN, STANDARD_DEVIATION, SUM, UNIQUE_COUNT -> new Parameters.None();
    };
  }

  private Series series(Fields fields) {
    if (!chart.hasSeries()) {
      for (String key : OF_SERIES) {
        fields
            .value(key)
            .map(value -> KibanaProblems.unusedOption(key, chart, value.span()))
            .ifPresent(problems);
      }
    }
    fields.choice("valueAxis", List.of("ValueAxis-1"));
    return new Series(
        fields.text("label").map(Written::text),
        fields.choice("type", List.of("line", "area", "histogram")),
        fields.choice("mode", List.of("normal", "stacked")),
        fields.choice("interpolate", List.of("linear", "cardinal", "step-after")),
        fields.flag("showCircles").map(SavedObject.Flag::value));
  }

  private void checkCounts(List<Aggregation> aggregations) {
    Map<Split, Integer> splits = new EnumMap<>(Split.class);
    int metrics = 0;
    for (Aggregation aggregation : aggregations) {
      switch (aggregation) {
        case Metric metric -> {
          if (++metrics > chart.mostMetrics()) {
            problems.accept(
                KibanaProblems.surplus("metrics", chart.mostMetrics(), chart, metric.origin()));
          }
        }
        case Terms terms -> {
          int most = chart.most(terms.split());
          if (splits.merge(terms.split(), 1, Integer::sum) > most) {
            String what = "`split: %s`".formatted(terms.split().id());
            problems.accept(KibanaProblems.surplus(what, most, chart, terms.origin()));
          }
        }
      }
    }
  }
}
