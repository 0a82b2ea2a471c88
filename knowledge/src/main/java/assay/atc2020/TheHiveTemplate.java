package assay.atc2020;

import assay.knowledge.Entities;
import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.ResponseProblems;
import assay.rule.Written;
import assay.rule.WrittenList;
import assay.source.Finding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The case template of one playbook, as ATC wrote it. */
final class TheHiveTemplate {

  private static final List<String> PROTOCOL = List.of("WHITE", "GREEN", "AMBER", "RED");
  private static final String NO_TEMPLATE = "there is no case template of it";

  private final ResponsePlaybook playbook;
  private final Consumer<Finding> problems;
  private final Map<String, ResponseAction> actions = new LinkedHashMap<>();

  TheHiveTemplate(ResponsePlaybook playbook, Entities entities, Consumer<Finding> problems) {
    this.playbook = playbook;
    this.problems = problems;
    for (ResponseAction action : entities.responseActions()) {
      if (action.source().name().endsWith(".yml")) {
        actions.put(action.fileName(), action);
      }
    }
  }

  /** The template, or nothing and a problem if the playbook lacks what ATC took for granted. */
  Optional<String> text() {
    Optional<Integer> tlp = level("tlp", playbook.tlp());
    Optional<Integer> pap = level("pap", playbook.pap());
    if (playbook.id().isEmpty()) {
      problems.accept(ResponseProblems.missing(playbook, "id", NO_TEMPLATE));
    }
    return tlp.isEmpty() || pap.isEmpty() || playbook.id().isEmpty()
        ? Optional.empty()
        : Optional.of(PythonDumps.line(json -> write(json, tlp.get(), pap.get())));
  }

  private Optional<Integer> level(String field, Optional<Written> word) {
    if (word.isEmpty()) {
      problems.accept(ResponseProblems.missing(playbook, field, NO_TEMPLATE));
      return Optional.empty();
    }
    int at = PROTOCOL.indexOf(word.get().text());
    if (at < 0) {
      problems.accept(
          ResponseProblems.unknownWord(playbook, field, word.get(), PROTOCOL, NO_TEMPLATE));
      return Optional.empty();
    }
    return Optional.of(at);
  }

  private void write(JsonGenerator json, int tlp, int pap) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("customFields");
    json.writeEndObject();
    json.writeObjectFieldStart("metrics");
    json.writeEndObject();
    json.writeNumberField("tlp", tlp);
    json.writeNumberField("pap", pap);
    writeTasks(json);
    json.writeStringField(
        "description",
        printed(playbook.description()) + "\n\nWorkflow:\n\n" + printed(playbook.workflow()));
    json.writeStringField("name", label(playbook.id(), playbook.title()));
    json.writeStringField("status", "Ok");
    json.writeNumberField("severity", 2);
    json.writeStringField("titlePrefix", "");
    json.writeArrayFieldStart("tags");
    for (String tag : PythonIteration.over(playbook.tags())) {
      json.writeString(tag);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeTasks(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("tasks");
    int tasks = 0;
    for (String stage : ReactNames.STAGES) {
      for (Written name : playbook.stages().getOrDefault(stage, WrittenList.NONE).items()) {
        Optional<ResponseAction> action = action(name);
        if (action.isPresent()) {
          writeTask(json, action.get(), tasks++);
        }
      }
    }
    json.writeEndArray();
  }

  private Optional<ResponseAction> action(Written name) {
    ResponseAction action = actions.get(name.text());
    if (action == null) {
      problems.accept(ResponseProblems.unknownAction(playbook, name, actions.keySet()));
      return Optional.empty();
    }
    if (action.id().isEmpty()) {
      problems.accept(ResponseProblems.missing(action, "id", "its task is left out"));
      return Optional.empty();
    }
    return Optional.of(action);
  }

  private static void writeTask(JsonGenerator json, ResponseAction action, int order)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("order", order);
    json.writeStringField("title", (order + 1) + " | " + label(action.id(), action.title()));
    json.writeStringField("group", group(action));
    json.writeStringField("description", printed(action.workflow()));
    json.writeEndObject();
  }

  private static String group(ResponseAction action) {
    return action
        .stage()
        .map(stage -> ReactNames.stageName(stage.text()).orElse("N/A"))
        .orElse("Unknown stage");
  }

  private static String label(Optional<Written> id, Written title) {
    return id.map(Written::text).orElse("") + ": " + ReactNames.title(title.text());
  }

  /** A text as Python prints it; {@code None} if there is none. */
  private static String printed(Optional<Written> text) {
    return text.map(Written::text).orElse("None");
  }
}
