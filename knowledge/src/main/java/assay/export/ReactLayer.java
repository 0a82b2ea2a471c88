package assay.export;

import assay.json.Json;
import assay.knowledge.Library;
import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponseProblems;
import assay.knowledge.ResponseStep;
import assay.rule.Written;
import assay.source.Finding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All response actions as a layer of the Navigator's format 4.5, coloured by category. The score of
 * an action is the number of playbooks that use it.
 */
final class ReactLayer {

  /** Of RE&CT, in the order of {@link ReactNames#CATEGORIES}. */
  private static final List<String> COLORS =
      List.of("#ffd300", "#abc530", "#01c26d", "#007b84", "#075190", "#86308c", "#482569");

  private final Library library;
  private final Consumer<Finding> problems;
  private final IdentityHashMap<ResponseAction, Integer> uses = new IdentityHashMap<>();

  ReactLayer(Library library, Consumer<Finding> problems) {
    this.library = library;
    this.problems = problems;
    for (var playbook : library.entities().responsePlaybooks()) {
      ResponseStep.of(playbook, library.links()).stream()
          .flatMap(step -> step.action().stream())
          .distinct()
          .forEach(action -> uses.merge(action, 1, Integer::sum));
    }
  }

  String text() {
    return Json.indented(this::write) + "\n";
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", "Response actions");
    json.writeObjectFieldStart("versions");
    json.writeStringField("layer", "4.5");
    json.writeEndObject();
    json.writeStringField("domain", "atc-react");
    json.writeStringField(
        "description", "Response actions by category, scored by the playbooks that use them");
    json.writeNumberField("sorting", 0);
    json.writeBooleanField("hideDisabled", false);
    json.writeArrayFieldStart("techniques");
    for (ResponseAction action : library.entities().responseActions()) {
      writeAction(json, action);
    }
    json.writeEndArray();
    writeGradient(json);
    writeLegend(json);
    json.writeBooleanField("showTacticRowBackground", false);
    json.writeBooleanField("selectTechniquesAcrossTactics", true);
    json.writeEndObject();
  }

  private void writeAction(JsonGenerator json, ResponseAction action) throws IOException {
    if (action.id().isEmpty()) {
      problems.accept(ResponseProblems.missing(action, "id", "it is left out of the layer"));
      return;
    }
    Written id = action.id().get();
    Optional<String> category =
        ReactNames.category(id.text()).filter(known -> id.text().matches("RA[0-9]{4}"));
    if (category.isEmpty()) {
      problems.accept(ResponseProblems.oddId(action, id));
      return;
    }
    json.writeStartObject();
    json.writeStringField("techniqueID", id.text());
    Optional<String> stage = ReactBundle.stage(action);
    if (stage.isPresent()) {
      json.writeStringField("tactic", ReactBundle.shortName(stage.get()));
    }
    json.writeNumberField("score", uses.getOrDefault(action, 0));
    json.writeStringField("color", COLORS.get(ReactNames.CATEGORIES.indexOf(category.get())));
    json.writeStringField("comment", ReactNames.title(action.title().text()));
    json.writeBooleanField("enabled", true);
    json.writeEndObject();
  }

  private static void writeGradient(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("gradient");
    json.writeArrayFieldStart("colors");
    json.writeString("#ffffff");
    json.writeString("#8ec843");
    json.writeEndArray();
    json.writeNumberField("minValue", 0);
    json.writeNumberField("maxValue", 1);
    json.writeEndObject();
  }

  private static void writeLegend(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("legendItems");
    for (int i = 0; i < COLORS.size(); i++) {
      json.writeStartObject();
      json.writeStringField("label", ReactNames.CATEGORIES.get(i) + " category");
      json.writeStringField("color", COLORS.get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
