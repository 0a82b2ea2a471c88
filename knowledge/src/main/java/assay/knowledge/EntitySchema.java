package assay.knowledge;

import assay.json.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * The JSON Schema of a kind of entity, for editors and other programs. It takes what {@link
 * EntityReader} reads without a word, and nothing else.
 */
public final class EntitySchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
  private static final List<String> SCALARS = List.of("string", "number", "boolean", "null");

  private EntitySchema() {}

  /** The schema of entities of this kind, as indented JSON. */
  public static String of(EntityKind kind) {
    return Json.indented(json -> schema(json, kind)) + "\n";
  }

  private static void schema(JsonGenerator json, EntityKind kind) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", DIALECT);
    json.writeStringField("title", kind.noun());
    json.writeStringField("type", "object");
    json.writeArrayFieldStart("required");
    for (EntityField field : kind.fields()) {
      if (field.required()) {
        json.writeString(field.name());
      }
    }
    json.writeEndArray();
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    for (EntityField field : kind.fields()) {
      json.writeObjectFieldStart(field.name());
      json.writeStringField("description", field.explanation());
      type(json, field);
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void type(JsonGenerator json, EntityField field) throws IOException {
    switch (field.type()) {
      case TEXT -> scalar(json, field);
      case LIST -> list(json);
      case TEXT_OR_LIST -> {
        json.writeArrayFieldStart("anyOf");
        json.writeStartObject();
        scalar(json, field);
        json.writeEndObject();
        json.writeStartObject();
        list(json);
        json.writeEndObject();
        json.writeEndArray();
      }
    }
  }

  /** Numbers and booleans count as text; a required text must have something in it. */
  private static void scalar(JsonGenerator json, EntityField field) throws IOException {
    types(json, field.required() ? SCALARS.subList(0, 3) : SCALARS);
    if (field.required()) {
      json.writeStringField("pattern", "\\S");
    }
    if (!field.values().isEmpty()) {
      json.writeArrayFieldStart("enum");
      for (String value : field.values()) {
        json.writeString(value);
      }
      json.writeNull();
      json.writeEndArray();
    }
  }

  private static void list(JsonGenerator json) throws IOException {
    types(json, List.of("array", "null"));
    json.writeObjectFieldStart("items");
    types(json, SCALARS);
    json.writeEndObject();
  }

  private static void types(JsonGenerator json, List<String> names) throws IOException {
    json.writeArrayFieldStart("type");
    for (String name : names) {
      json.writeString(name);
    }
    json.writeEndArray();
  }
}
