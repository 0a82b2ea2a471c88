package assay.rule;

import java.util.Locale;

/** A part of a time that rules can compare (Sigma 2.1, modifiers of time). */
public enum TimeUnit {
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  YEAR;

  /** The name of the modifier. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
