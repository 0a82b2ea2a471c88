package assay.export;

import assay.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the index says about one rule. A field without a value is not in the document. */
final class IndexDocument {

  private final Map<IndexField, List<String>> values = new EnumMap<>(IndexField.class);
  private final List<IndexField> lists = new ArrayList<>();

  void put(IndexField field, String text) {
    if (!text.isBlank()) {
      values.put(field, List.of(text));
    }
  }

  void put(IndexField field, Optional<String> text) {
    text.ifPresent(value -> put(field, value));
  }

  /** Puts a list of the different ones of {@code texts}. */
  void putAll(IndexField field, Collection<String> texts) {
    var different = new LinkedHashSet<>(texts);
    different.removeIf(String::isBlank);
    if (!different.isEmpty()) {
      values.put(field, List.copyOf(different));
      lists.add(field);
    }
  }

  /** The document on one line. */
  String line() {
    return Json.line(
        json -> {
          json.writeStartObject();
          write(json, List.copyOf(values.keySet()), 0);
          json.writeEndObject();
        });
  }

  /** Writes {@code fields}, which share the first {@code depth} names of their paths. */
  private void write(JsonGenerator json, List<IndexField> fields, int depth) throws IOException {
    int i = 0;
    while (i < fields.size()) {
      IndexField field = fields.get(i);
      String name = field.path().get(depth);
      json.writeFieldName(name);
      if (field.path().size() == depth + 1) {
        writeValue(json, field);
        i++;
      } else {
        int end = i;
        while (end < fields.size() && isBelow(fields.get(end), name, depth)) {
          end++;
        }
        json.writeStartObject();
        write(json, fields.subList(i, end), depth + 1);
        json.writeEndObject();
        i = end;
      }
    }
  }

  private static boolean isBelow(IndexField field, String name, int depth) {
    return field.path().size() > depth + 1 && field.path().get(depth).equals(name);
  }

  private void writeValue(JsonGenerator json, IndexField field) throws IOException {
    List<String> texts = values.getOrDefault(field, List.of());
    if (!lists.contains(field)) {
      json.writeString(texts.getFirst());
      return;
    }
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
