package assay.cli;

import assay.project.Build;
import assay.project.CannotRead;
import assay.project.InputFile;
import assay.project.InputFiles;
import assay.project.Project;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay page}: the page of one rule. */
@Command(
    name = "page",
    description = "Print the page that documents a rule.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay page rule.yml",
      "  assay page -c team/assay.yml team/rules/rule.yml > page.md"
    })
final class Page implements Callable<Integer> {

  private final Main main;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description =
          "The project whose data, queries and style to use; assay.yml in this folder if there is"
              + " one, otherwise all targets and no data.")
  Optional<Path> project = Optional.empty();

  @Parameters(paramLabel = "RULE", description = "A rule file, or - for standard input.")
  String rule = "";

  Page(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    Terminal terminal = main.terminal();
    try {
      RuleFile file = rule();
      terminal.out().print(Build.of(Project.find(project)).page(file));
      terminal.show(file.problems().stream().map(p -> new Finding(file.source(), p)).toList());
      boolean errors = file.problems().stream().anyMatch(problem -> problem.isError());
      return errors ? Status.FINDINGS : Status.CLEAN;
    } catch (Project.Invalid e) {
      terminal.show(e.findings());
      return terminal.failed("cannot use the project file");
    } catch (CannotRead e) {
      return terminal.failed(String.valueOf(e.getMessage()));
    }
  }

  private RuleFile rule() throws CannotRead {
    if (Files.isDirectory(Path.of(rule))) {
      throw new CannotDo("`%s` is a folder; a page is of one rule".formatted(rule));
    }
    InputFiles inputs = InputFiles.find(List.of(rule));
    if (!inputs.problems().isEmpty()) {
      throw new CannotDo(inputs.problems().getFirst());
    }
    InputFile input = inputs.files().getFirst();
    return RuleReader.read(input.place(), input.bytes(main.terminal().in()));
  }
}
