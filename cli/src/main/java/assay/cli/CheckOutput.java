package assay.cli;

import static assay.cli.Terminal.plural;

import assay.check.Mending;
import assay.check.Statistics;
import assay.json.Json;
import assay.lint.LintCatalogue;
import assay.report.GithubReport;
import assay.report.JsonReport;
import assay.report.LineReport;
import assay.report.Report;
import assay.report.SarifReport;
import assay.report.TextReport;
import assay.source.Finding;
import assay.source.Fix;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How the findings of a check are printed. */
final class CheckOutput {

  /** The forms. */
  enum Format {
    text,
    line,
    json,
    sarif,
    github
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "How findings are printed: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  Format format = Format.text;

  @Option(
      names = "--statistics",
      description = "How often each check found something, in place of the findings.")
  boolean statistics;

  @Option(
      names = {"-q", "--quiet"},
      description = "No count at the end.")
  boolean quiet;

  /** All that these options say. */
  String form() {
    return format.name() + ' ' + statistics + ' ' + quiet;
  }

  /** Refuses forms that do not go together. */
  void verify() {
    if (statistics && (format == Format.sarif || format == Format.github)) {
      throw new CannotDo("--statistics has no form %s: take text or json".formatted(format));
    }
  }

  /** Prints {@code findings}, and what they and {@code counts} come to. */
  void tell(List<Finding> findings, String counts, boolean fixed, Terminal terminal) {
    if (statistics) {
      terminal.out().print(table(findings));
    } else {
      report(terminal).print(findings, terminal.out()::print);
    }
    if (quiet) {
      return;
    }
    String found = Terminal.count(findings.stream().map(Finding::diagnostic).toList());
    terminal.err().println(counts + ": " + (found.isEmpty() ? "nothing found" : found));
    long fixable =
        findings.stream()
            .filter(finding -> finding.diagnostic().fix().filter(Fix::safe).isPresent())
            .count();
    if (fixable > 0 && !fixed) {
      terminal.err().println("%,d can be fixed by --fix".formatted(fixable));
    }
  }

  /** Says what was, or would be, fixed of each check. */
  void tellFixed(Mending mending, String done, Terminal terminal) {
    List<Finding> fixed = mending.fixed();
    if (quiet) {
      return;
    }
    var checks = new ArrayList<String>();
    Statistics.of(fixed).forEach(row -> checks.add("%,d %s".formatted(row.count(), row.id())));
    terminal
        .err()
        .println(
            fixed.isEmpty()
                ? "nothing " + done
                : "%s %s in %s: %s"
                    .formatted(
                        plural(fixed.size(), "finding"),
                        done,
                        plural(mending.files(), "file"),
                        String.join(", ", checks)));
  }

  private Report report(Terminal terminal) {
    return switch (format) {
      case text -> new TextReport(terminal.coloured());
      case line -> new LineReport();
      case json -> new JsonReport();
      case sarif -> new SarifReport(Version.NUMBER, LintCatalogue.ALL);
      case github -> new GithubReport();
    };
  }

  private String table(List<Finding> findings) {
    List<Statistics.Row> rows = Statistics.of(findings);
    return format == Format.json ? json(rows) : text(rows);
  }

  private static String text(List<Statistics.Row> rows) {
    int width = rows.stream().mapToInt(row -> row.id().length()).max().orElse(0);
    width = Math.max(width, "check".length());
    String form = "%-" + width + "s  %-8s  %6s  %6s  %7s\n";
    var table = new StringBuilder();
    if (!rows.isEmpty()) {
      table.append(form.formatted("check", "severity", "count", "files", "fixable"));
    }
    for (Statistics.Row row : rows) {
      table.append(
          form.formatted(
              row.id(), row.severity().label(), row.count(), row.files(), row.fixable()));
    }
    return table.toString();
  }

  private static String json(List<Statistics.Row> rows) {
    return Json.indented(
            json -> {
              json.writeStartArray();
              for (Statistics.Row row : rows) {
                json.writeStartObject();
                json.writeStringField("id", row.id());
                json.writeStringField("severity", row.severity().label());
                json.writeNumberField("count", row.count());
                json.writeNumberField("files", row.files());
                json.writeNumberField("fixable", row.fixable());
                json.writeEndObject();
              }
              json.writeEndArray();
            })
        + "\n";
  }
}
