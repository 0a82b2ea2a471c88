package assay.lint;

import assay.source.Edit;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.Optional;

/** Changes of keys that stand with their value on one line of their own. */
final class KeyLines {

  private KeyLines() {}

  /** The change that takes the line of {@code key} out; a comment on it stays. */
  static Optional<Edit> removal(Subject subject, String key) {
    return subject
        .document()
        .flatMap(map -> map.entry(key))
        .flatMap(entry -> removal(subject.source().text(), entry));
  }

  private static Optional<Edit> removal(String text, YamlNode.Entry entry) {
    Span span = entry.span();
    int start = text.lastIndexOf('\n', span.start() - 1) + 1;
    int lineBreak = text.indexOf('\n', span.end());
    int end = lineBreak < 0 ? text.length() : lineBreak;
    String rest = text.substring(span.end(), end).strip();
    boolean alone =
        text.substring(start, span.start()).isBlank()
            && text.substring(span.start(), span.end()).indexOf('\n') < 0;
    if (!alone || !(rest.isEmpty() || rest.startsWith("#"))) {
      return Optional.empty();
    }
    return Optional.of(
        rest.isEmpty()
            ? new Edit(new Span(start, Math.min(end + 1, text.length())), "")
            : new Edit(new Span(span.start(), text.indexOf('#', span.end())), ""));
  }
}
