package assay.project;

import assay.lint.LintCatalogue;
import assay.lint.LintCheck;
import assay.lint.LintConfigReader;
import assay.lint.LintOption;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** The part of the JSON Schema of project files that is about checks. */
final class LintSchema {

  private static final LintCatalogue CHECKS = LintCatalogue.ALL;

  private LintSchema() {}

  /** What other parts refer to: the names of checks, and lists of them. */
  static void definitions(JsonGenerator json) throws IOException {
    names(json, "check", CHECKS.names());
    names(
        json,
        "check_that_can_be_off",
        CHECKS.names().stream().filter(name -> !CHECKS.isAlwaysOn(name)).toList());
    oneOrMany(json, "checks", "check");
    oneOrMany(json, "checks_that_can_be_off", "check_that_can_be_off");
    names(json, "severity", LintConfigReader.SEVERITIES);
    json.writeObjectFieldStart("text");
    types(json, List.of("string", "number", "boolean"));
    json.writeEndObject();
    oneOrMany(json, "texts", "text");
  }

  private static void names(JsonGenerator json, String name, Collection<String> names)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeArrayFieldStart("enum");
    for (String each : names.stream().sorted().toList()) {
      json.writeString(each);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void oneOrMany(JsonGenerator json, String name, String item) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeArrayFieldStart("anyOf");
    json.writeStartObject();
    reference(json, item);
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "array");
    json.writeObjectFieldStart("items");
    reference(json, item);
    json.writeEndObject();
    json.writeEndObject();
    json.writeStartObject();
    json.writeStringField("type", "null");
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void reference(JsonGenerator json, String name) throws IOException {
    json.writeStringField("$ref", "#/$defs/" + name);
  }

  private static void types(JsonGenerator json, List<String> types) throws IOException {
    json.writeArrayFieldStart("type");
    for (String type : types) {
      json.writeString(type);
    }
    json.writeEndArray();
  }

  /** The properties of the section {@code lint}. */
  static void properties(JsonGenerator json) throws IOException {
    property(json, "select", "The checks that are on; those on by themselves without it", "checks");
    property(json, "ignore", "The checks that are off", "checks_that_can_be_off");
    json.writeObjectFieldStart("severity");
    json.writeStringField("description", "How much the findings of a check weigh");
    types(json, List.of("object", "null"));
    json.writeObjectFieldStart("propertyNames");
    reference(json, "check_that_can_be_off");
    json.writeEndObject();
    json.writeObjectFieldStart("additionalProperties");
    reference(json, "severity");
    json.writeEndObject();
    json.writeEndObject();
    options(json);
    exclusions(json);
  }

  private static void property(JsonGenerator json, String key, String meaning, String type)
      throws IOException {
    json.writeObjectFieldStart(key);
    json.writeStringField("description", meaning);
    reference(json, type);
    json.writeEndObject();
  }

  private static void options(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("options");
    json.writeStringField("description", "How single checks are set");
    types(json, List.of("object", "null"));
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    for (LintCheck check : CHECKS.all()) {
      if (!check.options().isEmpty()) {
        options(json, check.id(), check.options());
        for (String alias : check.aliases()) {
          options(json, alias, check.options());
        }
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void options(JsonGenerator json, String name, List<LintOption> options)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("type", "object");
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    for (LintOption option : options) {
      json.writeObjectFieldStart(option.name());
      switch (option.kind()) {
        case NUMBER -> {
          json.writeStringField("type", "integer");
          json.writeNumberField("minimum", 0);
          json.writeNumberField("maximum", 999_999_999);
        }
        case TEXTS -> reference(json, "texts");
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void exclusions(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("exclude");
    json.writeStringField("description", "What checks are kept from: rules by id, files by path");
    types(json, List.of("array", "null"));
    json.writeObjectFieldStart("items");
    json.writeStringField("type", "object");
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    property(json, "rule", "The id of a rule, or several", "texts");
    property(json, "path", "A pattern of paths from the folder of this file, or several", "texts");
    property(json, "checks", "All checks without it", "checks_that_can_be_off");
    json.writeEndObject();
    json.writeArrayFieldStart("oneOf");
    for (String key : List.of("rule", "path")) {
      json.writeStartObject();
      json.writeArrayFieldStart("required");
      json.writeString(key);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }
}
