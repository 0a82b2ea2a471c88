package assay.target.sigmac;

import assay.source.Diagnostic;
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

  /** Adds what comes of {@code rule} to {@code outputs}. */
  abstract void convert(ParsedRule rule, List<String> outputs);

  /** Says that the counting of {@code rule} has lost its time frame, if it counts in one. */
  final void warnOfTimeframe(ParsedRule rule) {
    if (rule.conditions().getFirst().aggregation().isPresent()) {
      rule.timeframe().ifPresent(item -> warn(Problems.timeframeDropped(item.span())));
    }
  }

  /** Adds what was kept until the file's end. */
  void finish(List<String> outputs) {}

  final void warn(Diagnostic warning) {
    warnings.add(warning);
  }

  final List<Diagnostic> warnings() {
    return warnings;
  }
}
