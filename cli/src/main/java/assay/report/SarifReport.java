package assay.report;

import assay.json.Json;
import assay.lint.LintCatalogue;
import assay.lint.LintCheck;
import assay.lint.ReaderChecks;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Finding;
import assay.source.Fix;
import assay.source.Position;
import assay.source.Source;
import assay.source.Span;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Findings as a log of SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"): with the
 * checks of {@code catalogue} as rules, fixes, and fingerprints that stay when lines move.
 */
public record SarifReport(String version, LintCatalogue catalogue) implements Report {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public String render(List<Finding> findings) {
    return Json.indented(json -> log(json, findings)) + "\n";
  }

  private void log(JsonGenerator json, List<Finding> findings) throws IOException {
    Map<String, Integer> rules = rules(findings);
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    tool(json, rules);
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeArrayFieldStart("results");
    var fingerprints = new Fingerprints();
    for (Finding finding : findings) {
      result(json, finding, rules, fingerprints.of(finding));
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The place of each rule: all checks, and of what reading reports that which is there. */
  private Map<String, Integer> rules(List<Finding> findings) {
    var ids = new TreeSet<String>();
    for (LintCheck check : catalogue.all()) {
      if (!(check instanceof ReaderChecks.Reading)) {
        ids.add(check.id());
      }
    }
    findings.forEach(finding -> ids.add(finding.diagnostic().id()));
    Map<String, Integer> places = new HashMap<>();
    ids.forEach(id -> places.put(id, places.size()));
    return places;
  }

  private void tool(JsonGenerator json, Map<String, Integer> rules) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "Assay");
    json.writeStringField("version", version);
    json.writeStringField("semanticVersion", version);
    json.writeArrayFieldStart("rules");
    for (String id : new TreeSet<>(rules.keySet())) {
      rule(json, id);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void rule(JsonGenerator json, String id) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    Optional<LintCheck> check = catalogue.check(id);
    if (check.isPresent()) {
      text(json, "shortDescription", check.get().summary());
      Optional<String> page = JsonReport.page(catalogue, id);
      if (page.isPresent()) {
        text(json, "help", "`assay check --explain %s` prints %s".formatted(id, page.get()));
      }
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", check.get().severity().label());
      json.writeBooleanField("enabled", check.get().isDefault());
      json.writeEndObject();
      json.writeObjectFieldStart("properties");
      json.writeArrayFieldStart("aliases");
      for (String alias : check.get().aliases()) {
        json.writeString(alias);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private static void result(
      JsonGenerator json, Finding finding, Map<String, Integer> rules, String fingerprint)
      throws IOException {
    Diagnostic diagnostic = finding.diagnostic();
    json.writeStartObject();
    json.writeStringField("ruleId", diagnostic.id());
    json.writeNumberField("ruleIndex", rules.getOrDefault(diagnostic.id(), -1));
    json.writeStringField("level", diagnostic.severity().label());
    text(
        json,
        "message",
        diagnostic.message() + diagnostic.help().map(help -> " (" + help + ")").orElse(""));
    json.writeArrayFieldStart("locations");
    location(json, diagnostic.span(), finding.source());
    json.writeEndArray();
    if (diagnostic.second().isPresent()) {
      json.writeArrayFieldStart("relatedLocations");
      location(json, diagnostic.second().get().span(), finding.source());
      json.writeEndArray();
    }
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(Fingerprints.KIND, fingerprint);
    json.writeEndObject();
    if (diagnostic.fix().isPresent()) {
      fix(json, diagnostic.fix().get(), finding.source());
    }
    json.writeEndObject();
  }

  private static void location(JsonGenerator json, Span span, Source source) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    artifact(json, source);
    json.writeObjectFieldStart("region");
    region(json, span, source);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void artifact(JsonGenerator json, Source source) throws IOException {
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(source.name()));
    json.writeEndObject();
  }

  private static void region(JsonGenerator json, Span span, Source source) throws IOException {
    Position start = source.position(span.start());
    Position end = source.position(span.end());
    json.writeNumberField("startLine", start.line());
    json.writeNumberField("startColumn", start.column());
    json.writeNumberField("endLine", end.line());
    json.writeNumberField("endColumn", end.column());
  }

  private static void fix(JsonGenerator json, Fix fix, Source source) throws IOException {
    json.writeArrayFieldStart("fixes");
    json.writeStartObject();
    text(json, "description", fix.title());
    json.writeArrayFieldStart("artifactChanges");
    json.writeStartObject();
    artifact(json, source);
    json.writeArrayFieldStart("replacements");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      json.writeObjectFieldStart("deletedRegion");
      region(json, edit.span(), source);
      json.writeEndObject();
      text(json, "insertedContent", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
    json.writeObjectFieldStart("properties");
    json.writeBooleanField("safe", fix.safe());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
  }

  /** A path as a relative reference: whatever it holds, only its slashes keep their meaning. */
  private static String uri(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
