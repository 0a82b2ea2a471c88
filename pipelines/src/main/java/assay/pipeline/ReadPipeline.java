package assay.pipeline;

import assay.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/** What became of a file that was read as a pipeline: empty if one of the problems is an error. */
public record ReadPipeline(Optional<Pipeline> pipeline, List<Diagnostic> problems) {
  public ReadPipeline {
    problems = List.copyOf(problems);
  }
}
