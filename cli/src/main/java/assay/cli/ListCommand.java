package assay.cli;

import assay.json.Json;
import assay.page.Output;
import assay.pipeline.BuiltInPipelines;
import assay.project.KnownTargets;
import assay.rule.Modifier;
import assay.style.Style;
import assay.target.Target;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay list}: what there is. */
@Command(
    name = "list",
    description = "List what there is to choose from.",
    footerHeading = "%nExamples:%n",
    footer = {"  assay list targets", "  assay list modifiers --json", "  assay list lints"})
final class ListCommand implements Callable<Integer> {

  private final Main main;

  /** The lists. */
  enum Kind {
    targets,
    formats,
    pipelines,
    modifiers,
    outputs,
    lints
  }

  @Parameters(paramLabel = "WHAT", description = "${COMPLETION-CANDIDATES}")
  Kind kind = Kind.targets;

  @Option(names = "--json", description = "As a JSON array of objects with id and description.")
  boolean json;

  /** A thing of a list. */
  private record Entry(String id, String description) {}

  ListCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() {
    PrintStream out = main.terminal().out();
    if (kind == Kind.lints) {
      out.print(json ? LintList.json() : LintList.text());
      return Status.CLEAN;
    }
    List<Entry> entries = entries();
    if (json) {
      out.println(asJson(entries));
    } else {
      int width = entries.stream().mapToInt(entry -> entry.id().length()).max().orElse(0);
      for (Entry entry : entries) {
        out.println(entry.id() + " ".repeat(width - entry.id().length() + 2) + entry.description());
      }
    }
    return Status.CLEAN;
  }

  private List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    switch (kind) {
      case targets -> {
        for (Target target : KnownTargets.here().all()) {
          entries.add(new Entry(target.id(), target.description()));
        }
      }
      case formats -> {
        for (Target target : KnownTargets.here().all()) {
          entries.add(new Entry(target.id(), String.join(", ", target.formats())));
        }
      }
      case pipelines -> {
        for (String name : BuiltInPipelines.names()) {
          BuiltInPipelines.find(name)
              .ifPresent(pipeline -> entries.add(new Entry(name, pipeline.label())));
        }
      }
      case outputs -> {
        for (Output output : Style.MODERN.outputs()) {
          entries.add(new Entry(output.id(), output.description()));
        }
      }
      case lints -> throw new IllegalStateException("has a form of its own");
      case modifiers -> {
        for (Modifier modifier : Modifier.values()) {
          entries.add(new Entry(String.join(", ", modifier.names()), modifier.meaning()));
        }
      }
    }
    return entries;
  }

  private static String asJson(List<Entry> entries) {
    return Json.indented(
        json -> {
          json.writeStartArray();
          for (Entry entry : entries) {
            json.writeStartObject();
            json.writeStringField("id", entry.id());
            json.writeStringField("description", entry.description());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
