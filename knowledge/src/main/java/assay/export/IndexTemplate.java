package assay.export;

import assay.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The composable index template for the rules' index: all fields with their types, and no others,
 * so that a wrong document is refused instead of guessed at.
 */
final class IndexTemplate {

  static final String INDEX = "assay-rules";

  private IndexTemplate() {}

  static String text() {
    return Json.indented(IndexTemplate::write) + "\n";
  }

  private static void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("index_patterns");
    json.writeString(INDEX);
    json.writeString(INDEX + "-*");
    json.writeEndArray();
    json.writeNumberField("priority", 200);
    json.writeObjectFieldStart("template");
    json.writeObjectFieldStart("mappings");
    json.writeStringField("dynamic", "strict");
    writeProperties(json, Arrays.asList(IndexField.values()), 0);
    json.writeEndObject();
    json.writeEndObject();
    json.writeObjectFieldStart("_meta");
    json.writeStringField("description", "detection rules, written by Assay");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeProperties(JsonGenerator json, List<IndexField> fields, int depth)
      throws IOException {
    Map<String, List<IndexField>> byName = new LinkedHashMap<>();
    for (IndexField field : fields) {
      byName.merge(field.path().get(depth), List.of(field), IndexTemplate::both);
    }
    json.writeObjectFieldStart("properties");
    for (Map.Entry<String, List<IndexField>> entry : byName.entrySet()) {
      json.writeFieldName(entry.getKey());
      IndexField first = entry.getValue().getFirst();
      if (first.path().size() == depth + 1) {
        first.writeType(json);
      } else {
        json.writeStartObject();
        writeProperties(json, entry.getValue(), depth + 1);
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private static List<IndexField> both(List<IndexField> some, List<IndexField> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
