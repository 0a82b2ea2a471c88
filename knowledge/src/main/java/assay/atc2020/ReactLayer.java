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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The layer of all response actions for the RE&CT Navigator, with ATC's spelling in its legend. */
public final class ReactLayer implements Output {

  /** In the order of {@link ReactNames#CATEGORIES}. */
  private static final List<String> COLORS =
      List.of("#FFD300", "#ABC530", "#01C26D", "#007B84", "#075190", "#86308C", "#482569");

  @Override
  public String id() {
    return "react-layer";
  }

  @Override
  public String description() {
    return "all response actions as a layer for the RE&CT Navigator";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    var ids = new LinkedHashSet<String>();
    List<Finding> problems = new ArrayList<>();
    for (ResponseAction action : base.library().entities().responseActions()) {
      Optional<Written> id = action.id();
      if (id.isEmpty()) {
        problems.add(ResponseProblems.missing(action, "id", "it is left out of the layer"));
      } else if (hasNumber(id.get().text())) {
        ids.add(id.get().text());
      } else {
        problems.add(ResponseProblems.oddId(action, id.get()));
      }
    }
    String text = PythonDumps.line(json -> write(json, ids));
    return new OutputFiles(
        List.of(new OutputFile("analytics/react_navigator_profile.json", text)), problems);
  }

  /** ATC takes the three characters behind the stage for a number. */
  private static boolean hasNumber(String id) {
    return id.matches("RA.[0-9]{3}.*");
  }

  private static void write(JsonGenerator json, Collection<String> ids) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", "RE&CT Enterprise Matrix");
    json.writeStringField("version", "2.2");
    json.writeStringField("domain", "atc-react");
    json.writeStringField(
        "description", "Response Stages and Response Actions, colorized by Categories");
    json.writeNumberField("sorting", 2);
    json.writeNumberField("viewMode", 0);
    json.writeBooleanField("hideDisabled", true);
    json.writeArrayFieldStart("techniques");
    for (String id : ids) {
      writeAction(json, id);
    }
    json.writeEndArray();
    writeGradient(json);
    writeLegend(json);
    json.writeBooleanField("showTacticRowBackground", false);
    json.writeStringField("tacticRowBackground", "#dddddd");
    json.writeBooleanField("selectTechniquesAcrossTactics", true);
    json.writeEndObject();
  }

  private static void writeAction(JsonGenerator json, String id) throws IOException {
    json.writeStartObject();
    json.writeStringField("techniqueID", id);
    json.writeStringField("color", ReactNames.category(id).map(ReactLayer::color).orElse(""));
    json.writeNumberField("score", Integer.parseInt(id.substring(3, 6)));
    json.writeEndObject();
  }

  private static String color(String category) {
    return COLORS.get(ReactNames.CATEGORIES.indexOf(category)).toLowerCase(Locale.ROOT);
  }

  private static void writeGradient(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("gradient");
    json.writeArrayFieldStart("colors");
    for (String color : List.of("#ff6666", "#ffe766", "#8ec843")) {
      json.writeString(color);
    }
    json.writeEndArray();
    json.writeNumberField("minValue", 0);
    json.writeNumberField("maxValue", 100);
    json.writeEndObject();
  }

  private static void writeLegend(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("legendItems");
    for (int i = 0; i < COLORS.size(); i++) {
      json.writeStartObject();
      json.writeStringField("label", ReactNames.CATEGORIES.get(i) + " cagetory");
      json.writeStringField("color", COLORS.get(i));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
