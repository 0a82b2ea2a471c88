package assay.cli;

import assay.report.GithubReport;
import assay.report.JsonReport;
import assay.report.LineReport;
import assay.report.Report;
import assay.report.SarifReport;
import assay.report.TextReport;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay check}: what is wrong with rules, and where. */
@Command(
    name = "check",
    description = "Say what is wrong with rules: parse and structure.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay check rules/",
      "  assay check --format line rules/ | sort",
      "  assay check --format sarif rules/ > assay.sarif",
      "",
      "Exit status: 0 nothing found, 1 something found, 2 something could not be read."
    })
final class Check implements Callable<Integer> {

  private final Main main;

  /** How findings are printed. */
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

  @Option(names = "--no-lint", description = "Errors only: nothing that is a matter of advice.")
  boolean noLint;

  @Option(
      names = {"-q", "--quiet"},
      description = "No count at the end.")
  boolean quiet;

  @Mixin RulePaths paths = new RulePaths();

  private final List<Finding> findings = new ArrayList<>();
  private int files;
  private int rules;

  Check(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    Terminal terminal = main.terminal();
    boolean all =
        paths.each(
            terminal, input -> check(RuleReader.read(input.place(), input.bytes(terminal.in()))));
    terminal.out().print(report().render(findings));
    if (!quiet) {
      terminal.err().println(summary());
    }
    return !all ? Status.FAILED : findings.isEmpty() ? Status.CLEAN : Status.FINDINGS;
  }

  private void check(RuleFile file) {
    files++;
    rules += file.rules().size();
    for (Diagnostic problem : file.problems()) {
      if (problem.isError() || !noLint) {
        findings.add(new Finding(file.source(), problem));
      }
    }
  }

  private Report report() {
    return switch (format) {
      case text -> new TextReport(main.terminal().coloured());
      case line -> new LineReport();
      case json -> new JsonReport();
      case sarif -> new SarifReport(Version.NUMBER);
      case github -> new GithubReport();
    };
  }

  private String summary() {
    String found = Terminal.count(findings.stream().map(Finding::diagnostic).toList());
    return "%s in %s: %s"
        .formatted(
            Terminal.plural(rules, "rule"),
            Terminal.plural(files, "file"),
            found.isEmpty() ? "nothing found" : found);
  }
}
