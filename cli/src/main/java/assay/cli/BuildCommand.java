package assay.cli;

import assay.project.CannotRead;
import assay.project.CannotWrite;
import assay.project.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay build}: all pages of a project. */
@Command(
    name = "build",
    description = "Make all pages of a project: its rules and an index.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay build",
      "  assay build -c team/assay.yml -o public/",
      "  assay build --only markdown",
      "  assay build --watch",
      "",
      "The project file is described in docs/guide/project-file.md. Exit status: 0 done,",
      "1 done, with errors in rules, 2 the work could not be done."
    })
final class BuildCommand implements Callable<Integer> {

  private final Main main;

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "The project file; assay.yml in this folder if not given.")
  Path project = Path.of(Project.FILE_NAME);

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Where to write, instead of what the project file says.")
  Optional<Path> output = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "OUTPUT",
      split = ",",
      description = "Write this output only; may be given again. See assay list outputs.")
  List<String> only = new ArrayList<>();

  @Option(
      names = "--force",
      description = "Write over files in the folder that Assay did not make.")
  boolean force;

  BuildCommand(Main main) {
    this.main = main;
  }

  @Option(
      names = {"-w", "--watch"},
      description = "Build again whenever a file of the project changes.")
  boolean watch;

  @Override
  public Integer call() throws CannotRead, CannotWrite, Project.Invalid {
    var run = new BuildRun(main.terminal(), project, output, only, force);
    return watch ? run.watch(main::failed) : run.run();
  }
}
