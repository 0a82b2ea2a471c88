package assay.target;

import static assay.target.Documents.list;
import static assay.target.Documents.map;

import assay.rule.Metadata;
import assay.rule.Written;
import assay.template.Data;
import assay.template.JsonText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents of Elasticsearch, Kibana and OpenSearch that a query in Lucene's syntax goes in.
 */
final class LuceneForms {

  /** The body of a search. */
  static final String DSL = "dsl_lucene";

  /** Saved searches of Kibana, one document a line. */
  static final String SAVED_SEARCH = "kibana_ndjson";

  /** The same of OpenSearch Dashboards. */
  static final String DASHBOARDS = "dashboards_ndjson";

  /** Monitors of OpenSearch's alerting. */
  static final String MONITOR = "monitor_rule";

  private static final String INDEX_REFERENCE = "kibanaSavedObjectMeta.searchSourceJSON.index";

  private LuceneForms() {}

  /** {@code query} in the form that was asked for. */
  static String of(String query, Frame frame) {
    return switch (frame.request().format()) {
      case DSL -> JsonText.of(search(query));
      case SAVED_SEARCH, DASHBOARDS -> JsonText.of(savedSearch(query, frame));
      case MONITOR -> JsonText.of(monitor(query, frame));
      default -> query;
    };
  }

  private static Data search(String query) {
    return map("query", bool(query));
  }

  private static Data queryString(String query) {
    return map("query_string", map("query", Data.of(query), "analyze_wildcard", Data.of(true)));
  }

  /** Kibana wants a query with its language and the index by reference; pySigma has neither. */
  private static Data savedSearch(String query, Frame frame) {
    boolean compat = frame.request().compat();
    Data index = Data.of(index(frame));
    Data sort = Data.texts(List.of("@timestamp", "desc"));
    Map<String, Data> source = new LinkedHashMap<>();
    source.put(compat ? "index" : "indexRefName", compat ? index : Data.of(INDEX_REFERENCE));
    source.put("filter", list());
    if (compat) {
      source.put("highlight", highlight());
    }
    source.put(
        "query",
        compat ? queryString(query) : map("query", Data.of(query), "language", Data.of("lucene")));
    Data attributes =
        map(
            "title",
            Data.of("SIGMA - " + frame.title()),
            "description",
            described(frame),
            "hits",
            Data.of(0),
            "columns",
            list(),
            "sort",
            compat ? sort : list(sort),
            "version",
            Data.of(1),
            "kibanaSavedObjectMeta",
            map("searchSourceJSON", Data.of(JsonText.of(new Data.Table(source)))));
    Data reference =
        map(
            "id", index,
            "name", Data.of(INDEX_REFERENCE),
            "type", Data.of("index-pattern"));
    return map(
        "id", Data.of(id(frame)),
        "type", Data.of("search"),
        "attributes", attributes,
        "references", list(reference));
  }

  private static Data highlight() {
    return map(
        "pre_tags", Data.texts(List.of("@kibana-highlighted-field@")),
        "post_tags", Data.texts(List.of("@/kibana-highlighted-field@")),
        "fields", map("*", map()),
        "require_field_match", Data.of(false),
        "fragment_size", Data.of(Integer.MAX_VALUE));
  }

  private static Data monitor(String query, Frame frame) {
    Metadata metadata = frame.metadata();
    Data every = map("interval", Data.of(5), "unit", Data.of("MINUTES"));
    Data input =
        map(
            "search",
            map(
                "indices", Data.texts(List.of(index(frame))),
                "query", map("size", Data.of(1), "query", bool(query))));
    Data found =
        map(
            "source", Data.of("ctx.results[0].hits.total.value > 0"),
            "lang", Data.of("painless"));
    Data trigger =
        map(
            "name", Data.of("generated-trigger"),
            "severity", severity(frame),
            "condition", map("script", found),
            "actions", list());
    return map(
        "type", Data.of("monitor"),
        "name", Data.of("SIGMA - " + frame.title()),
        "description", described(frame),
        "enabled", Data.of(true),
        "schedule", map("period", every),
        "inputs", list(input),
        "tags", tags(metadata),
        "triggers", list(trigger),
        "sigma_meta_data", map("rule_id", Data.of(id(frame)), "threat", list()),
        "references", Data.texts(metadata.references().texts()));
  }

  private static Data bool(String query) {
    return map("bool", map("must", list(queryString(query))));
  }

  /** The first is the most severe. OpenSearch has it as a text. */
  private static Data severity(Frame frame) {
    boolean compat = frame.request().compat();
    int number =
        switch (Frame.text(frame.metadata().level())) {
          case "critical" -> 1;
          case "high" -> 2;
          case "medium" -> 3;
          case "low" -> 4;
          case "informational" -> 5;
          default -> compat ? 1 : 3;
        };
    return compat ? Data.of(number) : Data.of(String.valueOf(number));
  }

  private static Data tags(Metadata metadata) {
    return Data.texts(
        metadata.tags().texts().stream().map(tag -> tag.replaceFirst("\\.", "-")).toList());
  }

  private static Data described(Frame frame) {
    Optional<String> text = frame.metadata().description().map(Written::text);
    return frame.request().compat() ? Data.of(text) : Data.of(text.orElse(""));
  }

  private static String id(Frame frame) {
    return frame.id().isEmpty() && frame.request().compat() ? "None" : frame.id();
  }

  private static String index(Frame frame) {
    return frame.indices("beats-*");
  }
}
