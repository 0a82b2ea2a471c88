package assay.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads ATC's {@code attack_mapping} as JSON: {@code tactics} from tag to name and id, {@code
 * techniques} and {@code mitigations} from id to name.
 *
 * <p>Tactics answer to exactly the tags that stand there. The form knows no version, no retired
 * technique and no technique's tactics.
 */
final class AttackMappingReader {

  private final JsonText json;
  private final List<Attack.TacticEntry> tactics = new ArrayList<>();
  private final List<Attack.TechniqueEntry> techniques = new ArrayList<>();
  private final Map<String, String> names = new TreeMap<>();

  private AttackMappingReader(JsonText json) {
    this.json = json;
  }

  static Attack read(JsonText json) {
    var reader = new AttackMappingReader(json);
    json.object("file", reader::part);
    return new Attack(
        new Attack.Edition("", "", Attack.NOTICE), reader.tactics, reader.techniques, reader.names);
  }

  private void part(String name) {
    switch (name) {
      case "tactics" -> json.object(name, this::tactic);
      case "techniques" -> json.object(name, this::technique);
      case "mitigations" -> json.object(name, this::mitigation);
      default -> {}
    }
  }

  private void tactic(String tag) {
    List<String> nameAndId = json.texts(tag);
    if (nameAndId.size() == 2) {
      var tactic = new Tactic(nameAndId.get(1), nameAndId.get(0));
      tactics.add(new Attack.TacticEntry(tactic, List.of(tag), false));
    }
  }

  private void technique(String id) {
    String name = json.text(id);
    if (!name.isEmpty()) {
      var technique = new Technique(id, name);
      techniques.add(new Attack.TechniqueEntry(technique, List.of(), false, Optional.empty()));
    }
  }

  private void mitigation(String id) {
    String name = json.text(id);
    if (!name.isEmpty()) {
      names.put(id, name);
    }
  }
}
