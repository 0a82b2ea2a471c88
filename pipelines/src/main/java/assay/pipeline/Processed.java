package assay.pipeline;

import assay.source.Finding;
import java.util.List;

/**
 * What became of queries after the target.
 *
 * @param queries what was given if there are errors among the problems
 * @param problems what is wrong in the files of the pipelines
 */
public record Processed(List<String> queries, List<Finding> problems) {
  public Processed {
    queries = List.copyOf(queries);
    problems = List.copyOf(problems);
  }

  /** The query, if there was one. */
  public String query() {
    return queries.getFirst();
  }
}
