package assay.rule;

import static java.math.BigDecimal.ZERO;

import assay.rule.TimeSpan.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What somebody meant who wrote a time span in another way: {@code 5min} is {@code 5m}. */
final class TimeSpanSlip {

  private static final int LONGEST = 40;

  private static final Pattern PART =
      Pattern.compile("([0-9]{1,9}([.,][0-9]{1,6})?) ?([A-Za-z]{1,7})");

  private static final Map<String, Unit> WORDS =
      Map.ofEntries(
          Map.entry("s", Unit.SECOND),
          Map.entry("sec", Unit.SECOND),
          Map.entry("secs", Unit.SECOND),
          Map.entry("second", Unit.SECOND),
          Map.entry("seconds", Unit.SECOND),
          Map.entry("m", Unit.MINUTE),
          Map.entry("min", Unit.MINUTE),
          Map.entry("mins", Unit.MINUTE),
          Map.entry("minute", Unit.MINUTE),
          Map.entry("minutes", Unit.MINUTE),
          Map.entry("h", Unit.HOUR),
          Map.entry("hr", Unit.HOUR),
          Map.entry("hrs", Unit.HOUR),
          Map.entry("hour", Unit.HOUR),
          Map.entry("hours", Unit.HOUR),
          Map.entry("d", Unit.DAY),
          Map.entry("day", Unit.DAY),
          Map.entry("days", Unit.DAY),
          Map.entry("w", Unit.WEEK),
          Map.entry("week", Unit.WEEK),
          Map.entry("weeks", Unit.WEEK),
          Map.entry("month", Unit.MONTH),
          Map.entry("months", Unit.MONTH),
          Map.entry("y", Unit.YEAR),
          Map.entry("year", Unit.YEAR),
          Map.entry("years", Unit.YEAR));

  private TimeSpanSlip() {}

  /** The time span that {@code text} was meant to be; empty if it cannot be told. */
  static Optional<String> meant(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = plain(text);
    var parts = new ArrayList<Part>();
    Matcher matcher = PART.matcher(plain);
    int at = 0;
    while (matcher.find() && matcher.start() == at) {
      Optional<Unit> unit = unit(matcher.group(3));
      if (unit.isEmpty()) {
        return Optional.empty();
      }
      parts.add(new Part(new BigDecimal(matcher.group(1).replace(',', '.')), unit.get()));
      at = matcher.end();
      at += at < plain.length() && plain.charAt(at) == ' ' ? 1 : 0;
    }
    return at == plain.length() ? together(parts) : Optional.empty();
  }

  private static Optional<String> together(List<Part> parts) {
    if (parts.size() == 1 && isWhole(parts.getFirst().number())) {
      return written(parts.getFirst().number(), parts.getFirst().unit());
    }
    BigDecimal seconds = parts.stream().map(Part::seconds).reduce(ZERO, BigDecimal::add);
    return Stream.of(Unit.DAY, Unit.HOUR, Unit.MINUTE, Unit.SECOND)
        .filter(unit -> seconds.remainder(BigDecimal.valueOf(unit.seconds())).signum() == 0)
        .findFirst()
        .flatMap(unit -> written(seconds.divide(BigDecimal.valueOf(unit.seconds())), unit));
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }

  private static Optional<String> written(BigDecimal count, Unit unit) {
    return count.signum() > 0
        ? Optional.of(count.toBigInteger() + Character.toString(unit.sign()))
        : Optional.empty();
  }

  /** {@code text} with plain digits and without sign, underscores and blanks around it. */
  private static String plain(String text) {
    String stripped = text.strip();
    boolean signed = stripped.startsWith("-") || stripped.startsWith("+");
    var out = new StringBuilder();
    for (int i = signed ? 1 : 0; i < stripped.length(); i++) {
      char c = stripped.charAt(i);
      int digit = Character.digit(c, 10);
      if (digit >= 0) {
        out.append((char) ('0' + digit));
      } else if (c != '_') {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static Optional<Unit> unit(String word) {
    return word.equals("M")
        ? Optional.of(Unit.MONTH)
        : Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
  }

  /** A number of one unit, as in the two of {@code 1h 30m}. */
  private record Part(BigDecimal number, Unit unit) {
    BigDecimal seconds() {
      return number.multiply(BigDecimal.valueOf(unit.seconds()));
    }
  }
}
