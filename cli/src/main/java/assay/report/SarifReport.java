package assay.report;

import assay.json.Json;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Position;
import assay.source.Source;
import assay.source.Span;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Findings as a log of SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"). */
public record SarifReport(String version) implements Report {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public String render(List<Finding> findings) {
    return Json.indented(json -> log(json, findings)) + "\n";
  }

  private void log(JsonGenerator json, List<Finding> findings) throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool(json, findings.stream().map(f -> f.diagnostic().id()).distinct().sorted().toList());
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeArrayFieldStart("results");
    for (Finding finding : findings) {
      result(json, finding);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool(JsonGenerator json, List<String> ids) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Assay");
    json.writeStringField("version", version);
    json.writeArrayFieldStart("rules");
    for (String id : ids) {
      json.writeStartObject();
      json.writeStringField("id", id);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, Finding finding) throws IOException {
    Diagnostic diagnostic = finding.diagnostic();
    json.writeStartObject();
    json.writeStringField("ruleId", diagnostic.id());
    json.writeStringField("level", diagnostic.severity().label());
    json.writeObjectFieldStart("message");
    json.writeStringField(
        "text", diagnostic.message() + diagnostic.help().map(help -> " (" + help + ")").orElse(""));
    json.writeEndObject();
    json.writeArrayFieldStart("locations");
    location(json, diagnostic.span(), finding.source());
    json.writeEndArray();
    if (diagnostic.second().isPresent()) {
      json.writeArrayFieldStart("relatedLocations");
      location(json, diagnostic.second().get().span(), finding.source());
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void location(JsonGenerator json, Span span, Source source) throws IOException {
    Position start = source.position(span.start());
    Position end = source.position(span.end());
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(source.name()));
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", start.line());
    json.writeNumberField("startColumn", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A path as a relative reference: whatever it holds, only its slashes keep their meaning. */
  private static String uri(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
