package assay.target.sigmac;

import assay.source.Diagnostic;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One language while it converts one file. It is made anew for each file: what a rule leaves behind
 * here is seen by the later rules of its file, as in the old converter, and by no other.
 */
abstract class Language {

  private final Configurations configurations;
  private final List<Diagnostic> warnings = new ArrayList<>();

  Language(Configurations configurations) {
    this.configurations = configurations;
  }

  Configurations configurations() {
    return configurations;
  }

  /** The field that the language searches indexes by, if it can. */
  Optional<String> indexField() {
    return Optional.empty();
  }

  /** Whether field names may hang on the log source. */
  boolean isElastic() {
    return false;
  }

  /** Adds what comes of {@code rule} to {@code outputs}. */
  abstract void convert(ParsedRule rule, List<String> outputs);

  /** Adds what was kept until the file's end. */
  void finish(List<String> outputs) {}

  final void warn(Diagnostic warning) {
    warnings.add(warning);
  }

  final List<Diagnostic> warnings() {
    return warnings;
  }

  /** The place of the rule's timeframe, if it has one. */
  static Optional<Span> timeframe(ParsedRule rule) {
    return rule.document().get("detection") instanceof Item.Dict detection
            && detection.has("timeframe")
        ? Optional.of(detection.get("timeframe").span())
        : Optional.empty();
  }
}
