package assay.atc2020;

import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponseProblems;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import assay.rule.Written;
import assay.source.Finding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The response actions and stages as a bundle of custom objects in STIX 2.0. ATC gave each run new
 * ids and the time of the day; here ids come from names, and the time is that of the state that
 * this style keeps to, so that the same actions give the same file.
 */
public final class ReactStix implements Output {

  private static final String TIME = "2020-10-07T00:00:00.000Z";
  private static final String SITE = "https://atc-project.github.io/atc-react/";
  private static final List<String> PLATFORMS = List.of("Windows", "Linux", "macOS");

  @Override
  public String id() {
    return "react-stix";
  }

  @Override
  public String description() {
    return "all response actions and stages in STIX 2.0";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    var actions = new ArrayList<ResponseAction>();
    List<Finding> problems = new ArrayList<>();
    for (ResponseAction action : base.library().entities().responseActions()) {
      Optional<Written> id = action.id();
      if (id.isEmpty()) {
        problems.add(ResponseProblems.missing(action, "id", "it is left out of the bundle"));
      } else if (ReactNames.stage(id.get().text()).isEmpty()) {
        problems.add(ResponseProblems.oddId(action, id.get()));
      } else {
        actions.add(action);
      }
    }
    String text = PythonDumps.indented(json -> writeBundle(json, actions), 4);
    return new OutputFiles(List.of(new OutputFile("analytics/react.json", text)), problems);
  }

  private static void writeBundle(JsonGenerator json, List<ResponseAction> actions)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "bundle");
    json.writeStringField("id", objectId("bundle", "RE&CT"));
    json.writeStringField("spec_version", "2.0");
    json.writeArrayFieldStart("objects");
    for (ResponseAction action : actions) {
      writeAction(json, action);
    }
    for (String stage : ReactNames.STAGES) {
      writeStage(json, stage);
    }
    writeMatrix(json);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeAction(JsonGenerator json, ResponseAction action) throws IOException {
    String id = action.id().map(Written::text).orElseThrow();
    writeHead(json, "x-react-action", action.source().name(), ReactNames.title(title(action)));
    Optional<Written> description = action.description();
    if (description.isPresent()) {
      json.writeStringField("description", description.get().text());
    }
    writeReference(json, "Response_Actions/" + action.fileName(), id);
    json.writeArrayFieldStart("kill_chain_phases");
    json.writeStartObject();
    json.writeStringField("kill_chain_name", "atc-react");
    json.writeStringField("phase_name", shortName(ReactNames.stage(id).orElseThrow()));
    json.writeEndObject();
    json.writeEndArray();
    json.writeArrayFieldStart("x_mitre_platforms");
    for (String platform : PLATFORMS) {
      json.writeString(platform);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeStage(JsonGenerator json, String stage) throws IOException {
    writeHead(json, "x-react-stage", stage, ReactNames.stageName(stage).orElseThrow());
    json.writeStringField("description", "description");
    String id = "RS000" + (ReactNames.STAGES.indexOf(stage) + 1);
    writeReference(json, "Response_Stages/" + id, id);
    json.writeStringField("x_react_shortname", shortName(stage));
    json.writeEndObject();
  }

  private static void writeMatrix(JsonGenerator json) throws IOException {
    writeHead(json, "x-react-matrix", "RE&CT", "RE&CT Matrix");
    json.writeStringField("description", "The full RE&CT Matrix, without any mappings but names");
    json.writeArrayFieldStart("tactic_refs");
    for (String stage : ReactNames.STAGES) {
      json.writeString(objectId("x-react-stage", stage));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeHead(JsonGenerator json, String type, String key, String name)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    json.writeStringField("id", objectId(type, key));
    json.writeStringField("created", TIME);
    json.writeStringField("modified", TIME);
    json.writeStringField("name", name);
  }

  private static void writeReference(JsonGenerator json, String page, String id)
      throws IOException {
    json.writeArrayFieldStart("external_references");
    json.writeStartObject();
    json.writeStringField("source_name", "atc-react");
    json.writeStringField("url", SITE + page);
    json.writeStringField("external_id", id);
    json.writeEndObject();
    json.writeEndArray();
  }

  private static String title(ResponseAction action) {
    return action.title().text();
  }

  private static String shortName(String stage) {
    return stage.replace('_', '-');
  }

  private static String objectId(String type, String key) {
    byte[] name = (type + "\n" + key).getBytes(StandardCharsets.UTF_8);
    return type + "--" + UUID.nameUUIDFromBytes(name);
  }
}
