package assay.export;

import assay.json.Json;
import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.ResponseProblems;
import assay.knowledge.ResponseStep;
import assay.rule.Written;
import assay.source.Finding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One playbook as TheHive's {@code POST /api/v1/caseTemplate} takes it. A field that the playbook
 * does not fill is left out, so that TheHive's own default stands.
 */
final class CaseTemplate {

  private static final Map<String, Integer> SEVERITIES = ordered("L", "M", "H");

  /** TheHive 5 counts TLP:AMBER+STRICT, so that red is one more than it was in TheHive 4. */
  private static final Map<String, Integer> TLP =
      levels("CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED");

  private static final Map<String, Integer> PAP = levels("CLEAR", "GREEN", "AMBER", "RED");

  private static final String DEFAULT = "TheHive's default stands";

  private final String name;
  private final ResponsePlaybook playbook;
  private final Library library;
  private final Consumer<Finding> problems;

  /** A template called {@code name}, which must be of this playbook alone. */
  CaseTemplate(
      String name, ResponsePlaybook playbook, Library library, Consumer<Finding> problems) {
    this.name = name;
    this.playbook = playbook;
    this.library = library;
    this.problems = problems;
  }

  String text() {
    return Json.indented(this::write) + "\n";
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField(
        "displayName", ResponseText.label(playbook.id(), playbook.title().text()));
    if (playbook.id().isPresent()) {
      json.writeStringField("titlePrefix", "[" + playbook.id().get().text() + "]");
    }
    json.writeStringField("description", ResponseText.of(playbook));
    writeLevel(json, "severity", playbook.severity(), SEVERITIES);
    writeLevel(json, "tlp", playbook.tlp(), TLP);
    writeLevel(json, "pap", playbook.pap(), PAP);
    json.writeArrayFieldStart("tags");
    for (String tag : ResponseText.tags(playbook, library.attack())) {
      json.writeString(tag);
    }
    json.writeEndArray();
    writeTasks(json);
    json.writeArrayFieldStart("customFields");
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeLevel(
      JsonGenerator json, String field, Optional<Written> word, Map<String, Integer> levels)
      throws IOException {
    if (word.isEmpty()) {
      return;
    }
    Integer level = levels.get(plain(field, word.get().text()));
    if (level == null) {
      problems.accept(
          ResponseProblems.unknownWord(playbook, field, word.get(), levels.keySet(), DEFAULT));
    } else {
      json.writeNumberField(field, level);
    }
  }

  /** The word in capitals, without the {@code TLP:} that it may be written with. */
  static String plain(String field, String word) {
    String upper = word.strip().toUpperCase(Locale.ROOT);
    String prefix = field.toUpperCase(Locale.ROOT) + ":";
    return upper.startsWith(prefix) ? upper.substring(prefix.length()).strip() : upper;
  }

  private void writeTasks(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("tasks");
    int order = 0;
    for (ResponseStep step : ResponseStep.of(playbook, library.links())) {
      if (step.action().isPresent()) {
        writeTask(json, step.stage(), step.action().get(), order++);
      } else {
        problems.accept(
            ResponseProblems.unknownAction(
                playbook, step.name(), library.links().namesOf(EntityKind.RESPONSE_ACTIONS)));
      }
    }
    json.writeEndArray();
  }

  private static void writeTask(JsonGenerator json, String stage, ResponseAction action, int order)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("title", ResponseText.label(action.id(), action.title().text()));
    json.writeStringField("group", ReactNames.stageLabel(stage));
    json.writeStringField("description", ResponseText.of(action));
    json.writeNumberField("order", order);
    json.writeEndObject();
  }

  private static Map<String, Integer> levels(String... words) {
    Map<String, Integer> levels = ordered(words);
    levels.replaceAll((word, level) -> level - 1);
    levels.put("WHITE", 0);
    return levels;
  }

  private static Map<String, Integer> ordered(String... words) {
    var levels = new LinkedHashMap<String, Integer>();
    List.of(words).forEach(word -> levels.put(word, levels.size() + 1));
    return levels;
  }
}
