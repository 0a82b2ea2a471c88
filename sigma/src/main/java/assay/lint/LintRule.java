package assay.lint;

import assay.source.Diagnostic;
import assay.source.Span;

/**
 * One check of rules. It has a page, {@code docs/lint/<id>.md}, whose examples are its test.
 *
 * <p>A check has no state: what it says of a rule depends on the {@link Subject} alone.
 */
public interface LintRule extends LintCheck {

  /** Looks at one rule and adds to {@code findings} what it finds. */
  void check(Subject subject, Findings findings);

  /** A finding of this check, to which help and a fix may be added. */
  default Diagnostic finding(String message, Span span, String label) {
    return Diagnostic.of(severity(), id(), message, span, label);
  }
}
