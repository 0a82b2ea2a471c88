package assay.lint;

import assay.source.Diagnostic;
import assay.source.Severity;
import assay.source.Span;
import java.util.List;

/**
 * One check of rules. It has a page, {@code docs/lint/<id>.md}, whose examples are its test.
 *
 * <p>A check has no state: what it says of a rule depends on the {@link Subject} alone.
 */
public interface LintRule {

  /** Its name, in kebab case; it says the problem, and never changes. */
  String id();

  /** How much a finding weighs unless the configuration says otherwise. */
  Severity severity();

  /** What it finds, in one sentence: the first line of its page and of lists. */
  String summary();

  /** The names that other tools know this check by, such as {@code sigmahq_title_length}. */
  default List<String> aliases() {
    return List.of();
  }

  /** Whether it is on unless the configuration says otherwise. */
  default boolean isDefault() {
    return true;
  }

  /** What a configuration may set; each stands under {@code ## Options} of its page. */
  default List<LintOption> options() {
    return List.of();
  }

  /** Looks at one rule and adds to {@code findings} what it finds. */
  void check(Subject subject, Findings findings);

  /** A finding of this check, to which help and a fix may be added. */
  default Diagnostic finding(String message, Span span, String label) {
    return Diagnostic.of(severity(), id(), message, span, label);
  }
}
