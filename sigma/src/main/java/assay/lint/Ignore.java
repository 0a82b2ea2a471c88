package assay.lint;

import assay.rule.Written;
import assay.source.Span;
import java.util.List;

/**
 * A comment that asks to ignore findings: {@code # assay: ignore[name, name]} for those on one
 * line, {@code # assay: ignore-file[name]} for those of a file.
 *
 * @param names what is ignored, as written
 * @param comment the comment itself, from its {@code #} to the bracket that closes it
 * @param line the comment with all that goes when it does: what follows it, and its line if there
 *     is nothing else on it
 * @param covers where the findings begin that it is about
 * @param trouble why it cannot be understood, and what to write; empty if it can
 */
public record Ignore(List<Written> names, Span comment, Span line, Span covers, String trouble) {

  public Ignore {
    names = List.copyOf(names);
  }

  /** What goes when the name at {@code index} does. */
  Span part(int index) {
    if (names.size() == 1) {
      return line;
    }
    Span name = names.get(index).span();
    return index + 1 < names.size()
        ? new Span(name.start(), names.get(index + 1).span().start())
        : new Span(names.get(index - 1).span().end(), name.end());
  }

  /** Whether the comment is about what begins at {@code offset}. */
  boolean covers(int offset) {
    return covers.start() <= offset && offset <= covers.end();
  }
}
