package assay.project;

import assay.json.Json;
import assay.knowledge.EntityKind;
import assay.page.Output;
import assay.style.Style;
import assay.target.Targets;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The JSON Schema of project files, for editors and other programs. */
final class ProjectSchema {

  private static final List<String> TEXT = List.of("string", "null");

  private ProjectSchema() {}

  static String text() {
    return Json.indented(
            json -> {
              json.writeStartObject();
              json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
              json.writeStringField("title", "Assay project file");
              json.writeStringField("type", "object");
              json.writeArrayFieldStart("required");
              json.writeString("rules");
              json.writeEndArray();
              json.writeBooleanField("additionalProperties", false);
              json.writeObjectFieldStart("properties");
              properties(json);
              json.writeEndObject();
              json.writeObjectFieldStart("$defs");
              LintSchema.definitions(json);
              json.writeEndObject();
              json.writeEndObject();
            })
        + "\n";
  }

  private static void properties(JsonGenerator json) throws IOException {
    string(json, "name", "What the project is called where it is published");
    choice(json, "style", "How pages look", Style.ids());
    list(json, "rules", "Folders of rules, from the folder of this file", List.of());
    queries(json);
    data(json);
    string(json, "triggers", "Folder of technique folders, such as T1059.001");
    string(json, "attack", "builtin, or a file: a STIX bundle, an ATT&CK mapping, a pack");
    List<String> outputs =
        Arrays.stream(Style.values())
            .flatMap(style -> style.outputs().stream())
            .map(Output::id)
            .distinct()
            .toList();
    list(json, "outputs", "What is written; all outputs of the style without it", outputs);
    string(json, "output", "Folder for results; out without it");
    start(json, "lint", "What is checked in rules, and how");
    texts(json, "type", List.of("object", "null"));
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    LintSchema.properties(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void queries(JsonGenerator json) throws IOException {
    start(json, "queries", "A query on each page, in this order; all targets without it");
    json.writeStringField("type", "array");
    json.writeObjectFieldStart("items");
    json.writeStringField("type", "object");
    json.writeArrayFieldStart("required");
    json.writeString("target");
    json.writeEndArray();
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    string(json, "label", "The heading; the target's name without it");
    choice(json, "target", "What writes the query", Targets.ids());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void data(JsonGenerator json) throws IOException {
    start(json, "data", "Folders of entities");
    json.writeStringField("type", "object");
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    for (EntityKind kind : EntityKind.values()) {
      string(json, kind.key(), "Folder of " + kind.plural());
    }
    string(json, ProjectReader.VISUALIZATIONS, "Folder of visualizations and dashboards");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void start(JsonGenerator json, String key, String meaning) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("description", meaning);
  }

  private static void string(JsonGenerator json, String key, String meaning) throws IOException {
    start(json, key, meaning);
    texts(json, "type", TEXT);
    json.writeEndObject();
  }

  private static void choice(JsonGenerator json, String key, String meaning, List<String> values)
      throws IOException {
    start(json, key, meaning);
    texts(json, "enum", values);
    json.writeEndObject();
  }

  private static void list(JsonGenerator json, String key, String meaning, List<String> values)
      throws IOException {
    start(json, key, meaning);
    json.writeStringField("type", "array");
    json.writeObjectFieldStart("items");
    json.writeStringField("type", "string");
    if (!values.isEmpty()) {
      texts(json, "enum", values);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String key, Collection<String> texts)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
