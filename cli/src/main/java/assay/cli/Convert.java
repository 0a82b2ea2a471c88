package assay.cli;

import assay.json.Json;
import assay.project.CannotRead;
import assay.project.CannotWrite;
import assay.project.InputFile;
import assay.project.WholeFile;
import assay.report.JsonReport;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Nearest;
import assay.source.Source;
import assay.target.Conversion;
import assay.target.Target;
import assay.target.Targets;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code assay convert}: rules to queries. */
@Command(
    name = "convert",
    description = "Convert rules to queries of one language or several.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay convert -t sigmac-splunk rules/win_logon.yml",
      "  assay convert -t sigmac-es-qs -t sigmac-graylog --jsonl rules/",
      "  assay convert -t sigmac-splunk -c my-splunk.yml -s -o queries.txt rules/",
      "  cat rule.yml | assay convert -t sigmac-grep -",
      "",
      "Targets: `assay list targets`. Exit status: 0 all converted, 1 some refused,",
      "2 the work could not be done."
    })
final class Convert implements Callable<Integer> {

  private static final String DEFAULT_FORMAT = "default";

  private final Main main;

  @Option(
      names = {"-t", "--target"},
      required = true,
      paramLabel = "TARGET",
      description = "A language to convert to; may be given again.")
  List<String> targetIds = new ArrayList<>();

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description =
          "A sigmac configuration to use instead of the target's own; may be given again.")
  List<String> configurations = new ArrayList<>();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = DEFAULT_FORMAT,
      description = "The form of the queries: ${DEFAULT-VALUE}.")
  String format = DEFAULT_FORMAT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "Write the queries to this file instead of standard output.")
  String output = "";

  @Option(
      names = {"-s", "--skip-unsupported"},
      description = "Leave out what cannot be converted, say so, and end with status 0.")
  boolean skip;

  @Option(names = "--jsonl", description = "One JSON object a line for each rule file and target.")
  boolean jsonl;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing about warnings.")
  boolean quiet;

  @Mixin RulePaths paths = new RulePaths();

  private int refused;
  private int converted;

  Convert(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws CannotRead, CannotWrite {
    Terminal terminal = main.terminal();
    if (!format.equals(DEFAULT_FORMAT)) {
      throw new CannotDo(
          "unknown format `%s`: %s"
              .formatted(format, Nearest.help(format, List.of(DEFAULT_FORMAT))));
    }
    List<Target> targets = configured(targetIds.stream().map(Convert::target).toList());
    var results = new StringBuilder();
    boolean all =
        paths.each(
            terminal,
            file -> {
              convert(file, targets, results);
              if (output.isEmpty()) {
                terminal.out().append(results);
                results.setLength(0);
              }
            });
    if (!output.isEmpty()) {
      write(results.toString());
    }
    if (skip && refused > 0) {
      terminal
          .err()
          .println(
              "assay: left out %s that cannot be made"
                  .formatted(Terminal.plural(refused, "conversion")));
    }
    return !all ? Status.FAILED : refused > 0 && !skip ? Status.FINDINGS : Status.CLEAN;
  }

  static Target target(String id) {
    return Targets.find(id)
        .orElseThrow(
            () ->
                new CannotDo(
                    "unknown target `%s`: %s".formatted(id, Nearest.help(id, Targets.ids()))));
  }

  private List<Target> configured(List<Target> targets) throws CannotRead {
    if (configurations.isEmpty()) {
      return targets;
    }
    var files = new ArrayList<YamlFile>();
    for (String name : configurations) {
      files.add(configuration(name));
    }
    var configured = new ArrayList<Target>();
    for (Target target : targets) {
      Target.Configured result = target.configure(files);
      main.terminal().show(result.problems());
      if (result.problems().stream().anyMatch(finding -> finding.diagnostic().isError())) {
        throw new CannotDo("`%s` cannot use this configuration".formatted(target.id()));
      }
      configured.add(result.target());
    }
    return configured;
  }

  private YamlFile configuration(String name) throws CannotRead {
    YamlFile file = read(new InputFile(name, Optional.of(Path.of(name))));
    if (!file.fatal().isEmpty()) {
      main.terminal().show(findings(file.source(), file.fatal()));
      throw new CannotDo("cannot use the configuration `%s`".formatted(name));
    }
    return file;
  }

  private YamlFile read(InputFile file) throws CannotRead {
    return YamlReader.read(file.place(), file.bytes(main.terminal().in()));
  }

  private void convert(InputFile file, List<Target> targets, StringBuilder results)
      throws CannotRead {
    YamlFile yaml = read(file);
    List<Diagnostic> oddities = yaml.fatal().isEmpty() ? yaml.oddities() : List.of();
    if (!jsonl) {
      tell(oddities, yaml.source());
    }
    for (Target target : targets) {
      Conversion conversion = target.convert(yaml);
      converted += conversion.ok() ? 1 : 0;
      refused += conversion.ok() ? 0 : 1;
      if (jsonl) {
        results.append(line(file, target, conversion, oddities, yaml.source())).append('\n');
      } else {
        conversion.outputs().forEach(query -> results.append(query).append('\n'));
        tell(conversion.problems(), yaml.source());
      }
    }
  }

  private void tell(List<Diagnostic> problems, Source source) {
    main.terminal()
        .show(findings(source, problems.stream().filter(p -> p.isError() || !quiet).toList()));
  }

  private static List<Finding> findings(Source source, List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(diagnostic -> new Finding(source, diagnostic)).toList();
  }

  /** The machine form: see docs/guide/machine-forms.md. */
  private String line(
      InputFile file,
      Target target,
      Conversion conversion,
      List<Diagnostic> oddities,
      Source source) {
    List<Diagnostic> problems =
        Stream.concat(oddities.stream(), conversion.problems().stream()).toList();
    return Json.line(
        json -> {
          json.writeStartObject();
          json.writeStringField("rule", file.name());
          json.writeStringField("target", target.id());
          json.writeStringField("format", format);
          json.writeBooleanField("ok", conversion.ok());
          json.writeArrayFieldStart("outputs");
          for (String query : conversion.outputs()) {
            json.writeString(query);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("problems");
          for (Diagnostic problem : problems) {
            json.writeStartObject();
            JsonReport.writeProblem(json, problem, source);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void write(String results) throws CannotWrite {
    Path path = Path.of(output);
    if (Files.isDirectory(path)) {
      throw new CannotDo("cannot write `%s`: it is a folder; name a file in it".formatted(output));
    }
    WholeFile.write(path, results);
    main.terminal()
        .err()
        .println("wrote %s to %s".formatted(Terminal.plural(converted, "conversion"), output));
  }
}
