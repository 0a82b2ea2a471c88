package assay.cli;

import assay.project.CannotRead;
import assay.project.InputFile;
import assay.project.InputFiles;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The rule files that a command works on one after the other. */
final class RulePaths {

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Rule files, folders of rules, or - for standard input.")
  List<String> paths = new ArrayList<>();

  /** What a command does with one file. */
  interface Work {
    void with(InputFile file) throws CannotRead;
  }

  /**
   * Does {@code work} with each file; says what cannot be read, goes on, and tells if all could.
   */
  boolean each(Terminal terminal, Work work) {
    return each(paths, terminal, work);
  }

  /** The same with the files that {@code paths} name. */
  static boolean each(List<String> paths, Terminal terminal, Work work) {
    InputFiles inputs = InputFiles.find(paths);
    inputs.problems().forEach(terminal::failed);
    boolean all = inputs.problems().isEmpty();
    for (InputFile file : inputs.files()) {
      try {
        work.with(file);
      } catch (CannotRead e) {
        terminal.failed(String.valueOf(e.getMessage()));
        all = false;
      }
    }
    return all;
  }
}
