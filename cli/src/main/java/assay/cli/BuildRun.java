package assay.cli;

import assay.page.PageQuery;
import assay.page.RulePage;
import assay.project.Build;
import assay.project.CannotRead;
import assay.project.CannotWrite;
import assay.project.Output;
import assay.project.Project;
import assay.source.Finding;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One build and what is said of it: for {@code build} and {@code demo}. */
final class BuildRun {

  private static final int PROGRESS_STEP = 25;

  private final Terminal terminal;
  private final Path projectFile;
  private final Optional<Path> output;

  /** Builds the project at {@code projectFile} into {@code output}, or where the project says. */
  BuildRun(Terminal terminal, Path projectFile, Optional<Path> output) {
    this.terminal = terminal;
    this.projectFile = projectFile;
    this.output = output;
  }

  int run() {
    try {
      Project project = Project.read(projectFile);
      var target = new Output(output.orElseGet(project::output));
      Build.Result result = Build.of(project).write(target, this::progress);
      clearProgress();
      terminal.show(result.findings());
      report(result, target.root());
      boolean errors = result.findings().stream().anyMatch(f -> f.diagnostic().isError());
      return errors ? Status.FINDINGS : Status.CLEAN;
    } catch (Project.Invalid e) {
      terminal.show(e.findings());
      return terminal.failed("cannot use `%s`".formatted(projectFile));
    } catch (CannotRead | CannotWrite e) {
      clearProgress();
      return terminal.failed(String.valueOf(e.getMessage()));
    }
  }

  private void progress(int done) {
    if (terminal.live() && done % PROGRESS_STEP == 0) {
      terminal.err().print("\r%d rules".formatted(done));
      terminal.err().flush();
    }
  }

  private void clearProgress() {
    if (terminal.live()) {
      terminal.err().print("\r\u001b[K");
    }
  }

  private void report(Build.Result result, Path folder) {
    PrintStream out = terminal.out();
    out.println(
        "wrote %s to %s"
            .formatted(Terminal.plural(result.pages().size(), "rule page"), shown(folder)));
    counts(result.pages())
        .forEach(
            (label, count) ->
                out.println(
                    "  %-16s %s"
                        .formatted(
                            label,
                            Terminal.plural(count[0], "rule")
                                + " converted"
                                + (count[1] > 0
                                    ? ", %,d not convertible".formatted(count[1])
                                    : ""))));
    String found = Terminal.count(result.findings().stream().map(Finding::diagnostic).toList());
    if (!found.isEmpty()) {
      out.println("  found in rules   " + found);
    }
    Path index = folder.resolve("README.md");
    if (Files.exists(index)) {
      out.println("start at " + shown(index));
    }
  }

  private static Map<String, int[]> counts(List<RulePage> pages) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (RulePage page : pages) {
      for (PageQuery query : page.queries()) {
        int[] count = counts.computeIfAbsent(query.label(), label -> new int[2]);
        count[query.conversion().ok() ? 0 : 1]++;
      }
    }
    return counts;
  }

  /** A path from here if it lies below, else as it is. */
  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path full = path.toAbsolutePath().normalize();
    return full.startsWith(here) ? here.relativize(full).toString() : full.toString();
  }
}
