package assay.confluence;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/**
 * What came back for a request: an answer of the server, or, with the status {@link #LOST}, none.
 *
 * @param json the answer; {@link JsonValue.Nothing} if it is none
 * @param reason what is known of the failure
 * @param asked how long to wait
 */
record Reply(int status, JsonValue json, String reason, Optional<Duration> asked) {

  /** The connection ended before there was an answer. */
  static final int LOST = 0;

  static final int TOO_MANY = 429;

  private static final Set<Integer> TEMPORARY = Set.of(LOST, TOO_MANY, 500, 502, 503, 504);

  private static final int LONGEST_REASON = 300;

  static Reply found(JsonValue json) {
    return new Reply(200, json, "", Optional.empty());
  }

  static Reply lost(String reason) {
    return new Reply(LOST, new JsonValue.Nothing(), reason, Optional.empty());
  }

  /** Reads an answer; {@code after} and {@code date} are its headers of about these names. */
  static Reply read(int status, String text, String after, String date) {
    JsonValue json = JsonValue.read(text).orElse(new JsonValue.Nothing());
    String said = json.at("message").text().orElse("").strip().replaceAll("\\s+", " ");
    if (said.length() > LONGEST_REASON) {
      said = said.substring(0, LONGEST_REASON) + " …";
    }
    String reason = said.isEmpty() ? "status " + status : "status %d: %s".formatted(status, said);
    return new Reply(status, json, reason, asked(after, date));
  }

  /** Seconds, or a date; what is left of that is told by the server's own clock. */
  private static Optional<Duration> asked(String after, String date) {
    if (after.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(after)));
    }
    try {
      var until = ZonedDateTime.parse(after, DateTimeFormatter.RFC_1123_DATE_TIME);
      var now = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
      Duration wait = Duration.between(now, until);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  boolean ok() {
    return status >= 200 && status < 300;
  }

  /** Whether the same request may do better later. */
  boolean temporary() {
    return TEMPORARY.contains(status);
  }

  /** Whether the request may have been carried out all the same. */
  boolean maybeDone() {
    return temporary() && status != TOO_MANY;
  }
}
