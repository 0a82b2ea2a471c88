package assay.export;

import assay.json.Json;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.ResponseProblems;
import assay.knowledge.ResponseStage;
import assay.knowledge.ResponseStep;
import assay.rule.Written;
import assay.source.Finding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Stages, actions and playbooks as one bundle of STIX 2.1. STIX knows no such objects, so the
 * bundle defines them: an extension definition stands in it, and each of the objects refers to it.
 * Their types are those of RE&CT's own file. Ids are made of names and times of creation dates, so
 * the same files give the same bundle.
 */
final class ReactBundle {

  private static final String STAGE = "x-react-stage";
  private static final String ACTION = "x-react-action";
  private static final String PLAYBOOK = "x-react-playbook";

  /** Before the names of properties that are not of STIX, which keeps some words to itself. */
  private static final String OWN = "x_react_";

  private final Library library;
  private final Consumer<Finding> problems;
  private final Map<String, String> stages = new LinkedHashMap<>();
  private final IdentityHashMap<Entity, String> ids = new IdentityHashMap<>();

  ReactBundle(Library library, Consumer<Finding> problems) {
    this.library = library;
    this.problems = problems;
    Set<String> taken = new HashSet<>();
    for (ResponseAction action : library.entities().responseActions()) {
      ids.put(action, id(ACTION, action, action.id(), taken));
      stage(action).ifPresent(this::addStage);
    }
    for (ResponsePlaybook playbook : library.entities().responsePlaybooks()) {
      ids.put(playbook, id(PLAYBOOK, playbook, playbook.id(), taken));
      playbook.stages().keySet().forEach(this::addStage);
    }
  }

  /** The stage that the file names, or else that of the id. */
  static Optional<String> stage(ResponseAction action) {
    return action
        .stage()
        .map(Written::text)
        .filter(stage -> !stage.isBlank())
        .or(() -> action.id().flatMap(id -> ReactNames.stage(id.text())));
  }

  /** A stage in the words of STIX, which joins them by hyphens. */
  static String shortName(String stage) {
    return stage.strip().replace('_', '-');
  }

  private void addStage(String stage) {
    stages.computeIfAbsent(stage, key -> StixId.of(STAGE, key));
  }

  /** An id of the entity's own id; of that and its file where an earlier one has it already. */
  private static String id(String type, Entity entity, Optional<Written> id, Set<String> taken) {
    String name = type + "\n" + id.map(Written::text).orElse(entity.fileName());
    return StixId.of(type, taken.add(name) ? name : name + "\n" + entity.source().name());
  }

  String text() {
    return Json.indented(this::write) + "\n";
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "bundle");
    json.writeStringField("id", StixId.of("bundle", String.join("\n", inOrder())));
    json.writeArrayFieldStart("objects");
    var writer = new StixWriter(json);
    writer.writeDefinitions();
    for (var stage : stages.entrySet()) {
      writeStage(writer, stage.getKey(), stage.getValue());
    }
    for (ResponseAction action : library.entities().responseActions()) {
      writeAction(writer, action);
    }
    writer.writeMarkings(markings());
    for (ResponsePlaybook playbook : library.entities().responsePlaybooks()) {
      writePlaybook(writer, playbook);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private List<String> inOrder() {
    var all = new ArrayList<>(stages.values());
    library.entities().responseActions().forEach(action -> all.add(idOf(action)));
    library.entities().responsePlaybooks().forEach(playbook -> all.add(idOf(playbook)));
    return all;
  }

  private String idOf(Entity entity) {
    return Optional.ofNullable(ids.get(entity)).orElseThrow();
  }

  private Set<TlpMarking> markings() {
    var used = EnumSet.noneOf(TlpMarking.class);
    for (ResponsePlaybook playbook : library.entities().responsePlaybooks()) {
      TlpMarking.of(playbook).ifPresent(used::add);
    }
    return used;
  }

  private void writeStage(StixWriter writer, String stage, String id) throws IOException {
    String label = ReactNames.stageLabel(stage);
    Optional<ResponseStage> described =
        library.entities().responseStages().stream()
            .filter(entity -> entity.title().text().equalsIgnoreCase(label))
            .findFirst();
    writer.start(STAGE, id, StixWriter.DEFINED);
    writer.text("name", label);
    writer.text("description", described.flatMap(ResponseStage::description));
    writer.externalId(described.flatMap(ResponseStage::id), List.of());
    writer.text(OWN + "shortname", shortName(stage));
    writer.endNew();
  }

  private void writeAction(StixWriter writer, ResponseAction action) throws IOException {
    writer.start(ACTION, idOf(action), CreationDate.of(action, action.creationDate(), problems));
    writer.text("name", ReactNames.title(action.title().text()));
    writer.text("description", action.description());
    writer.externalId(action.id(), action.references().texts());
    writer.killChainPhase(stage(action).map(ReactBundle::shortName));
    writer.text(OWN + "author", action.author());
    writer.text(
        OWN + "category", action.id().flatMap(id -> ReactNames.category(id.text())).orElse(""));
    writer.texts(OWN + "automation", action.automation().texts());
    writer.texts(OWN + "requirements", action.requirements().texts());
    writer.texts(OWN + "linked_analytics", action.linkedAnalytics().texts());
    writer.text(OWN + "workflow", action.workflow());
    writer.endNew();
  }

  private void writePlaybook(StixWriter writer, ResponsePlaybook playbook) throws IOException {
    String id = idOf(playbook);
    String created = CreationDate.of(playbook, playbook.creationDate(), problems);
    List<ResponseStep> steps = steps(playbook);
    writer.start(PLAYBOOK, id, created);
    writer.text("name", ReactNames.title(playbook.title().text()));
    writer.text("description", playbook.description());
    writer.texts(
        "object_marking_refs", TlpMarking.of(playbook).map(TlpMarking::id).stream().toList());
    writer.texts("labels", playbook.tags().texts().stream().distinct().toList());
    writer.externalId(playbook.id(), playbook.references().texts());
    writer.text(OWN + "author", playbook.author());
    writer.text(OWN + "severity", playbook.severity());
    writer.text(OWN + "tlp", playbook.tlp());
    writer.text(OWN + "pap", playbook.pap());
    writeSteps(writer, steps);
    writer.text(OWN + "workflow", playbook.workflow());
    writer.endNew();
    var actions = new LinkedHashSet<String>();
    steps.forEach(step -> step.action().ifPresent(action -> actions.add(idOf(action))));
    for (String action : actions) {
      writer.relationship("uses", id, action, created);
    }
    for (String other : linked(playbook)) {
      writer.relationship("related-to", id, other, created);
    }
  }

  private List<ResponseStep> steps(ResponsePlaybook playbook) {
    List<ResponseStep> steps = ResponseStep.of(playbook, library.links());
    for (ResponseStep step : steps) {
      if (step.action().isEmpty()) {
        problems.accept(
            ResponseProblems.unknownAction(
                playbook, step.name(), library.links().namesOf(EntityKind.RESPONSE_ACTIONS)));
      }
    }
    return steps.stream().filter(step -> step.action().isPresent()).toList();
  }

  /** The order of the actions, which relationships do not tell. */
  private void writeSteps(StixWriter writer, List<ResponseStep> steps) throws IOException {
    var byStage = new LinkedHashMap<String, List<String>>();
    for (ResponseStep step : steps) {
      byStage
          .computeIfAbsent(stageId(step.stage()), stage -> new ArrayList<>())
          .add(idOf(step.action().orElseThrow()));
    }
    writer.steps(byStage);
  }

  private String stageId(String stage) {
    return Optional.ofNullable(stages.get(stage)).orElseThrow();
  }

  private Set<String> linked(ResponsePlaybook playbook) {
    var linked = new LinkedHashSet<String>();
    for (Written name : playbook.linkedPlaybooks().items()) {
      Optional<Entity> other = library.links().find(EntityKind.RESPONSE_PLAYBOOKS, name.text());
      if (other.isEmpty()) {
        problems.accept(
            ResponseProblems.unknownPlaybook(
                playbook, name, library.links().namesOf(EntityKind.RESPONSE_PLAYBOOKS)));
      }
      other.map(this::idOf).filter(id -> !id.equals(idOf(playbook))).ifPresent(linked::add);
    }
    return linked;
  }
}
