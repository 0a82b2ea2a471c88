package assay.source;

import java.util.Locale;

/** How much a diagnostic weighs: an error stops its rule, a warning does not. */
public enum Severity {
  ERROR,
  WARNING;

  /** The name as it is printed and as machine forms carry it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
