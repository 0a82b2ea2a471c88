package assay.cli;

import assay.page.Output;
import assay.page.PageQuery;
import assay.page.RulePage;
import assay.project.Build;
import assay.project.CannotRead;
import assay.project.CannotWrite;
import assay.project.LibraryReader;
import assay.project.OutputFolder;
import assay.project.Project;
import assay.project.Watch;
import assay.source.Finding;
import assay.source.Nearest;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One build and what is said of it: for {@code build} and {@code demo}. */
final class BuildRun {

  private static final int PROGRESS_STEP = 25;

  private final Terminal terminal;
  private final Path projectFile;
  private final Optional<Path> output;
  private final List<String> only;
  private final boolean force;

  /**
   * Builds the project at {@code projectFile} into {@code output}, or where the project says; with
   * {@code only}, just these outputs. With {@code force}, files of others are written over.
   */
  BuildRun(
      Terminal terminal,
      Path projectFile,
      Optional<Path> output,
      List<String> only,
      boolean force) {
    this.force = force;
    this.only = List.copyOf(only);
    this.terminal = terminal;
    this.projectFile = projectFile;
    this.output = output;
  }

  int run() throws CannotRead, CannotWrite, Project.Invalid {
    Project project = Project.read(projectFile);
    OutputFolder target = OutputFolder.open(output.orElseGet(project::output), force);
    Build.Result result;
    try {
      result =
          Build.of(LibraryReader.read(project)).write(outputs(project), target, this::progress);
    } finally {
      clearProgress();
    }
    var failures = new ArrayList<>(result.unread());
    failures.addAll(result.outcome().problems());
    int status = terminal.tell(result.findings(), failures);
    report(result, target.root());
    return status;
  }

  /**
   * Builds, and again whenever the project's files change, until the thread is interrupted. What
   * goes wrong is shown by {@code failed}, and the next change is waited for.
   */
  int watch(Consumer<Exception> failed) throws CannotRead {
    while (true) {
      try (Watch watch = watched()) {
        try {
          run();
        } catch (CannotDo | CannotRead | CannotWrite | Project.Invalid e) {
          failed.accept(e);
        }
        terminal.out().flush();
        terminal.err().println("watching for changes; Ctrl-C ends");
        terminal.err().flush();
        if (!watch.await()) {
          return Status.CLEAN;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Status.CLEAN;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The project file's folder counts without what lies below it, unless the project names that. */
  private Watch watched() throws CannotRead {
    Path file = projectFile.toAbsolutePath().normalize();
    try {
      Project project = Project.read(projectFile);
      return Watch.of(project.folders(), file, output.orElseGet(project::output));
    } catch (Project.Invalid e) {
      return Watch.of(List.of(), file, output.orElse(file.resolveSibling("out")));
    }
  }

  private List<Output> outputs(Project project) {
    List<Output> known = project.file().style().outputs();
    List<String> ids = known.stream().map(Output::id).toList();
    for (String id : only) {
      if (!ids.contains(id)) {
        throw new CannotDo("unknown output `%s`; %s".formatted(id, Nearest.help(id, ids)));
      }
    }
    return known.stream().filter(output -> only.contains(output.id())).toList();
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
        "%s in %s".formatted(Terminal.plural(result.pages().size(), "rule page"), shown(folder)));
    Map<String, String> lines = conversions(result.pages());
    lines.put("files", files(result.outcome()));
    String found = Terminal.count(result.findings().stream().map(Finding::diagnostic).toList());
    if (!found.isEmpty()) {
      lines.put("found in files", found);
    }
    int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
    lines.forEach(
        (what, line) -> out.println("  " + what + " ".repeat(width - what.length() + 2) + line));
    Path index = folder.resolve("README.md");
    if (Files.exists(index)) {
      out.println("start at " + shown(index));
    }
  }

  private static String files(OutputFolder.Outcome outcome) {
    return "%,d written, %,d unchanged".formatted(outcome.written().size(), outcome.unchanged())
        + (outcome.removed().isEmpty() ? "" : ", %,d removed".formatted(outcome.removed().size()));
  }

  /** What became of the rules, by the heading of the query. */
  private static Map<String, String> conversions(List<RulePage> pages) {
    Map<String, String> lines = new LinkedHashMap<>();
    counts(pages)
        .forEach(
            (label, count) ->
                lines.put(
                    label,
                    Terminal.plural(count[0], "rule")
                        + " converted"
                        + (count[1] > 0 ? ", %,d not convertible".formatted(count[1]) : "")));
    return lines;
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
