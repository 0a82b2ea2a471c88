package assay.kibana;

import static assay.kibana.JsonText.object;

import assay.kibana.Aggregation.Metric;
import assay.kibana.Aggregation.Parameters;
import assay.kibana.Aggregation.Terms;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of aggregations, which are the same in all forms. */
final class AggregationJson {

  private AggregationJson() {}

  static Map<String, Object> parameters(Metric metric) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (metric.parameters() instanceof Parameters.TopHits hits) {
      parameters.put("aggregate", hits.aggregate());
    }
    if (metric.type().needsField()) {
      parameters.put("field", metric.field());
    }
    switch (metric.parameters()) {
      case Parameters.None none -> {}
      case Parameters.Numbers numbers ->
          parameters.put(
              metric.type() == MetricType.PERCENTILE_RANKS ? "values" : "percents",
              numbers.numbers());
      case Parameters.TopHits hits -> {
        parameters.put("size", hits.size());
        parameters.put("sortField", hits.sortField());
        parameters.put("sortOrder", hits.sortOrder());
      }
    }
    return parameters;
  }

  static Map<String, Object> parameters(Terms terms, String orderBy) {
    return object(
        "field",
        terms.field(),
        "size",
        terms.size(),
        "order",
        terms.ascending() ? "asc" : "desc",
        "orderBy",
        orderBy,
        "otherBucket",
        false,
        "otherBucketLabel",
        "Other",
        "missingBucket",
        false,
        "missingBucketLabel",
        "Missing");
  }
}
