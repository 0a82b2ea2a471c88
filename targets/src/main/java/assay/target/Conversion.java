package assay.target;

import assay.source.Diagnostic;
import java.util.List;

/**
 * What a target made of one rule file: its queries in the order of the file's rules, and what there
 * is to say about them. Places are in the rule file. With an error among the problems the file
 * counts as refused, whatever outputs there are.
 */
public record Conversion(List<String> outputs, List<Diagnostic> problems) {

  public Conversion {
    outputs = List.copyOf(outputs);
    problems = List.copyOf(problems);
  }

  public boolean ok() {
    return problems.stream().noneMatch(Diagnostic::isError);
  }
}
