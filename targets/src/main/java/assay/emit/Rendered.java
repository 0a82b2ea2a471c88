package assay.emit;

import assay.source.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * A query as text of a language.
 *
 * @param text the condition; empty if the language cannot say it, which {@code problems} tell
 * @param problems what was refused, as errors, and what is only nearly said, as warnings
 */
public record Rendered(Optional<String> text, List<Diagnostic> problems) {
  public Rendered {
    problems = List.copyOf(problems);
  }
}
