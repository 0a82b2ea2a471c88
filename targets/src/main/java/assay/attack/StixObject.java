package assay.attack;

import java.util.ArrayList;
import java.util.List;

/** The parts of one object of a STIX bundle that ATT&CK is read from; what is absent is empty. */
final class StixObject {

  String type = "";
  String stixId = "";
  String attackId = "";
  String name = "";
  String shortName = "";
  String version = "";
  String statement = "";
  String relationship = "";
  String from = "";
  String to = "";
  boolean retired;
  final List<String> phases = new ArrayList<>();

  private StixObject() {}

  static StixObject read(JsonText json) {
    var object = new StixObject();
    json.object("objects", field -> object.field(field, json));
    return object;
  }

  /** The object in the words of a message. */
  String described() {
    return name.isEmpty() ? "this `%s`".formatted(type) : "the `%s` %s".formatted(type, name);
  }

  private void field(String field, JsonText json) {
    switch (field) {
      case "type" -> type = json.text(field);
      case "id" -> stixId = json.text(field);
      case "name" -> name = json.text(field);
      case "revoked", "x_mitre_deprecated" -> retired |= json.flag(field);
      case "x_mitre_shortname" -> shortName = json.text(field);
      case "x_mitre_version" -> version = json.text(field);
      case "relationship_type" -> relationship = json.text(field);
      case "source_ref" -> from = json.text(field);
      case "target_ref" -> to = json.text(field);
      case "definition" -> json.object(field, part -> definition(part, json));
      case "external_references" -> json.list(field, () -> reference(json));
      case "kill_chain_phases" -> json.list(field, () -> phase(json));
      default -> {}
    }
  }

  private void definition(String part, JsonText json) {
    if (part.equals("statement")) {
      statement = json.text(part);
    }
  }

  /** The id of ATT&CK stands in the reference to MITRE; other references have ids of their own. */
  private void reference(JsonText json) {
    var parts = new String[] {"", ""};
    json.object(
        "external_references",
        part -> {
          switch (part) {
            case "source_name" -> parts[0] = json.text(part);
            case "external_id" -> parts[1] = json.text(part);
            default -> {}
          }
        });
    if (attackId.isEmpty() && parts[0].startsWith("mitre-")) {
      attackId = parts[1];
    }
  }

  private void phase(JsonText json) {
    json.object(
        "kill_chain_phases",
        part -> {
          if (part.equals("phase_name")) {
            phases.add(json.text(part));
          }
        });
  }
}
