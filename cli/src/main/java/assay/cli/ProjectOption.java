package assay.cli;

import assay.project.CannotRead;
import assay.project.Project;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The project that a command on a single rule relates it with. */
final class ProjectOption {

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description =
          "The project whose data, queries and style to use; assay.yml in this folder if there is"
              + " one, otherwise all targets and no data.")
  Optional<Path> file = Optional.empty();

  Project project() throws CannotRead, Project.Invalid {
    return Project.find(file);
  }
}
