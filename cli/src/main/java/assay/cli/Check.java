package assay.cli;

import static assay.cli.Terminal.plural;

import assay.project.CannotRead;
import assay.project.Project;
import assay.project.ProjectCheck;
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
import assay.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay check}: what is wrong with rules and entities, and where. */
@Command(
    name = "check",
    description = {
      "Say what is wrong with rules, or with all of a project.",
      "Without PATH it is the project of this folder: rules, entities, and the names between them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay check rules/",
      "  assay check -c team/assay.yml",
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

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description =
          "The project to check; assay.yml in this folder if neither it nor PATH is given.")
  Optional<Path> project = Optional.empty();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Rule files, folders of rules, or - for standard input.")
  List<String> paths = new ArrayList<>();

  private final List<Finding> findings = new ArrayList<>();
  private int files;
  private int rules;

  Check(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws CannotRead, Project.Invalid {
    return paths.isEmpty() ? project() : paths();
  }

  private int paths() {
    if (project.isPresent()) {
      throw new CannotDo("give either paths or a project, not both");
    }
    Terminal terminal = main.terminal();
    boolean all =
        RulePaths.each(
            paths,
            terminal,
            input -> check(RuleReader.read(input.place(), input.bytes(terminal.in()))));
    return tell(all, "%s in %s".formatted(plural(rules, "rule"), plural(files, "file")));
  }

  private int project() throws CannotRead, Project.Invalid {
    Path file = project.orElse(Path.of(Project.FILE_NAME));
    if (project.isEmpty() && !Files.exists(file)) {
      throw new CannotDo(
          "there is no %s in this folder: name rule files, folders, or a project with -c"
              .formatted(file));
    }
    ProjectCheck check = ProjectCheck.of(file);
    check.findings().forEach(finding -> add(finding.source(), finding.diagnostic()));
    check.unread().forEach(main.terminal()::failed);
    return tell(check.unread().isEmpty(), counts(check));
  }

  private static String counts(ProjectCheck check) {
    var counts = new StringBuilder();
    counts.append(
        "%s in %s".formatted(plural(check.rules(), "rule"), plural(check.ruleFiles(), "file")));
    check
        .entityFiles()
        .forEach(
            (kind, count) ->
                counts.append(
                    ", %,d %s".formatted(count, count == 1 ? kind.noun() : kind.plural())));
    return counts.toString();
  }

  private int tell(boolean all, String counts) {
    main.terminal().out().print(report().render(findings));
    if (!quiet) {
      String found = Terminal.count(findings.stream().map(Finding::diagnostic).toList());
      main.terminal().err().println(counts + ": " + (found.isEmpty() ? "nothing found" : found));
    }
    return !all ? Status.FAILED : findings.isEmpty() ? Status.CLEAN : Status.FINDINGS;
  }

  private void check(RuleFile file) {
    files++;
    rules += file.rules().size();
    file.problems().forEach(problem -> add(file.source(), problem));
  }

  private void add(Source source, Diagnostic problem) {
    if (problem.isError() || !noLint) {
      findings.add(new Finding(source, problem));
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
}
