package assay.cli;

import assay.project.CannotWrite;
import assay.project.Project;
import assay.project.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code assay init}: the beginnings of a repository of rules. */
@Command(
    name = "init",
    description = {
      "Begin a repository of rules: a project file, a first rule and what it is linked with.",
      "Nothing that is there already is touched."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay init",
      "  assay init detections",
      "",
      "Exit status: 0 done, 2 something is in the way or cannot be written."
    })
final class Init implements Callable<Integer> {

  /** What is written, by its name in the new folder, from the text that comes with the program. */
  private static final Map<String, String> FILES = files();

  private final Main main;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "Where to begin; this folder if not given.")
  Path folder = Path.of("");

  Init(Main main) {
    this.main = main;
  }

  private static Map<String, String> files() {
    var files = new LinkedHashMap<String, String>();
    files.put(Project.FILE_NAME, "assay.yml");
    files.put(".gitignore", "gitignore");
    files.put(".github/workflows/assay.yml", "workflow.yml");
    files.put("rules/windows/win_process_from_recycle_bin.yml", "rule.yml");
    files.put("rules/windows/win_process_from_recycle_bin.sample.jsonl", "sample.jsonl");
    files.put("data_needed/DN_0001_1_windows_sysmon_process_creation.yml", "data_needed.yml");
    files.put("logging_policies/LP_0001_windows_sysmon_process_creation.yml", "logging_policy.yml");
    return files;
  }

  @Override
  public Integer call() throws CannotWrite {
    List<String> there =
        FILES.keySet().stream()
            .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
            .toList();
    if (!there.isEmpty()) {
      there.forEach(
          name -> main.terminal().failed("`%s` is there already".formatted(folder.resolve(name))));
      throw new CannotDo("wrote nothing");
    }
    for (Map.Entry<String, String> file : FILES.entrySet()) {
      WholeFile.write(folder.resolve(file.getKey()), text(file.getValue()));
      main.terminal().out().println("wrote " + folder.resolve(file.getKey()));
    }
    main.terminal().out().println("next: assay check, then assay build");
    return Status.CLEAN;
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(Init.class.getResourceAsStream("init/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
