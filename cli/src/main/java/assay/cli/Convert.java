package assay.cli;

import assay.pipeline.PipelineStack;
import assay.project.CannotRead;
import assay.project.CannotWrite;
import assay.project.Checkout;
import assay.project.InputFile;
import assay.project.InputFiles;
import assay.project.KnownTargets;
import assay.source.Diagnostic;
import assay.source.DiagnosticLine;
import assay.source.Finding;
import assay.source.Nearest;
import assay.source.Source;
import assay.target.Conversion;
import assay.target.QueryTarget;
import assay.target.Request;
import assay.target.Target;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
      "  assay convert -t splunk -p splunk_windows rules/win_logon.yml",
      "  assay convert -t sqlite -O table=events -s -o queries/ rules/",
      "  assay convert -t lucene --compat pysigma --jsonl rules/",
      "  assay convert -t kusto -p microsoft_xdr --diff main rules/",
      "  assay convert -t sigmac-es-qs -t sigmac-graylog --jsonl rules/",
      "  assay convert -t sigmac-splunk -c my-splunk.yml -s -o queries.txt rules/",
      "  cat rule.yml | assay convert -t sigmac-grep -",
      "",
      "Targets: `assay list targets`. Exit status: 0 all converted, 1 some refused,",
      "2 the work could not be done."
    })
final class Convert implements Callable<Integer> {

  private static final String PYSIGMA = "pysigma";

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
      defaultValue = Request.DEFAULT_FORMAT,
      description = "The form of the queries: ${DEFAULT-VALUE}; `assay list formats` has them all.")
  String format = Request.DEFAULT_FORMAT;

  @Mixin ConvertPipelines pipelines;

  @Option(
      names = "--without-pipeline",
      description = "Convert rules as they are, whatever pipelines are named.")
  boolean without;

  @Option(
      names = "--compat",
      paramLabel = "TOOL",
      description = "Write what `pysigma` writes, where that is a query at all.")
  String compat = "";

  @Option(
      names = {"-O", "--option"},
      paramLabel = "KEY=VALUE",
      description = "Something that the target is to know, such as table=events.")
  Map<String, String> options = new TreeMap<>();

  @Option(
      names = "--filter",
      paramLabel = "PATH",
      description = "Sigma filters to add to the rules they are for; may be given again.")
  List<String> filters = new ArrayList<>();

  @Option(
      names = "--correlation-method",
      paramLabel = "METHOD",
      defaultValue = "",
      description = "How correlations are asked where a language has several ways, as in stats.")
  String method = "";

  @Option(names = "--strict", description = "Refuse what a language can say only nearly.")
  boolean strict;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "PATH",
      description = "Write to this file, or below this folder a file for each rule.")
  String output = "";

  @Option(
      names = {"-s", "--skip-unsupported"},
      description = "Leave out what cannot be converted, say so, and end with status 0.")
  boolean skip;

  @Option(names = "--jsonl", description = "One JSON object a line for each rule file and target.")
  boolean jsonl;

  @Option(
      names = "--yaml",
      description = "A YAML document for each rule file and target, with what its rules say.")
  boolean yaml;

  @Option(
      names = "--diff",
      paramLabel = "REF",
      description =
          "Show what changed in the queries since a revision that git knows, or since the rules in"
              + " another folder.")
  String diff = "";

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing about warnings.")
  boolean quiet;

  @Mixin RulePaths paths = new RulePaths();

  Convert(Main main) {
    this.main = main;
    this.pipelines = new ConvertPipelines(main);
  }

  @Override
  public Integer call() throws CannotRead, CannotWrite {
    Terminal terminal = main.terminal();
    List<Target> targets = configured(targetIds.stream().map(Convert::target).toList());
    PipelineStack stack = without ? PipelineStack.EMPTY : pipelines.stack(targets);
    var request = Request.of(format, options, isCompatible(), stack).by(method);
    targets.forEach(this::verifyFormat);
    targets.forEach(this::verifyMethod);
    InputFiles inputs = InputFiles.find(paths.paths);
    InputFiles added = InputFiles.find(filters);
    inputs.problems().forEach(terminal::failed);
    added.problems().forEach(terminal::failed);
    var progress = new Progress(terminal, inputs.files().size());
    var conversions = new Conversions(targets, request, terminal.in(), describes(), progress);
    ConvertOutput out = output(request, conversions, added);
    var summary = new ConvertSummary();
    var done = new ArrayList<Conversions.Done>();
    boolean all = conversions.run(inputs.files(), added.files(), terminal::failed, done::add);
    progress.clear();
    for (Conversions.Done each : done) {
      put(each, targets, out, summary);
    }
    out.close(summary.converted());
    tell(summary);
    boolean failed = !all || !inputs.problems().isEmpty() || !added.problems().isEmpty();
    return failed ? Status.FAILED : summary.refused() > 0 && !skip ? Status.FINDINGS : Status.CLEAN;
  }

  /** Whether what rules say about themselves is wanted beside their queries. */
  private boolean describes() {
    return jsonl || yaml || !diff.isEmpty();
  }

  private ConvertOutput output(Request request, Conversions conversions, InputFiles added)
      throws CannotRead {
    if (yaml && (jsonl || !diff.isEmpty())) {
      throw new CannotDo("`--yaml` goes neither with `--jsonl` nor with `--diff`");
    }
    Optional<Path> path = output.isEmpty() ? Optional.empty() : Optional.of(Path.of(output));
    var place = new ConvertPlace(main.terminal(), path);
    if (!diff.isEmpty()) {
      return changes(place, conversions, added);
    }
    if (jsonl) {
      return new ConvertLines(place, format);
    }
    if (yaml) {
      return new ConvertYaml(place, format);
    }
    boolean folder = output.endsWith("/") || path.filter(Files::isDirectory).isPresent();
    return folder
        ? new ConvertFolder(main.terminal(), path.orElseThrow(), format)
        : new ConvertText(place, request);
  }

  /** What is compared with the queries that the rules have in another checkout. */
  private ConvertOutput changes(ConvertPlace place, Conversions conversions, InputFiles added)
      throws CannotRead {
    var changes = new ConvertDiff(place, jsonl, format);
    try (Checkout before = Checkout.of(diff, paths.paths)) {
      var done = new ArrayList<Conversions.Done>();
      conversions.run(before.files().files(), added.files(), main.terminal()::failed, done::add);
      for (Conversions.Done each : done) {
        for (int i = 0; i < targetIds.size(); i++) {
          changes.addBefore(converted(each, target(targetIds.get(i)), each.conversions().get(i)));
        }
      }
    }
    return changes;
  }

  private static ConvertOutput.Converted converted(
      Conversions.Done done, Target target, Conversion conversion) {
    return new ConvertOutput.Converted(
        done.file(), target, conversion, done.yaml().source(), done.rules());
  }

  private void tell(ConvertSummary summary) {
    if (!quiet) {
      summary.print(main.terminal().err());
    }
    if (skip && summary.refused() > 0) {
      String left = Terminal.plural(summary.refused(), "conversion");
      main.terminal().err().println("assay: left out %s that cannot be made".formatted(left));
    }
  }

  private boolean isCompatible() {
    if (!compat.isEmpty() && !compat.equals(PYSIGMA)) {
      throw new CannotDo(
          "unknown tool `%s`: %s".formatted(compat, Nearest.help(compat, List.of(PYSIGMA))));
    }
    return !compat.isEmpty();
  }

  private void verifyFormat(Target target) {
    List<String> formats = target.formats();
    if (!formats.contains(format)) {
      throw new CannotDo(
          "`%s` has no format `%s`: %s"
              .formatted(target.id(), format, Nearest.help(format, formats)));
    }
  }

  private void verifyMethod(Target target) {
    List<String> methods = target instanceof QueryTarget of ? of.methods() : List.of();
    if (!method.isEmpty() && !methods.contains(method)) {
      throw new CannotDo(
          "`%s` does not ask correlations by `%s`: %s"
              .formatted(
                  target.id(),
                  method,
                  methods.isEmpty()
                      ? "leave `--correlation-method` out"
                      : Nearest.help(method, methods)));
    }
  }

  private void put(
      Conversions.Done done, List<Target> targets, ConvertOutput out, ConvertSummary summary)
      throws CannotWrite {
    YamlFile file = done.yaml();
    List<Diagnostic> oddities = file.fatal().isEmpty() ? file.oddities() : List.of();
    boolean machine = jsonl || yaml;
    if (!machine) {
      tell(oddities, file.source());
    }
    for (int i = 0; i < targets.size(); i++) {
      Conversion conversion = done.conversions().get(i);
      if (strict) {
        conversion = Conversions.strict(conversion);
      }
      summary.add(conversion);
      if (machine) {
        conversion =
            conversion.telling(
                Stream.concat(oddities.stream(), conversion.problems().stream())
                    .distinct()
                    .toList());
      } else {
        tell(conversion.problems(), file.source());
      }
      out.add(converted(done, targets.get(i), conversion));
    }
  }

  static Target target(String id) {
    return KnownTargets.here()
        .find(id)
        .orElseThrow(
            () ->
                new CannotDo(
                    "unknown target `%s`: %s"
                        .formatted(id, Nearest.help(id, KnownTargets.here().ids()))));
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

  /** Draws {@code problems}; those that are skipped take a line each. */
  private void tell(List<Diagnostic> problems, Source source) {
    List<Diagnostic> told = problems.stream().filter(p -> p.isError() || !quiet).toList();
    if (!skip) {
      main.terminal().show(findings(source, told));
    } else {
      told.forEach(each -> main.terminal().err().println(DiagnosticLine.render(each, source)));
    }
  }

  private static List<Finding> findings(Source source, List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(diagnostic -> new Finding(source, diagnostic)).toList();
  }
}
