package assay.cli;

import assay.project.CannotRead;
import assay.project.InputFile;
import assay.project.InputFiles;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.target.Conversion;
import assay.target.Target;
import assay.target.Targets;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay explain}: what each stage makes of a rule. */
@Command(
    name = "explain",
    description = "Show what each stage makes of a rule: read, parse, check, emit.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay explain rule.yml",
      "  assay explain -t sigmac-splunk rule.yml",
      "",
      "Stages that do not exist yet (pipe, lower, match) are left out; what is read but not",
      "yet meant is marked."
    })
final class Explain implements Callable<Integer> {

  private final Main main;

  @Option(
      names = {"-t", "--target"},
      paramLabel = "TARGET",
      description = "Emit for this target only; may be given again.")
  List<String> targetIds = new ArrayList<>();

  @Parameters(paramLabel = "RULE", description = "A rule file, or - for standard input.")
  String rule = "";

  Explain(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    List<Target> targets =
        targetIds.isEmpty() ? Targets.ALL : targetIds.stream().map(Convert::target).toList();
    InputFiles inputs = InputFiles.find(List.of(rule));
    if (!inputs.problems().isEmpty()) {
      throw new CannotDo(inputs.problems().getFirst());
    }
    int status = Status.CLEAN;
    for (InputFile input : inputs.files()) {
      status = Math.max(status, explain(input, targets));
    }
    return status;
  }

  private int explain(InputFile input, List<Target> targets) {
    RuleFile file = read(input);
    PrintStream out = main.terminal().out();
    out.println(stage("read", readLine(file)));
    out.println(
        stage(
            "parse",
            "%s, %s"
                .formatted(
                    Terminal.plural(file.yaml().documents().size(), "document"),
                    Terminal.plural(file.rules().size(), "rule"))));
    file.rules().forEach(each -> RuleOutline.of(each).forEach(line -> out.println("    " + line)));
    String found = Terminal.count(file.problems());
    out.println(stage("check", found.isEmpty() ? "nothing found" : found));
    for (Diagnostic problem : file.problems()) {
      indented(assay.source.DiagnosticText.render(problem, file.source()));
    }
    for (Target target : targets) {
      emit(target, file);
    }
    return file.problems().isEmpty() ? Status.CLEAN : Status.FINDINGS;
  }

  private RuleFile read(InputFile input) {
    try {
      return RuleReader.read(input.place(), input.bytes(main.terminal().in()));
    } catch (CannotRead e) {
      throw new CannotDo(e);
    }
  }

  private static String readLine(RuleFile file) {
    String text = file.source().text();
    return "%s: %s, %s"
        .formatted(
            file.source().name(),
            Terminal.plural(text.lines().count(), "line"),
            Terminal.plural(text.getBytes(StandardCharsets.UTF_8).length, "byte"));
  }

  private void emit(Target target, RuleFile file) {
    PrintStream out = main.terminal().out();
    Conversion conversion = target.convert(file.yaml());
    out.println(stage("emit", target.id() + (conversion.ok() ? "" : ": refused")));
    conversion.outputs().forEach(this::indented);
    for (Diagnostic problem : conversion.problems()) {
      indented(new assay.report.LineReport().render(List.of(new Finding(file.source(), problem))));
    }
  }

  private void indented(String text) {
    text.lines().forEach(line -> main.terminal().out().println("    " + line));
  }

  private static String stage(String name, String what) {
    return "%-7s %s".formatted(name, what);
  }
}
