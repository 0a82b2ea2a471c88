package assay.export;

import assay.rule.Written;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The objects of a STIX 2.1 bundle, property by property. Properties without a value are absent.
 */
final class StixWriter {

  /** When the types of objects below were defined as they are; changes with {@link #VERSION}. */
  static final String DEFINED = "2026-01-01T00:00:00.000Z";

  private static final String VERSION = "1.0.0";
  private static final String IDENTITY = StixId.of("identity", "Assay");
  private static final String EXTENSION = StixId.of("extension-definition", "response");
  private static final String SOURCE = "atc-react";

  private static final String SCHEMA =
      "x-react-stage: a stage of the response to an incident. x_react_shortname is its phase_name."
          + " x-react-action: one step of a response. x_react_category, x_react_author,"
          + " x_react_workflow: string; x_react_automation, x_react_requirements,"
          + " x_react_linked_analytics: list of string."
          + " x-react-playbook: the response to one kind of incident. x_react_author,"
          + " x_react_severity, x_react_tlp, x_react_pap, x_react_workflow: string; x_react_steps:"
          + " list of objects with stage_ref, the identifier of a stage, and action_refs, the"
          + " identifiers of its actions in their order."
          + " All three have a name and may have a description.";

  /** What may stand in the property {@code url}: nothing that a URI must not hold. */
  private static final Pattern URL =
      Pattern.compile("https?://[A-Za-z0-9\\-._~:/?#@!$&'()*+,;=%]+");

  private final JsonGenerator json;

  StixWriter(JsonGenerator json) {
    this.json = json;
  }

  /** What says which objects there are beyond those of STIX, and who says so. */
  void writeDefinitions() throws IOException {
    start("identity", IDENTITY, DEFINED);
    text("name", "Assay");
    text("identity_class", "system");
    json.writeEndObject();
    start("extension-definition", EXTENSION, DEFINED);
    text("created_by_ref", IDENTITY);
    text("name", "Response to incidents");
    text("description", "Stages, actions and playbooks of the response, as RE&CT orders them");
    text("schema", SCHEMA);
    text("version", VERSION);
    texts("extension_types", List.of("new-sdo"));
    json.writeEndObject();
  }

  /** The markings that STIX defines itself, word for word. */
  void writeMarkings(Collection<TlpMarking> markings) throws IOException {
    for (TlpMarking marking : markings) {
      json.writeStartObject();
      text("type", "marking-definition");
      text("spec_version", "2.1");
      text("id", marking.id());
      text("created", TlpMarking.CREATED);
      text("definition_type", "tlp");
      text("name", "TLP:" + marking);
      json.writeObjectFieldStart("definition");
      text("tlp", marking.name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  void start(String type, String id, String time) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    json.writeStringField("spec_version", "2.1");
    json.writeStringField("id", id);
    json.writeStringField("created", time);
    json.writeStringField("modified", time);
  }

  /** Ends an object of a type that the extension defines. */
  void endNew() throws IOException {
    json.writeObjectFieldStart("extensions");
    json.writeObjectFieldStart(EXTENSION);
    json.writeStringField("extension_type", "new-sdo");
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  void text(String name, Optional<Written> value) throws IOException {
    text(name, value.map(Written::text).orElse(""));
  }

  void text(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  /** A list; STIX allows none that is empty. */
  void texts(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  /** The id that people know the object by, and what its author refers to. */
  void externalId(Optional<Written> id, List<String> references) throws IOException {
    if (id.isEmpty() && references.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("external_references");
    if (id.isPresent()) {
      json.writeStartObject();
      json.writeStringField("source_name", SOURCE);
      json.writeStringField("external_id", id.get().text());
      json.writeEndObject();
    }
    for (String reference : references) {
      json.writeStartObject();
      json.writeStringField("source_name", "reference");
      boolean address = URL.matcher(reference).matches();
      json.writeStringField(address ? "url" : "description", reference);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void killChainPhase(Optional<String> phase) throws IOException {
    if (phase.isPresent()) {
      json.writeArrayFieldStart("kill_chain_phases");
      json.writeStartObject();
      json.writeStringField("kill_chain_name", SOURCE);
      json.writeStringField("phase_name", phase.get());
      json.writeEndObject();
      json.writeEndArray();
    }
  }

  /** The ids of actions by the id of their stage. */
  void steps(Map<String, List<String>> actions) throws IOException {
    if (actions.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("x_react_steps");
    for (var stage : actions.entrySet()) {
      json.writeStartObject();
      json.writeStringField("stage_ref", stage.getKey());
      texts("action_refs", stage.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void relationship(String type, String source, String target, String time) throws IOException {
    start("relationship", StixId.of("relationship", type + "\n" + source + "\n" + target), time);
    text("relationship_type", type);
    text("source_ref", source);
    text("target_ref", target);
    json.writeEndObject();
  }
}
