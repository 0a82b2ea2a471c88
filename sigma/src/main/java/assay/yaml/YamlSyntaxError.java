package assay.yaml;

import assay.source.Span;
import java.util.Locale;
import java.util.Optional;

/**
 * What the YAML parser found wrong, in its words: {@code context} is what it was reading, from
 * {@code begin} on, {@code problem} what it met at {@code at}, after {@code before} on that line.
 */
record YamlSyntaxError(
    String context, String problem, Span at, Optional<Span> begin, String before) {

  boolean firstOnLine() {
    return before.isBlank();
  }

  /** Whether this is the colon after a key that begins its line. */
  boolean afterKey() {
    return before.indexOf(':') < 0;
  }

  /** Whether what was being read began on another line. */
  boolean overLines() {
    return begin.isPresent() && at.start() - begin.get().start() > before.length();
  }

  boolean says(String words) {
    return problem.toLowerCase(Locale.ROOT).contains(words);
  }

  boolean isIn(String words) {
    return context.toLowerCase(Locale.ROOT).contains(words);
  }
}
