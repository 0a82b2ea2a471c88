package assay.cli;

import assay.project.Build;
import assay.project.CannotRead;
import assay.project.InputFile;
import assay.project.InputFiles;
import assay.project.LibraryReader;
import assay.project.Project;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin ProjectOption project = new ProjectOption();

  @Parameters(paramLabel = "RULE", description = "A rule file, or - for standard input.")
  String rule = "";

  Page(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws CannotRead, Project.Invalid {
    Terminal terminal = main.terminal();
    RuleFile file = rule();
    LibraryReader library = LibraryReader.read(project.project());
    terminal.out().print(Build.of(library).page(file));
    var findings = new ArrayList<>(library.findings());
    file.problems().forEach(problem -> findings.add(new Finding(file.source(), problem)));
    return terminal.tell(findings, library.unread());
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
