package assay.cli;

import assay.pipeline.BuiltInPipelines;
import assay.pipeline.Pipeline;
import assay.pipeline.PipelineReader;
import assay.pipeline.PipelineStack;
import assay.pipeline.ReadPipeline;
import assay.project.CannotRead;
import assay.project.InputFile;
import assay.project.InputFiles;
import assay.source.Finding;
import assay.source.Nearest;
import assay.target.Target;
import assay.yaml.YamlFile;
import assay.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The pipelines that a command line names: built-in ones, files, folders. */
final class ConvertPipelines {

  private final Main main;

  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "PIPELINE",
      description =
          "What rules go through before: a name of `assay list pipelines`, a file or a folder; may"
              + " be given again.")
  List<String> names = new ArrayList<>();

  @Option(
      names = "--disable-pipeline-check",
      description = "Take pipelines for targets that they do not name, too.")
  boolean unchecked;

  ConvertPipelines(Main main) {
    this.main = main;
  }

  /** All of them as one, by priority. */
  PipelineStack stack(List<Target> targets) throws CannotRead {
    var pipelines = new ArrayList<Pipeline>();
    for (String name : names) {
      pipelines.addAll(named(name));
    }
    if (!unchecked) {
      for (Target target : targets) {
        pipelines.forEach(pipeline -> verify(pipeline, target));
      }
    }
    return PipelineStack.of(pipelines);
  }

  private static void verify(Pipeline pipeline, Target target) {
    if (!pipeline.isFor(target.id())) {
      throw new CannotDo(
          "the pipeline `%s` is for %s, not for `%s`; `--disable-pipeline-check` takes it anyway"
              .formatted(pipeline.label(), String.join(", ", pipeline.targets()), target.id()));
    }
  }

  private List<Pipeline> named(String name) throws CannotRead {
    Path path = Path.of(name);
    if (!Files.exists(path)) {
      return List.of(
          BuiltInPipelines.find(name)
              .orElseThrow(
                  () ->
                      new CannotDo(
                          "there is no pipeline `%s`, and no such file: %s"
                              .formatted(name, Nearest.help(name, BuiltInPipelines.names())))));
    }
    var pipelines = new ArrayList<Pipeline>();
    InputFiles inputs = InputFiles.find(List.of(name));
    if (!inputs.problems().isEmpty()) {
      throw new CannotDo(inputs.problems().getFirst());
    }
    for (InputFile file : inputs.files()) {
      pipelines.add(read(file));
    }
    return pipelines;
  }

  private Pipeline read(InputFile file) throws CannotRead {
    YamlFile yaml = YamlReader.read(file.place(), file.bytes(main.terminal().in()));
    ReadPipeline read = PipelineReader.read(yaml);
    main.terminal()
        .show(
            read.problems().stream().map(problem -> new Finding(yaml.source(), problem)).toList());
    Optional<Pipeline> pipeline = read.pipeline();
    return pipeline.orElseThrow(
        () -> new CannotDo("cannot use the pipeline `%s`".formatted(file.place())));
  }
}
