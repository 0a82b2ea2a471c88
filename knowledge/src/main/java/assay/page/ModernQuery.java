package assay.page;

import assay.source.Diagnostic;
import assay.source.Source;
import java.util.List;

/**
 * A target's queries and what is to say about them, as Markdown; public because the template is
 * another package.
 */
public record ModernQuery(
    String heading, List<CodeBlock> blocks, List<String> refusals, List<String> warnings) {

  static ModernQuery of(PageQuery query, Source source) {
    List<Diagnostic> problems = query.conversion().problems();
    return new ModernQuery(
        Markdown.heading(query.label()),
        query.converted()
            ? query.conversion().outputs().stream()
                .map(text -> CodeBlock.of(query.language(), text))
                .toList()
            : List.of(),
        problems.stream().filter(Diagnostic::isError).map(p -> line(p, source)).toList(),
        problems.stream().filter(p -> !p.isError()).map(p -> line(p, source)).toList());
  }

  private static String line(Diagnostic problem, Source source) {
    int at = Math.min(problem.span().start(), source.text().length());
    return Markdown.message(problem.message())
        + " (line "
        + source.position(at).line()
        + " of the rule)";
  }
}
