package assay.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The dates of rules: {@code 2026-01-31}, and {@code 2026/1/31} as rules before Sigma 2 have it.
 */
public final class Dates {

  private Dates() {}

  /** The day that {@code text} names; empty if it is no date. */
  public static Optional<LocalDate> read(String text) {
    boolean slashes = text.indexOf('/') >= 0;
    String[] parts = text.split(slashes ? "/" : "-", -1);
    if (parts.length != 3 || parts[0].length() != 4) {
      return Optional.empty();
    }
    if (!slashes && (parts[1].length() != 2 || parts[2].length() != 2)) {
      return Optional.empty();
    }
    try {
      LocalDate date = LocalDate.of(number(parts[0]), number(parts[1]), number(parts[2]));
      return Optional.of(date).filter(day -> day.getYear() >= 1000 && day.getYear() < 4000);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The number, or -1, which no date has. */
  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 4) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
