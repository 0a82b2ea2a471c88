package assay.source;

import java.util.Locale;

/**
 * How much a diagnostic weighs, the weightiest first: an error stops its rule; a warning says that
 * the rule probably does not do what it should; a note is a matter of convention.
 */
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /** The name as it is printed and as machine forms carry it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
