package assay.cli;

import assay.knowledge.EntityKind;
import assay.lint.LintCatalogue;
import assay.lint.LintCheck;
import assay.project.InputFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * Runs every command over the starter library so that the JVM can record what they load and how hot
 * it gets: the launcher makes its AOT cache from that.
 */
@Command(name = "train", hidden = true, description = "Run every command once, printing nothing.")
final class Train implements Callable<Integer> {

  private static final int ROUNDS = 3;

  private final Main main;

  Train(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Path starter = Demo.starter();
    Path work = Files.createTempDirectory("assay-train");
    try {
      Path examples = Files.createDirectory(work.resolve("examples"));
      writeExamples(examples);
      Path old = work.resolve("assay.yml");
      Files.writeString(old, projectOf2020(starter));
      for (int round = 0; round < ROUNDS; round++) {
        for (List<String> command : commands(starter, work)) {
          run(command);
        }
      }
    } finally {
      remove(work);
    }
    main.terminal().err().println("trained");
    return Status.CLEAN;
  }

  private static List<List<String>> commands(Path starter, Path work) {
    String rules = starter.resolve("rules").toString();
    String project = starter.resolve("assay.yml").toString();
    String examples = work.resolve("examples").toString();
    return List.of(
        List.of("--version"),
        List.of("--help"),
        List.of("list", "targets"),
        List.of("list", "modifiers", "--json"),
        List.of("convert", "-t", "sigmac-splunk", "-t", "sigmac-xpack-watcher", "--jsonl", rules),
        List.of("convert", "-t", "sigmac-grep", "-s", rules),
        List.of("convert", "-t", "splunk", "-t", "sqlite", "-s", rules),
        List.of("convert", "-t", "lucene", "--compat", "pysigma", "--jsonl", rules),
        List.of("check", rules),
        List.of("check", "--cache-dir", work.resolve("cache").toString(), rules),
        List.of("check", "--cache-dir", work.resolve("cache").toString(), "--statistics", rules),
        List.of("check", "--format", "line", rules),
        List.of("check", "--format", "json", rules),
        List.of("check", "--cache-dir", work.resolve("cache").toString(), examples),
        List.of(
            "check",
            "--cache-dir",
            work.resolve("cache").toString(),
            "--fail-on",
            "never",
            examples),
        List.of("check", "--no-cache", "--format", "line", examples),
        List.of("check", "--diff", examples),
        List.of("fmt", "--check", rules),
        List.of("explain", rules),
        List.of("page", "-c", project, firstRule(starter)),
        List.of("build", "-c", project, "-o", work.resolve("modern").toString()),
        List.of("build", "-c", work.resolve("assay.yml").toString()));
  }

  /** The examples of all checks, since good rules do not show what a check does on finding. */
  private static void writeExamples(Path folder) throws IOException {
    for (LintCheck check : LintCatalogue.ALL.all()) {
      int number = 0;
      for (String block : LintPages.page(check.id()).orElse("").split("```yaml\n", -1)) {
        int end = block.indexOf("```\n");
        if (number++ > 0 && end >= 0) {
          Files.writeString(
              folder.resolve(check.id() + "-" + number + ".yml"),
              complete(block.substring(0, end)));
        }
      }
    }
  }

  /** An example may leave out what it is not about. */
  private static String complete(String example) {
    var text = new StringBuilder(example);
    if (!example.contains("title:")) {
      text.append("title: An example\n");
    }
    if (!example.contains("correlation:") && !example.contains("logsource:")) {
      text.append("logsource: {product: windows}\n");
    }
    if (!example.contains("correlation:") && !example.contains("detection:")) {
      text.append("detection:\n    selection:\n        Image: a\n    condition: selection\n");
    }
    return text.toString();
  }

  /** The starter in the style of 2020, which has other outputs. */
  private static String projectOf2020(Path starter) {
    var text = new StringBuilder("style: atc-2020\nrules:\n");
    Path rules = starter.resolve("rules/windows");
    text.append("  - ").append(rules.resolve("process_creation")).append("\n");
    text.append("triggers: ").append(starter.resolve("triggers")).append("\ndata:\n");
    for (EntityKind kind : EntityKind.values()) {
      text.append("  %s: %s%n".formatted(kind.key(), starter.resolve(kind.key())));
    }
    return text.toString();
  }

  private static String firstRule(Path starter) {
    return InputFiles.find(List.of(starter.resolve("rules").toString()))
        .files()
        .getFirst()
        .path()
        .orElseThrow()
        .toString();
  }

  private static void run(List<String> command) {
    var nothing = new ByteArrayInputStream(new byte[0]);
    Main.run(
        command.toArray(String[]::new),
        Main.quiet(nothing, OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
