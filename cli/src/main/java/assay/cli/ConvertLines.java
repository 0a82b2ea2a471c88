package assay.cli;

import assay.json.Json;
import assay.project.CannotWrite;
import assay.report.JsonReport;
import assay.rule.Metadata;
import assay.rule.Written;
import assay.source.Diagnostic;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A line of JSON for each rule file and target: see docs/guide/machine-forms.md. */
final class ConvertLines implements ConvertOutput {

  private final ConvertPlace place;
  private final String format;
  private final StringBuilder text = new StringBuilder();

  ConvertLines(ConvertPlace place, String format) {
    this.place = place;
    this.format = format;
  }

  @Override
  public void add(Converted converted) {
    text.append(Json.line(json -> write(json, converted))).append('\n');
  }

  private void write(JsonGenerator json, Converted converted) throws IOException {
    json.writeStartObject();
    json.writeStringField("rule", converted.file().name());
    json.writeStringField("target", converted.target().id());
    json.writeStringField("format", format);
    json.writeBooleanField("ok", converted.conversion().ok());
    json.writeArrayFieldStart("outputs");
    for (String output : converted.conversion().outputs()) {
      if (converted.target().isJson(format)) {
        json.writeRawValue(output);
      } else {
        json.writeString(output);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (Diagnostic problem : converted.conversion().problems()) {
      json.writeStartObject();
      JsonReport.writeProblem(json, problem, converted.source());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeRules(json, converted.rules());
    json.writeEndObject();
  }

  private static void writeRules(JsonGenerator json, List<Metadata> rules) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Metadata rule : rules) {
      json.writeStartObject();
      writeText(json, "title", rule.title());
      writeText(json, "id", rule.id());
      writeText(json, "status", rule.status());
      writeText(json, "level", rule.level());
      json.writeArrayFieldStart("tags");
      for (String tag : rule.tags().texts()) {
        json.writeString(tag);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeText(JsonGenerator json, String key, Optional<Written> text)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(key, text.get().text());
    }
  }

  @Override
  public void close(int converted) throws CannotWrite {
    place.write(text, Terminal.plural(converted, "conversion"));
  }
}
