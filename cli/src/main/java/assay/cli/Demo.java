package assay.cli;

import assay.project.CannotRead;
import assay.project.CannotWrite;
import assay.project.Project;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code assay demo}: the main job over the rules that come with Assay. */
@Command(
    name = "demo",
    description = "Make the pages of the starter library and say where to look.",
    footerHeading = "%nExample:%n",
    footer = {"  assay demo -o /tmp/pages"})
final class Demo implements Callable<Integer> {

  private final Main main;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Where to write; `out` beside the starter library if not given.")
  Optional<Path> output = Optional.empty();

  @Option(
      names = "--force",
      description = "Write over files in the folder that Assay did not make.")
  boolean force;

  Demo(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws CannotRead, CannotWrite, Project.Invalid {
    Path project = starter().resolve(Project.FILE_NAME);
    return new BuildRun(main.terminal(), project, output, List.of(), force).run();
  }

  /** The folder of the starter library: beside the program, or below the current folder. */
  static Path starter() {
    return home()
        .map(home -> home.resolve("starter"))
        .filter(Files::isDirectory)
        .orElse(Path.of("starter"));
  }

  /** The project's root: as the launcher says, or two folders above the jar. */
  private static Optional<Path> home() {
    String given = System.getProperty("assay.home");
    if (given != null) {
      return Optional.of(Path.of(given));
    }
    try {
      Path jar = Path.of(Demo.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Optional.ofNullable(jar.getParent())
          .map(Path::getParent)
          .flatMap(module -> Optional.ofNullable(module.getParent()));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
