package assay.cli;

import assay.json.Json;
import assay.project.CannotWrite;
import assay.project.InputFile;
import assay.project.WholeFile;
import assay.report.JsonReport;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.target.Conversion;
import assay.target.Target;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where queries go: to standard output or a file, as they are or as JSON lines; or to a folder, a
 * file for each rule and target, in folders like those of the rules.
 */
final class ConvertOutput {

  private final Optional<Path> place;
  private final boolean folder;
  private final boolean jsonl;
  private final String format;
  private final StringBuilder text = new StringBuilder();
  private int written;

  /** Writes to {@code place}, or to {@code standard} where there is none. */
  ConvertOutput(String place, boolean jsonl, String format) {
    this.place = place.isEmpty() ? Optional.empty() : Optional.of(Path.of(place));
    this.folder =
        place.endsWith("/")
            || this.place.filter(path -> !jsonl && Files.isDirectory(path)).isPresent();
    this.jsonl = jsonl;
    this.format = format;
  }

  /** Takes what became of {@code file} for {@code target}. */
  void add(InputFile file, Target target, Conversion conversion, Source source) throws CannotWrite {
    if (jsonl) {
      text.append(line(file, target, conversion, source)).append('\n');
    } else if (folder) {
      if (!conversion.outputs().isEmpty()) {
        written++;
        WholeFile.write(
            place.orElseThrow().resolve(name(file, target)),
            String.join("\n", conversion.outputs()) + "\n");
      }
    } else {
      conversion.outputs().forEach(query -> text.append(query).append('\n'));
    }
  }

  /** As in {@code windows/rule.splunk.txt}. */
  private static String name(InputFile file, Target target) {
    String name = file.name().equals("-") ? "rule" : file.name().replaceFirst("\\.ya?ml$", "");
    Path path = Path.of(name);
    String relative = path.isAbsolute() ? path.getFileName().toString() : name;
    return relative.replace("../", "") + "." + target.id() + ".txt";
  }

  /** The machine form: see docs/guide/machine-forms.md. */
  private String line(InputFile file, Target target, Conversion conversion, Source source) {
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("rule", file.name());
          json.writeStringField("target", target.id());
          json.writeStringField("format", format);
          json.writeBooleanField("ok", conversion.ok());
          json.writeArrayFieldStart("outputs");
          for (String query : conversion.outputs()) {
            if (target.isJson(format)) {
              json.writeRawValue(query);
            } else {
              json.writeString(query);
            }
          }
          json.writeEndArray();
          json.writeArrayFieldStart("problems");
          for (Diagnostic problem : conversion.problems()) {
            json.writeStartObject();
            JsonReport.writeProblem(json, problem, source);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** Writes what is not written yet, and says where {@code converted} conversions went. */
  void close(PrintStream standard, PrintStream err, int converted) throws CannotWrite {
    if (folder) {
      err.println("wrote %s below %s".formatted(Terminal.plural(written, "file"), place.get()));
    } else if (place.isPresent()) {
      Path path = place.get();
      if (Files.isDirectory(path)) {
        throw new CannotDo("cannot write `%s`: it is a folder; name a file in it".formatted(path));
      }
      WholeFile.write(path, text.toString());
      err.println("wrote %s to %s".formatted(Terminal.plural(converted, "conversion"), path));
    } else {
      standard.append(text);
      standard.flush();
    }
  }
}
