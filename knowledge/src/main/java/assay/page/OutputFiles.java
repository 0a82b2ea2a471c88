package assay.page;

import assay.source.Finding;
import java.util.List;

/** The files of one output, and what could not be put into them. */
public record OutputFiles(List<OutputFile> files, List<Finding> problems) {

  public OutputFiles {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  public static OutputFiles of(OutputFile... files) {
    return new OutputFiles(List.of(files), List.of());
  }

  public static OutputFiles of(List<OutputFile> files) {
    return new OutputFiles(files, List.of());
  }
}
