package assay.cli;

import static assay.cli.Terminal.plural;

import assay.check.Answers;
import assay.check.CheckSettings;
import assay.check.FileFindings;
import assay.check.Mending;
import assay.check.ProjectCheck;
import assay.check.RuleCheck;
import assay.project.CannotRead;
import assay.project.InputFile;
import assay.project.InputFiles;
import assay.project.Project;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Severity;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay check}: what is wrong with rules and entities, and where. */
@Command(
    name = "check",
    description = {
      "Say what is wrong with rules, or with all of a project, and mend what can be mended.",
      "Without PATH it is the project of this folder: rules, entities, and the names between them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay check rules/",
      "  assay check --fix rules/",
      "  assay check --select retired-attack-id,moved-attack-tactic --diff rules/",
      "  assay check --explain long-title",
      "  assay check -c team/assay.yml",
      "  assay check --format sarif rules/ > assay.sarif",
      "",
      "Exit status: 0 nothing found but notes, 1 something found, 2 something could not be read."
    })
final class Check implements Callable<Integer> {

  private final Main main;

  /** From which severity on findings are a failure. */
  enum Failing {
    error(Optional.of(Severity.ERROR)),
    warning(Optional.of(Severity.WARNING)),
    note(Optional.of(Severity.NOTE)),
    never(Optional.empty());

    private final Optional<Severity> least;

    Failing(Optional<Severity> least) {
      this.least = least;
    }

    boolean isMetBy(Severity severity) {
      return least.filter(each -> severity.compareTo(each) <= 0).isPresent();
    }
  }

  /** The least severity that is shown. */
  enum Shown {
    error(Severity.ERROR),
    warning(Severity.WARNING),
    note(Severity.NOTE);

    private final Severity least;

    Shown(Severity least) {
      this.least = least;
    }

    boolean holds(Severity severity) {
      return severity.compareTo(least) <= 0;
    }
  }

  @Mixin CheckChoice choice = new CheckChoice();

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      description = "The least that is shown: ${COMPLETION-CANDIDATES}; note if not given.")
  Shown least = Shown.note;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "From which severity on the exit status is 1: ${COMPLETION-CANDIDATES};"
              + " ${DEFAULT-VALUE} if not given.")
  Failing failing = Failing.warning;

  @Option(names = "--fix", description = "Mend what can be mended without changing a meaning.")
  boolean fix;

  @Option(
      names = "--unsafe-fixes",
      description = "With --fix or --diff: fixes too that somebody should look at.")
  boolean unsafeFixes;

  @Option(names = "--diff", description = "Print what --fix would change, and change nothing.")
  boolean diff;

  @Option(
      names = "--explain",
      paramLabel = "CHECK",
      description = "Print the page of a check: why it is there, with examples.")
  Optional<String> explained = Optional.empty();

  @Option(names = "--no-lint", description = "Errors of reading only: nothing that is advice.")
  boolean noLint;

  @Option(names = "--no-cache", description = "Look at every file, changed or not.")
  boolean noCache;

  @Option(
      names = "--cache-dir",
      paramLabel = "FOLDER",
      description = "Where to keep what was found in files, for the next time.")
  Optional<Path> cacheFolder = Optional.empty();

  @Mixin CheckOutput output = new CheckOutput();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Rule files, folders of rules, or - for standard input.")
  List<String> paths = new ArrayList<>();

  Check(Main main) {
    this.main = main;
  }

  /** What was found, and how to say what was looked at. */
  private record Found(
      List<FileFindings> files, List<Finding> findings, List<String> unread, String counts) {}

  /** Finds it, again if files have changed. */
  @FunctionalInterface
  private interface Search {
    Found find() throws CannotRead, Project.Invalid;
  }

  @Override
  public Integer call() throws CannotRead, Project.Invalid {
    if (explained.isPresent()) {
      main.terminal().out().print(LintPages.explain(explained.get()));
      return Status.CLEAN;
    }
    output.verify();
    return paths.isEmpty() ? project() : paths();
  }

  private int paths() throws CannotRead, Project.Invalid {
    if ((fix || diff) && paths.contains("-")) {
      throw new CannotDo("standard input cannot be mended: name files");
    }
    CheckSettings settings = choice.settings(main.terminal(), !noLint);
    Optional<Path> cache = cache();
    if (fix || diff || cache.isEmpty() || paths.contains("-")) {
      return report(settings, main.terminal(), () -> inPaths(InputFiles.find(paths), settings));
    }
    InputFiles inputs = InputFiles.find(paths);
    var answers = new Answers(cache.get(), commandLine() + form(), settings);
    Optional<Answers.Answer> known =
        inputs.problems().isEmpty() ? answers.find(inputs.files()) : Optional.empty();
    Answers.Answer answer = known.isPresent() ? known.get() : answer(inputs, settings);
    if (known.isEmpty() && answer.status() != Status.FAILED) {
      answers.keep(inputs.files(), answer);
    }
    main.terminal().out().write(answer.out(), 0, answer.out().length);
    main.terminal().err().print(answer.err());
    return answer.status();
  }

  private Optional<Path> cache() {
    return noCache ? Optional.empty() : cacheFolder.or(Program::cacheFolder);
  }

  /** All that what is printed depends on beside what is found. */
  private String form() {
    return String.join(
        "\n", "", least.name(), failing.name(), output.form(), main.terminal().coloured() + "");
  }

  /** What there is to print, and the status. */
  private Answers.Answer answer(InputFiles inputs, CheckSettings settings)
      throws CannotRead, Project.Invalid {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Terminal kept = main.terminal().into(out, err);
    int status = report(settings, kept, () -> inPaths(inputs, settings));
    kept.out().flush();
    kept.err().flush();
    return new Answers.Answer(out.toByteArray(), err.toString(StandardCharsets.UTF_8), status);
  }

  private Found inPaths(InputFiles inputs, CheckSettings settings) {
    List<InputFile> files = paths.size() > 1 ? RuleCheck.distinct(inputs.files()) : inputs.files();
    var check = new RuleCheck(settings, main.terminal().in());
    Optional<Path> cache = cache();
    RuleCheck.Result result =
        cache.isPresent() ? check.check(files, cache.get(), commandLine()) : check.check(files);
    var unread = new ArrayList<>(inputs.problems());
    unread.addAll(result.unread());
    return new Found(result.files(), findings(result.files()), unread, counts(result));
  }

  /** What a cache of findings is for: these paths seen from here, checked so. */
  private String commandLine() {
    return String.join(
        "\n",
        Path.of("").toAbsolutePath().toString(),
        paths.toString(),
        choice.select.toString(),
        choice.ignore.toString(),
        choice.config.toString(),
        choice.pysigma.toString(),
        String.valueOf(noLint));
  }

  private static List<Finding> findings(List<FileFindings> files) {
    var findings = new ArrayList<Finding>();
    for (FileFindings file : files) {
      for (Diagnostic finding : file.findings()) {
        findings.add(new Finding(file.source(), finding));
      }
    }
    return findings;
  }

  private static String counts(RuleCheck.Result result) {
    String counts = plural(result.rules(), "rule") + " in " + plural(result.read(), "file");
    return result.leftOut() == 0
        ? counts
        : counts + ", " + plural(result.leftOut(), "file") + " left out";
  }

  private int project() throws CannotRead, Project.Invalid {
    Path file = choice.config.orElse(Path.of(Project.FILE_NAME));
    if (choice.config.isEmpty() && !Files.exists(file)) {
      throw new CannotDo(
          "there is no %s in this folder: name rule files, folders, or a project with -c"
              .formatted(file));
    }
    Project project = Project.read(file);
    CheckSettings settings =
        choice.settings(project, main.terminal(), !noLint, ProjectCheck.OF_LIBRARY);
    return report(
        settings,
        main.terminal(),
        () -> {
          ProjectCheck check = ProjectCheck.of(project, file, settings);
          return new Found(check.rules().files(), check.findings(), check.unread(), counts(check));
        });
  }

  private static String counts(ProjectCheck check) {
    var counts = new StringBuilder(counts(check.rules()));
    check
        .entityFiles()
        .forEach(
            (kind, count) ->
                counts.append(
                    ", %,d %s".formatted(count, count == 1 ? kind.noun() : kind.plural())));
    return counts.toString();
  }

  private int report(CheckSettings settings, Terminal terminal, Search search)
      throws CannotRead, Project.Invalid {
    Found found = search.find();
    if (!fix && !diff) {
      return tell(found, found.unread(), terminal);
    }
    var mending = Mending.of(settings, found.files(), unsafeFixes, this::isShown);
    if (diff) {
      terminal.out().print(mending.diff());
      var failures = new ArrayList<>(found.unread());
      failures.addAll(mending.troubles());
      failures.forEach(terminal::failed);
      output.tellFixed(mending, "would be fixed", terminal);
      return !failures.isEmpty()
          ? Status.FAILED
          : mending.files() > 0 ? Status.FINDINGS : Status.CLEAN;
    }
    List<String> unwritten = mending.write();
    Found left = mending.files() > 0 ? search.find() : found;
    var failures = new ArrayList<>(left.unread());
    failures.addAll(mending.troubles());
    failures.addAll(unwritten);
    output.tellFixed(mending, "fixed", terminal);
    return tell(left, failures, terminal);
  }

  private int tell(Found found, List<String> failures, Terminal terminal) {
    List<Finding> shown =
        found.findings().stream().filter(finding -> isShown(finding.diagnostic())).toList();
    failures.forEach(terminal::failed);
    output.tell(shown, found.counts(), fix, terminal);
    boolean fails =
        shown.stream().anyMatch(finding -> failing.isMetBy(finding.diagnostic().severity()));
    return !failures.isEmpty() ? Status.FAILED : fails ? Status.FINDINGS : Status.CLEAN;
  }

  /** Whether a finding is wanted at all. */
  private boolean isShown(Diagnostic finding) {
    return least.holds(finding.severity()) && (finding.isError() || !noLint);
  }
}
