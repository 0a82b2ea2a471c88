package assay.cli;

import static assay.cli.Terminal.plural;

import assay.format.Formatted;
import assay.format.RuleFormat;
import assay.project.CannotRead;
import assay.project.CannotWrite;
import assay.project.InputFile;
import assay.project.InputFiles;
import assay.project.WholeFile;
import assay.report.UnifiedDiff;
import assay.source.Diagnostic;
import assay.source.Finding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay fmt}: rule files in the form that SigmaHQ's conventions want. */
@Command(
    name = "fmt",
    description = {
      "Bring rule files into one form: order of keys, indentation, blanks, quotes, line ends.",
      "Comments stay with what they are about. What a rule means stays too: each result is read"
          + " again and compared. Prints the names of the files that changed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay fmt rules/",
      "  assay fmt --check rules/            for CI: names what is not in form, changes nothing",
      "  assay fmt --diff rules/ | less      what would change",
      "  assay fmt - < rule.yml              for editors: prints the rule in form",
      "",
      "Exit status: 0 all in form, 1 --check or --diff found what is not, or a file has errors,",
      "2 something could not be read or written."
    })
final class Fmt implements Callable<Integer> {

  /** So many files are read before they are formatted together. */
  private static final int TOGETHER = 512;

  private final Main main;

  @Option(names = "--check", description = "Change nothing; name the files that would change.")
  boolean check;

  @Option(names = "--diff", description = "Change nothing; print what would change.")
  boolean diff;

  @Option(
      names = {"-q", "--quiet"},
      description = "Neither names nor a count: only what is wrong.")
  boolean quiet;

  @Mixin RulePaths paths = new RulePaths();

  private final List<Finding> findings = new ArrayList<>();
  private boolean all = true;
  private int files;
  private int changed;
  private int noRules;
  private int broken;

  Fmt(Main main) {
    this.main = main;
  }

  /** A file and what it holds; nobody else has the array. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Work(InputFile file, byte[] bytes) {

    Formatted formatted() {
      return RuleFormat.of(file.place(), bytes);
    }
  }

  @Override
  public Integer call() {
    Terminal terminal = main.terminal();
    InputFiles inputs = InputFiles.find(paths.paths);
    inputs.problems().forEach(this::failed);
    for (int at = 0; at < inputs.files().size(); at += TOGETHER) {
      int end = Math.min(inputs.files().size(), at + TOGETHER);
      List<Work> work = read(inputs.files().subList(at, end));
      List<Formatted> formatted = work.parallelStream().map(Work::formatted).toList();
      for (int i = 0; i < work.size(); i++) {
        tell(work.get(i), formatted.get(i));
      }
    }
    terminal.show(findings);
    if (!quiet && !onlyStandardInput(inputs)) {
      terminal.err().println(counts());
    }
    boolean wrong = broken > 0 || (changed > 0 && keepsFiles());
    return !all ? Status.FAILED : wrong ? Status.FINDINGS : Status.CLEAN;
  }

  private List<Work> read(List<InputFile> inputs) {
    var read = new ArrayList<Work>(inputs.size());
    for (InputFile file : inputs) {
      try {
        read.add(new Work(file, file.bytes(main.terminal().in())));
      } catch (CannotRead e) {
        failed(String.valueOf(e.getMessage()));
      }
    }
    return read;
  }

  private void failed(String message) {
    main.terminal().failed(message);
    all = false;
  }

  private void tell(Work work, Formatted formatted) {
    files++;
    broken += formatted.problems().stream().anyMatch(Diagnostic::isError) ? 1 : 0;
    for (Diagnostic problem : formatted.problems()) {
      boolean named = work.file().name().equals(work.file().place());
      if (problem.id().equals(Formatted.NO_RULE) && !named) {
        noRules++;
      } else {
        findings.add(new Finding(formatted.source(), problem));
      }
    }
    try {
      write(work, formatted);
    } catch (CannotWrite e) {
      failed(String.valueOf(e.getMessage()));
    }
  }

  private void write(Work work, Formatted formatted) throws CannotWrite {
    boolean toOutput = work.file().path().isEmpty() && !keepsFiles();
    if (toOutput) {
      byte[] text = formatted.changed() ? utf8(formatted.text()) : work.bytes();
      main.terminal().out().write(text, 0, text.length);
    }
    if (!formatted.changed()) {
      return;
    }
    if (work.file().path().isPresent() && !keepsFiles()) {
      WholeFile.rewrite(
          work.file().path().get(), formatted.text().getBytes(StandardCharsets.UTF_8));
    }
    changed++;
    String name = work.file().place();
    if (diff) {
      String before = new String(work.bytes(), StandardCharsets.UTF_8);
      main.terminal().out().print(UnifiedDiff.of(name, before, formatted.text()));
    } else if (!quiet && !toOutput) {
      main.terminal().out().println(name);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Whether this is the filter of an editor, which has no use for a count. */
  private boolean onlyStandardInput(InputFiles inputs) {
    return !keepsFiles()
        && !inputs.files().isEmpty()
        && inputs.files().stream().allMatch(file -> file.path().isEmpty());
  }

  private String counts() {
    var counts = new StringBuilder(plural(files, "file")).append(": ");
    counts.append(
        changed == 0
            ? "no changes"
            : "%,d %s".formatted(changed, keepsFiles() ? "not in form" : "changed"));
    if (noRules > 0) {
      counts.append(", %,d without a rule".formatted(noRules));
    }
    if (broken > 0) {
      counts.append(", %,d left as %s".formatted(broken, broken == 1 ? "it is" : "they are"));
    }
    return counts.toString();
  }

  private boolean keepsFiles() {
    return check || diff;
  }
}
