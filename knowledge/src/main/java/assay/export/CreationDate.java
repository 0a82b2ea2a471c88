package assay.export;

import assay.knowledge.Entity;
import assay.knowledge.ResponseProblems;
import assay.rule.Written;
import assay.source.Finding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that STIX asks of every object, from the day that a playbook or an action was written:
 * {@code 31.05.2020}, {@code 2020-05-31} or {@code 2020/05/31}.
 */
final class CreationDate {

  /** Stands for a day that is not given; nobody takes it for one. */
  static final String UNKNOWN = "1970-01-01T00:00:00.000Z";

  private static final Pattern YEAR_LAST =
      Pattern.compile("([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})");

  private CreationDate() {}

  /** The start of that day in UTC; {@link #UNKNOWN}, with a problem, if the text is no day. */
  static String of(Entity entity, Optional<Written> date, Consumer<Finding> problems) {
    if (date.isEmpty()) {
      return UNKNOWN;
    }
    Optional<LocalDate> day = day(date.get().text().strip());
    if (day.isEmpty()) {
      problems.accept(ResponseProblems.oddDate(entity, date.get(), "1970-01-01"));
    }
    return day.map(known -> known + "T00:00:00.000Z").orElse(UNKNOWN);
  }

  private static Optional<LocalDate> day(String text) {
    Matcher first = YEAR_FIRST.matcher(text);
    if (first.matches()) {
      return day(first.group(1), first.group(2), first.group(3));
    }
    Matcher last = YEAR_LAST.matcher(text);
    return last.matches() ? day(last.group(3), last.group(2), last.group(1)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
