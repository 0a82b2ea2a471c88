package assay.target.sigmac;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date of YAML, with or without a time, as Python prints it. */
record PythonDate(LocalDateTime at, boolean hasTime, Optional<Integer> zoneSeconds) {

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:[Tt]|[ \\t]+)"
              + "([0-9]{1,2}):([0-9]{2}):([0-9]{2})(?:\\.([0-9]*))?"
              + "(?:[ \\t]*(?:(Z)|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?)?");
  private static final int DAY = 24 * 60 * 60;

  /** The date that {@code text} is; empty if the calendar has none such. */
  static Optional<PythonDate> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches() || text.startsWith("0000")) {
      return Optional.empty();
    }
    boolean hasTime = form.group(4) != null;
    try {
      LocalDateTime at =
          LocalDateTime.of(
              number(form, 1),
              number(form, 2),
              number(form, 3),
              number(form, 4),
              number(form, 5),
              number(form, 6),
              microseconds(form) * 1000);
      Optional<Integer> zone = zone(form);
      return zone.filter(seconds -> Math.abs(seconds) >= DAY).isPresent()
          ? Optional.empty()
          : Optional.of(new PythonDate(at, hasTime, zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher form, int group) {
    return form.group(group) == null ? 0 : Integer.parseInt(form.group(group));
  }

  private static int microseconds(Matcher form) {
    String digits = form.group(7) == null ? "" : form.group(7);
    return Integer.parseInt((digits + "000000").substring(0, 6));
  }

  private static Optional<Integer> zone(Matcher form) {
    if (form.group(8) != null) {
      return Optional.of(0);
    }
    if (form.group(9) == null) {
      return Optional.empty();
    }
    int seconds = number(form, 10) * 3600 + number(form, 11) * 60;
    return Optional.of(form.group(9).equals("-") ? -seconds : seconds);
  }

  /** What {@code str} gives. */
  String text() {
    String date = "%04d-%02d-%02d".formatted(at.getYear(), at.getMonthValue(), at.getDayOfMonth());
    if (!hasTime) {
      return date;
    }
    String time = "%02d:%02d:%02d".formatted(at.getHour(), at.getMinute(), at.getSecond());
    int micros = at.getNano() / 1000;
    return date + " " + time + (micros == 0 ? "" : ".%06d".formatted(micros)) + zoneText();
  }

  private String zoneText() {
    if (zoneSeconds.isEmpty()) {
      return "";
    }
    int minutes = Math.abs(zoneSeconds.get()) / 60;
    return "%s%02d:%02d".formatted(zoneSeconds.get() < 0 ? "-" : "+", minutes / 60, minutes % 60);
  }

  /** What {@code repr} gives. */
  String repr() {
    String date = "%d, %d, %d".formatted(at.getYear(), at.getMonthValue(), at.getDayOfMonth());
    if (!hasTime) {
      return "datetime.date(" + date + ")";
    }
    int micros = at.getNano() / 1000;
    String seconds = at.getSecond() == 0 && micros == 0 ? "" : ", " + at.getSecond();
    String fraction = micros == 0 ? "" : ", " + micros;
    return "datetime.datetime(%s, %d, %d%s%s%s)"
        .formatted(date, at.getHour(), at.getMinute(), seconds, fraction, zoneRepr());
  }

  private String zoneRepr() {
    if (zoneSeconds.isEmpty()) {
      return "";
    }
    int seconds = zoneSeconds.get();
    if (seconds == 0) {
      return ", tzinfo=datetime.timezone.utc";
    }
    String delta = seconds < 0 ? "days=-1, seconds=" + (seconds + DAY) : "seconds=" + seconds;
    return ", tzinfo=datetime.timezone(datetime.timedelta(" + delta + "))";
  }
}
