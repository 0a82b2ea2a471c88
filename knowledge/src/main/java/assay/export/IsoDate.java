package assay.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of rules, {@code 2026-01-31} or {@code 2026/1/31}, in the form of ISO 8601. */
final class IsoDate {

  private static final Pattern DATE =
      Pattern.compile("([0-9]{4})([-/])([0-9]{1,2})\\2([0-9]{1,2})");

  private IsoDate() {}

  /** The date that {@code text} is; empty if it is none. */
  static Optional<String> of(String text) {
    Matcher parts = DATE.matcher(text.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(number(parts, 1), number(parts, 3), number(parts, 4)).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
