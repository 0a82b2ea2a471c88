package assay.engine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time that a value says: a text of ISO 8601, with a {@code T} or a blank between day and hour,
 * in UTC unless it has an offset; or a number of seconds, milli-, micro- or nanoseconds since 1970,
 * which of these its size tells.
 */
final class EventTime {

  private static final Pattern TEXT =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)"
              + "(Z|[+-]\\d{2}:?\\d{2})?");

  /** The sizes at which a number is too large to be seconds, milliseconds, microseconds. */
  private static final BigDecimal[] LIMITS = {
    new BigDecimal("1e11"), new BigDecimal("1e14"), new BigDecimal("1e17"), new BigDecimal("1e20")
  };

  private EventTime() {}

  static Optional<OffsetDateTime> of(EventValue value) {
    return switch (value) {
      case EventValue.Text text -> ofText(text.text());
      case EventValue.Num number -> ofNumber(number.number());
      case EventValue.Bool other -> Optional.empty();
      case EventValue.Null other -> Optional.empty();
      case EventValue.Array other -> Optional.empty();
      case EventValue.Structure other -> Optional.empty();
    };
  }

  private static Optional<OffsetDateTime> ofText(String text) {
    var matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      var local = LocalDateTime.parse(matcher.group(1) + "T" + matcher.group(2));
      String offset = matcher.group(3);
      ZoneOffset zone = offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset);
      return Optional.of(local.atOffset(zone).withOffsetSameInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> ofNumber(BigDecimal number) {
    int digits = 0;
    for (BigDecimal limit : LIMITS) {
      if (number.abs().compareTo(limit) < 0) {
        BigDecimal nanos = number.movePointRight(9 - digits);
        BigDecimal[] parts = nanos.divideAndRemainder(BigDecimal.TEN.pow(9));
        return Optional.of(
            Instant.ofEpochSecond(parts[0].longValue(), parts[1].longValue())
                .atOffset(ZoneOffset.UTC));
      }
      digits += 3;
    }
    return Optional.empty();
  }

  /** The week of the year as ISO 8601 counts it. */
  static int week(OffsetDateTime time) {
    return time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}
