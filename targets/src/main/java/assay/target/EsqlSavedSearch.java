package assay.target;

import static assay.target.Documents.list;
import static assay.target.Documents.map;

import assay.rule.Written;
import assay.template.Data;
import assay.template.JsonText;
import java.util.List;

/** A search in ES|QL as Kibana keeps it. */
final class EsqlSavedSearch {

  static final String FORMAT = "kibana_ndjson";

  private EsqlSavedSearch() {}

  static String of(String query, Frame frame) {
    Data indices = Data.of(frame.indices("*"));
    Data view =
        map(
            "title", indices,
            "timeFieldName", Data.of("@timestamp"),
            "sourceFilters", list(),
            "type", Data.of("esql"),
            "fieldFormats", map(),
            "runtimeFieldMap", map(),
            "allowNoIndex", Data.of(false),
            "name", indices,
            "allowHidden", Data.of(false));
    Data source = map("query", map("esql", Data.of(query)), "index", view, "filter", list());
    String description =
        frame.metadata().description().map(Written::text).orElse(ElasticRule.NOTHING);
    Data attributes =
        map(
            "columns", list(),
            "description", Data.of(description),
            "grid", map(),
            "hideChart", Data.of(false),
            "isTextBasedQuery", Data.of(true),
            "kibanaSavedObjectMeta", map("searchSourceJSON", Data.of(JsonText.of(source))),
            "sort", list(Data.texts(List.of("@timestamp", "desc"))),
            "timeRestore", Data.of(false),
            "title", Data.of("SIGMA - " + frame.title()),
            "usesAdHocDataView", Data.of(false));
    return JsonText.of(
        map(
            "attributes", attributes,
            "id", Data.of(ElasticRule.id(query, frame)),
            "managed", Data.of(false),
            "references", list(),
            "type", Data.of("search"),
            "typeMigrationVersion", Data.of("10.2.0")));
  }
}
