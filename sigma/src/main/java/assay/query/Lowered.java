package assay.query;

import assay.source.Diagnostic;
import java.util.List;

/**
 * What a rule means: a query for each of its conditions. With errors among {@code problems} it
 * means nothing, and there are no queries.
 */
public record Lowered(List<Query> queries, List<Diagnostic> problems) {
  public Lowered {
    queries = List.copyOf(queries);
    problems = List.copyOf(problems);
  }
}
