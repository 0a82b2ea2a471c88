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
import assay.source.Finding;
import assay.source.Nearest;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One build and what is said of it: for {@code build} and {@code demo}. */
final class BuildRun {

  private static final int PROGRESS_STEP = 25;
  private static final int WARNINGS_SHOWN = 2;

  private final Terminal terminal;
  private final Path projectFile;
  private final Optional<Path> output;
  private final List<String> only;

  /**
   * Builds the project at {@code projectFile} into {@code output}, or where the project says; with
   * {@code only}, just these outputs.
   */
  BuildRun(Terminal terminal, Path projectFile, Optional<Path> output, List<String> only) {
    this.only = List.copyOf(only);
    this.terminal = terminal;
    this.projectFile = projectFile;
    this.output = output;
  }

  int run() throws CannotRead, CannotWrite, Project.Invalid {
    Project project = Project.read(projectFile);
    var target = new OutputFolder(output.orElseGet(project::output));
    Build.Result result;
    try {
      result =
          Build.of(LibraryReader.read(project)).write(outputs(project), target, this::progress);
    } finally {
      clearProgress();
    }
    int status = terminal.tell(shown(result.findings()), result.unread());
    tellOmitted(result.findings());
    report(result, target.root());
    return status;
  }

  /** All errors, and of each kind of warning the first few: what is built is what matters here. */
  private static List<Finding> shown(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    return findings.stream()
        .filter(
            finding ->
                finding.diagnostic().isError()
                    || seen.merge(finding.diagnostic().id(), 1, Integer::sum) <= WARNINGS_SHOWN)
        .toList();
  }

  private void tellOmitted(List<Finding> findings) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : findings) {
      if (!finding.diagnostic().isError()) {
        counts.merge(finding.diagnostic().id(), 1, Integer::sum);
      }
    }
    counts.forEach(
        (id, count) -> {
          if (count > WARNINGS_SHOWN) {
            terminal.err().println("warning[%s]: %,d more".formatted(id, count - WARNINGS_SHOWN));
          }
        });
    if (counts.values().stream().anyMatch(count -> count > WARNINGS_SHOWN)) {
      terminal.err().println("`assay check -c %s` shows all.".formatted(projectFile));
    }
  }

  private List<Output> outputs(Project project) {
    if (only.isEmpty()) {
      return project.outputs();
    }
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
        "wrote %s to %s"
            .formatted(Terminal.plural(result.pages().size(), "rule page"), shown(folder)));
    Map<String, String> lines = conversions(result.pages());
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
