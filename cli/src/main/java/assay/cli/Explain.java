package assay.cli;

import assay.attack.Technique;
import assay.knowledge.LinkedRule;
import assay.knowledge.RuleLinks;
import assay.pipeline.Piped;
import assay.project.CannotRead;
import assay.project.InputFile;
import assay.project.InputFiles;
import assay.project.KnownTargets;
import assay.project.LibraryReader;
import assay.project.Project;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.RuleReader;
import assay.source.Diagnostic;
import assay.source.DiagnosticLine;
import assay.source.DiagnosticText;
import assay.target.Conversion;
import assay.target.QueryTarget;
import assay.target.Request;
import assay.target.Target;
import assay.template.DataText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay explain}: what each stage makes of a rule. */
@Command(
    name = "explain",
    description = {
      "Show what each stage makes of a rule: read, parse, check, pipe, lower, relate, emit.",
      "With events, show which parts of its condition hold for them, and what was compared."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay explain rule.yml",
      "  assay explain -t kusto -p microsoft_xdr rule.yml",
      "  assay explain -c team/assay.yml team/rules/rule.yml",
      "  assay explain --links -c team/assay.yml team/rules/rule.yml",
      "  assay explain --event events.jsonl rule.yml",
      "  assay explain --event events.jsonl --record 12 rule.yml",
      "",
      "Lower shows the query as the rule has it, as the passes leave it, and in plain words."
    })
final class Explain implements Callable<Integer> {

  private final Main main;

  @Option(
      names = {"-t", "--target"},
      paramLabel = "TARGET",
      description = "Emit for this target only; may be given again.")
  List<String> targetIds = new ArrayList<>();

  @Option(
      names = "--links",
      description =
          "Only what the rule is linked with: each link with its reasons, near misses too.")
  boolean links = false;

  @Option(
      names = "--event",
      paramLabel = "FILE",
      description =
          "Match the rule with the events of this file: JSON objects, one or many; - for standard"
              + " input.")
  Optional<String> events = Optional.empty();

  @Option(
      names = "--record",
      paramLabel = "N",
      description = "Only the event at this place of the file, counted from 0.")
  Optional<Integer> record = Optional.empty();

  @Mixin ProjectOption project = new ProjectOption();

  @Mixin ConvertPipelines pipelines;

  @Parameters(paramLabel = "RULE", description = "A rule file, or - for standard input.")
  String rule = "";

  Explain(Main main) {
    this.main = main;
    this.pipelines = new ConvertPipelines(main);
  }

  @Override
  public Integer call() throws CannotRead, Project.Invalid {
    EventFile matched = EventFile.read(events, record, main.terminal());
    List<Target> targets =
        targetIds.isEmpty()
            ? KnownTargets.here().all()
            : targetIds.stream().map(Convert::target).toList();
    var request =
        Request.of(Request.DEFAULT_FORMAT, Map.of(), false, pipelines.stack(named(targets)));
    InputFiles inputs = InputFiles.find(List.of(rule));
    if (!inputs.problems().isEmpty()) {
      throw new CannotDo(inputs.problems().getFirst());
    }
    LibraryReader library = LibraryReader.read(project.project());
    int status = main.terminal().tell(library.findings(), library.unread());
    for (InputFile input : inputs.files()) {
      status = Math.max(status, explain(input, targets, request, library, matched));
    }
    return status;
  }

  private int explain(
      InputFile input,
      List<Target> targets,
      Request request,
      LibraryReader library,
      EventFile matched)
      throws CannotRead {
    RuleFile file = RuleReader.read(input.place(), input.bytes(main.terminal().in()));
    PrintStream out = main.terminal().out();
    if (links) {
      LinkedRule linked = library.link(file);
      LinksOutline.of(library.with(List.of(linked)), linked).forEach(out::println);
      return file.problems().isEmpty() ? Status.CLEAN : Status.FINDINGS;
    }
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
      indented(DiagnosticText.render(problem, file.source()));
    }
    for (Rule each : file.rules()) {
      Rule piped = pipelines.names.isEmpty() ? each : pipe(each, request, file);
      MeaningOutline.of(file, piped, matched).forEach(out::println);
    }
    if (events.isPresent()) {
      return file.problems().isEmpty() ? Status.CLEAN : Status.FINDINGS;
    }
    relate(library.link(file).links());
    for (Target target : targets) {
      emit(target, file, request);
    }
    return file.problems().isEmpty() ? Status.CLEAN : Status.FINDINGS;
  }

  /** Targets that were asked for must be those of the pipelines; of all targets, some are not. */
  private List<Target> named(List<Target> targets) {
    return targetIds.isEmpty() ? List.of() : targets;
  }

  /** Shows what pipelines make of {@code rule}, and gives that. */
  private Rule pipe(Rule rule, Request request, RuleFile file) {
    PrintStream out = main.terminal().out();
    Piped piped = request.pipelines().apply(rule);
    out.println(stage("pipe", String.join(", ", pipelines.names)));
    RuleOutline.of(piped.rule()).forEach(line -> out.println("    " + line));
    piped.state().forEach((key, value) -> indented("state " + key + ": " + DataText.print(value)));
    for (Diagnostic problem : piped.problems()) {
      indented(DiagnosticLine.render(problem, file.source()));
    }
    return piped.rule();
  }

  private static String readLine(RuleFile file) {
    String text = file.source().text();
    return "%s: %s, %s"
        .formatted(
            file.source().name(),
            Terminal.plural(text.lines().count(), "line"),
            Terminal.plural(text.getBytes(StandardCharsets.UTF_8).length, "byte"));
  }

  private void relate(RuleLinks links) {
    main.terminal().out().println(stage("relate", "what the rule is linked with"));
    linked("tactics", links.tactics().stream().map(tactic -> named(tactic.id(), tactic.name())));
    linked("techniques", links.techniques().stream().map(t -> named(t.id(), t.name())));
    linked("other tags", links.otherTags().stream());
    linked("data needed", links.dataNeeded().stream());
    linked("triggers", links.triggers().stream().map(Technique::id));
    linked("enrichments", links.enrichments().stream());
    linked("customers", links.customers().stream());
  }

  private void linked(String what, Stream<String> names) {
    List<String> list = names.distinct().toList();
    if (!list.isEmpty()) {
      indented(what + ": " + String.join(", ", list));
    }
  }

  private static String named(String id, String name) {
    return name.isEmpty() ? id + " (unknown)" : id + " " + name;
  }

  private void emit(Target target, RuleFile file, Request request) {
    PrintStream out = main.terminal().out();
    Conversion conversion =
        target instanceof QueryTarget language
            ? language.convert(file, request)
            : target.convert(file.yaml());
    out.println(stage("emit", target.id() + (conversion.ok() ? "" : ": refused")));
    conversion.outputs().forEach(this::indented);
    for (Diagnostic problem : conversion.problems()) {
      indented(DiagnosticLine.render(problem, file.source()));
    }
  }

  private void indented(String text) {
    text.lines().forEach(line -> main.terminal().out().println("    " + line));
  }

  private static String stage(String name, String what) {
    return "%-7s %s".formatted(name, what);
  }
}
