package assay.report;

import assay.json.Json;
import assay.lint.LintCatalogue;
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
import java.util.List;
import java.util.Optional;

/** Findings as one JSON array (docs/guide/machine-forms.md). */
public record JsonReport() implements Report {

  @Override
  public String render(List<Finding> findings) {
    return Json.indented(
            json -> {
              json.writeStartArray();
              for (Finding finding : findings) {
                write(json, finding);
              }
              json.writeEndArray();
            })
        + "\n";
  }

  private static void write(JsonGenerator json, Finding finding) throws IOException {
    Diagnostic diagnostic = finding.diagnostic();
    json.writeStartObject();
    json.writeStringField("file", finding.source().name());
    writeProblem(json, diagnostic, finding.source());
    json.writeStringField("label", diagnostic.label());
    if (diagnostic.help().isPresent()) {
      json.writeStringField("help", diagnostic.help().get());
    }
    if (diagnostic.second().isPresent()) {
      json.writeObjectFieldStart("second");
      writePlace(json, diagnostic.second().get().span(), finding.source());
      json.writeStringField("label", diagnostic.second().get().label());
      json.writeEndObject();
    }
    if (diagnostic.fix().isPresent()) {
      writeFix(json, diagnostic.fix().get(), finding.source());
    }
    Optional<String> page = page(LintCatalogue.ALL, diagnostic.id());
    if (page.isPresent()) {
      json.writeStringField("page", page.get());
    }
    json.writeEndObject();
  }

  private static void writeFix(JsonGenerator json, Fix fix, Source source) throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeStringField("title", fix.title());
    json.writeBooleanField("safe", fix.safe());
    json.writeArrayFieldStart("edits");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      writePlace(json, edit.span(), source);
      json.writeStringField("replacement", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** The page that documents the check; what reading reports has none. */
  static Optional<String> page(LintCatalogue catalogue, String id) {
    return catalogue
        .check(id)
        .filter(check -> !(check instanceof ReaderChecks.Reading))
        .map(check -> "docs/lint/%s.md".formatted(check.id()));
  }

  /** The fields of a problem as all machine forms have them, into an object that is open. */
  public static void writeProblem(JsonGenerator json, Diagnostic diagnostic, Source source)
      throws IOException {
    json.writeStringField("id", diagnostic.id());
    json.writeStringField("severity", diagnostic.severity().label());
    json.writeStringField("message", diagnostic.message());
    writePlace(json, diagnostic.span(), source);
  }

  private static void writePlace(JsonGenerator json, Span span, Source source) throws IOException {
    Position start = source.position(span.start());
    Position end = source.position(span.end());
    json.writeNumberField("line", start.line());
    json.writeNumberField("column", start.column());
    json.writeNumberField("end_line", end.line());
    json.writeNumberField("end_column", end.column());
  }
}
