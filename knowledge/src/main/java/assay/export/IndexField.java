package assay.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** The fields of a rule's document in the index, and what type Elasticsearch keeps each as. */
enum IndexField {
  ID("id", Type.KEYWORD),
  TITLE("title", Type.TITLE),
  PATH("path", Type.KEYWORD),
  PAGE("page", Type.KEYWORD),
  DESCRIPTION("description", Type.TEXT),
  STATUS("status", Type.KEYWORD),
  LEVEL("level", Type.KEYWORD),
  AUTHOR("author", Type.TITLE),
  LICENSE("license", Type.KEYWORD),
  DATE("date", Type.DATE),
  MODIFIED("modified", Type.DATE),
  REFERENCES("references", Type.KEYWORD),
  FALSE_POSITIVES("false_positives", Type.TEXT),
  TAGS("tags", Type.KEYWORD),
  LOG_CATEGORY("logsource.category", Type.KEYWORD),
  LOG_PRODUCT("logsource.product", Type.KEYWORD),
  LOG_SERVICE("logsource.service", Type.KEYWORD),
  ATTACK_VERSION("attack.version", Type.KEYWORD),
  TACTIC_IDS("attack.tactic.id", Type.KEYWORD),
  TACTICS("attack.tactic.name", Type.KEYWORD),
  TECHNIQUE_IDS("attack.technique.id", Type.KEYWORD),
  TECHNIQUES("attack.technique.name", Type.KEYWORD),
  TRIGGERS("trigger", Type.KEYWORD),
  DATA_NEEDED("data_needed", Type.KEYWORD),
  CATEGORIES("data.category", Type.KEYWORD),
  PLATFORMS("data.platform", Type.KEYWORD),
  TYPES("data.type", Type.KEYWORD),
  CHANNELS("data.channel", Type.KEYWORD),
  PROVIDERS("data.provider", Type.KEYWORD),
  LOGGING_POLICIES("logging_policy", Type.KEYWORD),
  MITIGATION_POLICIES("mitigation_policy", Type.KEYWORD),
  ENRICHMENTS("enrichment", Type.KEYWORD),
  ENRICHMENT_REQUIREMENTS("enrichment_requirements", Type.KEYWORD),
  RESPONSE_PLAYBOOKS("response_playbook", Type.KEYWORD),
  CUSTOMERS("customer", Type.KEYWORD),
  USE_CASES("use_case", Type.KEYWORD),
  RULE("rule", Type.TEXT);

  /**
   * How Elasticsearch keeps a field. A keyword takes at most 32,766 bytes, so a longer one is kept
   * in the document and left out of the index.
   */
  private enum Type {
    KEYWORD,
    TEXT,
    /** Text to search in, and a keyword to sort by. */
    TITLE,
    DATE
  }

  private static final int LONGEST_KEYWORD = 8_191;

  private final String path;
  private final Type type;

  IndexField(String path, Type type) {
    this.path = path;
    this.type = type;
  }

  /** The field's names from the outermost object inwards. */
  List<String> path() {
    return List.of(path.split("\\."));
  }

  void writeType(JsonGenerator json) throws IOException {
    json.writeStartObject();
    switch (type) {
      case KEYWORD -> writeKeyword(json);
      case TEXT -> json.writeStringField("type", "text");
      case TITLE -> {
        json.writeStringField("type", "text");
        json.writeObjectFieldStart("fields");
        json.writeObjectFieldStart("keyword");
        writeKeyword(json);
        json.writeEndObject();
        json.writeEndObject();
      }
      case DATE -> {
        json.writeStringField("type", "date");
        json.writeStringField("format", "strict_date");
      }
    }
    json.writeEndObject();
  }

  private static void writeKeyword(JsonGenerator json) throws IOException {
    json.writeStringField("type", "keyword");
    json.writeNumberField("ignore_above", LONGEST_KEYWORD);
  }
}
