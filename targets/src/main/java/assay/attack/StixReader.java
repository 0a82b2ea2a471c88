package assay.attack;

import assay.source.Diagnostic;
import assay.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads a STIX 2 bundle as MITRE publishes ATT&CK: tactics, attack patterns, courses of action,
 * intrusion sets, malware and tools; {@code revoked-by} tells what took a revoked one's place.
 */
final class StixReader {

  private final JsonText json;
  private final Consumer<Diagnostic> problems;
  private final List<Attack.TacticEntry> tactics = new ArrayList<>();
  private final Map<String, StixObject> patternByStixId = new TreeMap<>();
  private final Map<String, String> revokedBy = new HashMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private String version = "";
  private String notice = Attack.NOTICE;

  private StixReader(JsonText json, Consumer<Diagnostic> problems) {
    this.json = json;
    this.problems = problems;
  }

  static Attack read(JsonText json, Consumer<Diagnostic> problems) {
    var reader = new StixReader(json, problems);
    json.object(
        "file",
        key -> {
          if (key.equals("objects")) {
            json.list(key, reader::object);
          }
        });
    return new Attack(
        new Attack.Edition(reader.version, reader.version, reader.notice),
        reader.tactics,
        reader.techniques(),
        reader.names);
  }

  private void object() {
    Span span = json.here();
    StixObject object = StixObject.read(json);
    switch (object.type) {
      case "x-mitre-tactic" -> tactic(object, span);
      case "attack-pattern" -> {
        if (isComplete(object, span)) {
          patternByStixId.put(object.stixId, object);
        }
      }
      case "course-of-action" -> {
        // Before version 5 each technique had a course of action of its own, under its own id.
        if (object.attackId.startsWith("M")) {
          name(object);
        }
      }
      case "intrusion-set", "malware", "tool" -> name(object);
      case "relationship" -> {
        if (object.relationship.equals("revoked-by")) {
          revokedBy.put(object.from, object.to);
        }
      }
      case "x-mitre-collection" -> version = object.version;
      case "marking-definition" -> notice = object.statement.isEmpty() ? notice : object.statement;
      default -> {}
    }
  }

  private void tactic(StixObject object, Span span) {
    if (isComplete(object, span)) {
      String shortName = object.shortName.isEmpty() ? ShortNames.of(object.name) : object.shortName;
      tactics.add(
          new Attack.TacticEntry(
              new Tactic(object.attackId, object.name),
              ShortNames.tags(shortName),
              object.retired));
    }
  }

  private void name(StixObject object) {
    if (!object.retired && !object.attackId.isEmpty() && !object.name.isEmpty()) {
      names.put(object.attackId, object.name);
    }
  }

  private boolean isComplete(StixObject object, Span span) {
    if (object.attackId.isEmpty()) {
      problems.accept(AttackProblems.incomplete(object.described(), "id of ATT&CK", span));
      return false;
    }
    if (object.name.isEmpty()) {
      problems.accept(AttackProblems.incomplete(object.described(), "name", span));
      return false;
    }
    return true;
  }

  private List<Attack.TechniqueEntry> techniques() {
    var entries = new ArrayList<Attack.TechniqueEntry>();
    for (StixObject object : patternByStixId.values()) {
      Optional<String> successor =
          Optional.ofNullable(revokedBy.get(object.stixId))
              .map(patternByStixId::get)
              .map(by -> by.attackId);
      entries.add(
          new Attack.TechniqueEntry(
              new Technique(object.attackId, object.name),
              object.phases,
              object.retired,
              successor));
    }
    return entries;
  }
}
