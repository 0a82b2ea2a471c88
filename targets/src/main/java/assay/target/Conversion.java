package assay.target;

import assay.source.Diagnostic;
import java.util.List;

/**
 * What a target made of one rule file: its queries in the order of the file's rules, and what there
 * is to say about them. Places are in the rule file. With an error among the problems the file
 * counts as refused, whatever outputs there are.
 *
 * @param queries the queries alone, to be put together with those of other files
 * @param outputs what is put out for this file, such as one document of all its queries
 */
public record Conversion(List<String> queries, List<String> outputs, List<Diagnostic> problems) {

  public Conversion {
    queries = List.copyOf(queries);
    outputs = List.copyOf(outputs);
    problems = List.copyOf(problems);
  }

  /** Queries that are put out as they are. */
  public Conversion(List<String> queries, List<Diagnostic> problems) {
    this(queries, queries, problems);
  }

  public boolean ok() {
    return problems.stream().noneMatch(Diagnostic::isError);
  }

  /** The same, of which {@code told} is to say. */
  public Conversion telling(List<Diagnostic> told) {
    return new Conversion(queries, outputs, told);
  }
}
