package assay.yaml;

import assay.source.Diagnostic;
import assay.source.Source;
import java.util.List;

/**
 * A file read as YAML: its documents in order.
 *
 * <p>If {@code whole} is false the text broke off at an error among {@code problems} and the
 * documents are those before it. A repeated key leaves the file whole: it is an error of the file,
 * but there is a usual reading of it (see {@link YamlNode.Mapping}).
 */
public record YamlFile(
    Source source, List<YamlNode> documents, List<Diagnostic> problems, boolean whole) {

  public YamlFile {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  /** The errors after which there is no usual reading of the file. */
  public List<Diagnostic> fatal() {
    return problems.stream().filter(YamlFile::isFatal).toList();
  }

  /** All other problems, as warnings: for readers that take the usual reading. */
  public List<Diagnostic> oddities() {
    return problems.stream()
        .filter(problem -> !isFatal(problem))
        .map(Diagnostic::asWarning)
        .toList();
  }

  private static boolean isFatal(Diagnostic problem) {
    return problem.isError() && !problem.id().equals(YamlProblems.DUPLICATE_KEY);
  }
}
