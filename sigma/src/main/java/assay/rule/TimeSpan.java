package assay.rule;

import assay.source.Diagnostic;
import assay.source.Span;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A length of time as a rule writes it: a whole number above zero and a unit, as in {@code 15m}
 * (Sigma 2.1, "Correlation rules", "Time Selection"). Beside the four units of the specification
 * those that pySigma adds are read: weeks, and months and years of the mean Gregorian length.
 *
 * @param count how many units; above zero, and so few that their seconds can be counted
 */
public record TimeSpan(long count, Unit unit, Span span) {

  /** What is counted. */
  public enum Unit {
    SECOND('s', 1),
    MINUTE('m', 60),
    HOUR('h', 3_600),
    DAY('d', 86_400),
    WEEK('w', 604_800),
    MONTH('M', 2_629_746),
    YEAR('y', 31_556_952);

    private final char sign;
    private final long seconds;

    Unit(char sign, long seconds) {
      this.sign = sign;
      this.seconds = seconds;
    }

    /** The letter that rules write. */
    public char sign() {
      return sign;
    }

    /** How many seconds one is. */
    public long seconds() {
      return seconds;
    }

    /** Whether the specification has it; the others are pySigma's. */
    public boolean isOfTheSpecification() {
      return seconds <= DAY.seconds;
    }

    static Optional<Unit> signed(char sign) {
      for (Unit unit : values()) {
        if (unit.sign == sign) {
          return Optional.of(unit);
        }
      }
      return Optional.empty();
    }
  }

  /** Longer numbers are refused; what is shorter fits into a long. */
  private static final int MOST_DIGITS = 18;

  public TimeSpan {
    if (count <= 0 || count > Long.MAX_VALUE / unit.seconds()) {
      throw new IllegalArgumentException("not a count of " + unit + ": " + count);
    }
  }

  /** Reads {@code written}, all of it; empty, with a problem, if it is no time span. */
  public static Optional<TimeSpan> parse(Written written, Consumer<Diagnostic> problems) {
    String text = written.text();
    int digits = digits(text);
    Optional<Unit> unit =
        digits > 0 && digits + 1 == text.length()
            ? Unit.signed(text.charAt(digits))
            : Optional.empty();
    if (unit.isEmpty()) {
      problems.accept(TimeSpanProblems.notATimeSpan(written));
      return Optional.empty();
    }
    int first = zeros(text, digits);
    if (first == digits) {
      problems.accept(TimeSpanProblems.nothing(written));
      return Optional.empty();
    }
    if (digits - first > MOST_DIGITS || tooMany(text.substring(first, digits), unit.get())) {
      problems.accept(TimeSpanProblems.tooLong(written));
      return Optional.empty();
    }
    long count = Long.parseLong(text.substring(first, digits));
    return Optional.of(new TimeSpan(count, unit.get(), written.span()));
  }

  private static boolean tooMany(String digits, Unit unit) {
    return Long.parseLong(digits) > Long.MAX_VALUE / unit.seconds();
  }

  private static int digits(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int zeros(String text, int end) {
    int at = 0;
    while (at < end && text.charAt(at) == '0') {
      at++;
    }
    return at;
  }

  /** The whole length in seconds. */
  public long seconds() {
    return count * unit.seconds();
  }

  /** The shortest way to write it, as in {@code 15m}. */
  public String text() {
    return Long.toString(count) + unit.sign();
  }
}
