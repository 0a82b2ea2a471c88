package assay.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code assay completion}: lets a shell complete commands and options. */
@Command(
    name = "completion",
    description = "Print a completion script for bash and zsh.",
    footerHeading = "%nExample:%n",
    footer = {"  source <(assay completion)"})
final class Completion implements Callable<Integer> {

  private final Main main;

  Completion(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    main.terminal().out().print(AutoComplete.bash("assay", main.spec.root().commandLine()));
    return Status.CLEAN;
  }
}
