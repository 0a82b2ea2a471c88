package assay.export;

import assay.attack.Attack;
import assay.attack.Tactic;
import assay.attack.Technique;
import assay.json.Json;
import assay.knowledge.LinkedRule;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A layer for the ATT&CK Navigator, format 4.5. The score of a cell is the number of rules in it,
 * and its comment names them.
 *
 * <p>A technique has a cell in a tactic only where ATT&CK has it. If the edition does not tell, the
 * tactic is left out, and the Navigator shows the cell wherever the technique belongs.
 */
final class Layer {

  private static final String PALE = "#d6e6f4";
  private static final String DEEP = "#08519c";
  private static final String WITHOUT_DATA = "#f4a460";
  private static final String NOT_DEPLOYED = "#dddddd";

  /** Where a cell stands: technique, and the short name of the tactic if ATT&CK tells it. */
  private record Place(String technique, Optional<String> tactic) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byTechnique = technique.compareTo(other.technique);
      return byTechnique != 0 ? byTechnique : tactic.orElse("").compareTo(other.tactic.orElse(""));
    }
  }

  private final String name;
  private final String description;
  private final Attack attack;
  private final boolean ofCustomer;
  private final Map<Place, LayerCell> cells = new TreeMap<>();

  /** An empty layer; that of a customer tells deployed rules from others. */
  Layer(String name, String description, Attack attack, boolean ofCustomer) {
    this.name = name;
    this.description = description;
    this.attack = attack;
    this.ofCustomer = ofCustomer;
  }

  void add(LinkedRule rule, RuleTechniques techniques, LayerCell.State state) {
    techniques
        .today()
        .forEach(
            (technique, tagged) -> {
              String id = technique.id();
              var tactics = RuleTechniques.tactics(rule, id, attack);
              if (tactics.isEmpty()) {
                cell(id, Optional.empty()).add(rule, state, id, tagged);
              }
              for (Tactic tactic : tactics) {
                cell(id, Optional.of(shortName(tactic))).add(rule, state, id, tagged);
              }
            });
  }

  /** The cell, and one of the parent above that of a sub-technique. */
  private LayerCell cell(String id, Optional<String> tactic) {
    int dot = id.indexOf('.');
    String parent = dot < 0 ? id : id.substring(0, dot);
    if (dot >= 0 && has(parent, tactic)) {
      cells.computeIfAbsent(new Place(parent, tactic), place -> new LayerCell()).open();
    }
    return cells.computeIfAbsent(new Place(id, tactic), place -> new LayerCell());
  }

  private boolean has(String id, Optional<String> tactic) {
    return tactic.isEmpty()
        ? attack.technique(id).isPresent()
        : attack.tacticsOf(id).stream().anyMatch(known -> shortName(known).equals(tactic.get()));
  }

  /** {@code credential-access} for Credential Access. */
  static String shortName(Tactic tactic) {
    return tactic.name().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** The layer as JSON. */
  String text() {
    return Json.indented(this::write) + "\n";
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    writeVersions(json);
    json.writeStringField("domain", "enterprise-attack");
    json.writeStringField("description", description);
    json.writeNumberField("sorting", 0);
    writeLayout(json);
    json.writeBooleanField("hideDisabled", false);
    json.writeArrayFieldStart("techniques");
    for (Map.Entry<Place, LayerCell> entry : cells.entrySet()) {
      writeCell(json, entry.getKey(), entry.getValue());
    }
    json.writeEndArray();
    writeColors(json);
    writeMetadata(json);
    json.writeEndObject();
  }

  /** The Navigator asks for the major version of ATT&CK. */
  private void writeVersions(JsonGenerator json) throws IOException {
    String version = attack.version();
    int dot = version.indexOf('.');
    json.writeObjectFieldStart("versions");
    if (!version.isEmpty()) {
      json.writeStringField("attack", dot < 0 ? version : version.substring(0, dot));
    }
    json.writeStringField("navigator", "5.1.0");
    json.writeStringField("layer", "4.5");
    json.writeEndObject();
  }

  private static void writeLayout(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("layout");
    json.writeStringField("layout", "side");
    json.writeBooleanField("showID", true);
    json.writeBooleanField("showName", true);
    json.writeBooleanField("showAggregateScores", true);
    json.writeBooleanField("countUnscored", false);
    json.writeStringField("aggregateFunction", "sum");
    json.writeStringField("expandedSubtechniques", "annotated");
    json.writeEndObject();
  }

  private void writeCell(JsonGenerator json, Place place, LayerCell cell) throws IOException {
    json.writeStartObject();
    json.writeStringField("techniqueID", place.technique());
    if (place.tactic().isPresent()) {
      json.writeStringField("tactic", place.tactic().get());
    }
    if (cell.score() > 0) {
      json.writeNumberField("score", cell.score());
    } else if (cell.has(LayerCell.State.WITHOUT_DATA)) {
      json.writeStringField("color", WITHOUT_DATA);
    } else if (cell.has(LayerCell.State.NOT_DEPLOYED)) {
      json.writeStringField("color", NOT_DEPLOYED);
    }
    String comment = cell.comment();
    if (!comment.isEmpty()) {
      json.writeStringField("comment", comment);
      writeLink(json, place.technique());
    }
    if (cell.isOpen()) {
      json.writeBooleanField("showSubtechniques", true);
    }
    json.writeEndObject();
  }

  private void writeLink(JsonGenerator json, String id) throws IOException {
    String title = attack.technique(id).map(Technique::name).orElse("");
    json.writeArrayFieldStart("links");
    json.writeStartObject();
    json.writeStringField("label", (id + " " + title).strip());
    json.writeStringField(
        "url", "https://attack.mitre.org/techniques/" + id.replace('.', '/') + "/");
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeColors(JsonGenerator json) throws IOException {
    int most = cells.values().stream().mapToInt(LayerCell::score).max().orElse(0);
    json.writeObjectFieldStart("gradient");
    json.writeArrayFieldStart("colors");
    json.writeString(PALE);
    json.writeString(DEEP);
    json.writeEndArray();
    json.writeNumberField("minValue", 1);
    json.writeNumberField("maxValue", Math.max(most, 2));
    json.writeEndObject();
    json.writeArrayFieldStart("legendItems");
    String what = ofCustomer ? " deployed, with data" : "";
    writeLegend(json, "1 rule" + what, PALE);
    writeLegend(json, Math.max(most, 2) + " rules" + what, DEEP);
    if (ofCustomer) {
      writeLegend(json, "deployed, data not collected", WITHOUT_DATA);
      writeLegend(json, "not deployed", NOT_DEPLOYED);
    }
    json.writeEndArray();
  }

  private static void writeLegend(JsonGenerator json, String label, String color)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("label", label);
    json.writeStringField("color", color);
    json.writeEndObject();
  }

  private void writeMetadata(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("metadata");
    writeMetadata(json, "ATT&CK", attack.version().isEmpty() ? "not told" : attack.version());
    writeMetadata(json, "notice", attack.notice());
    json.writeEndArray();
  }

  private static void writeMetadata(JsonGenerator json, String name, String value)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("value", value);
    json.writeEndObject();
  }
}
