package assay.pipeline;

import java.util.List;
import java.util.Optional;

/**
 * The values that a file outside of the pipeline has. Whoever runs pipelines gives the texts of
 * such files; without that they are refused.
 *
 * @param path as the pipeline names the file
 * @param column the name or the number of a column of a CSV file
 * @param header whether the first line of a CSV file names the columns
 * @param steps the way into JSON or YAML: names, numbers, and {@code []} for every item
 * @param filter what values must have; others are passed over
 */
public record FileValues(
    String path,
    Format format,
    Optional<String> column,
    boolean header,
    List<String> steps,
    Optional<PipelineRegex> filter) {

  public FileValues {
    steps = List.copyOf(steps);
  }

  /** How the file is written. */
  public enum Format {
    PLAINTEXT,
    CSV,
    JSON,
    YAML
  }
}
