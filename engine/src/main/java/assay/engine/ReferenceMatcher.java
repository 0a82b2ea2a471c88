package assay.engine;

import assay.query.Check;
import assay.query.Query;
import assay.regex.RegexMatcher;
import assay.rule.Pattern;
import assay.rule.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Says whether an event is what a query asks for: what a query means, in code. It is plain and
 * slow, and all that is faster, and every target, is measured by it.
 *
 * <p>A field may have several values; one that passes is enough, so a negation holds where none
 * does. A missing field passes no check but {@link Check.IsNull}. Texts are compared without regard
 * to case unless the check says so. Numbers are compared as numbers of any size, and so is a text
 * that is a decimal number; to patterns a number is its text in the log. A {@link Check.Verbatim}
 * cannot be asked of an event: rules have none before a pipeline for a target puts them in.
 */
public final class ReferenceMatcher {

  private ReferenceMatcher() {}

  public static boolean matches(Query query, Event event) {
    return switch (query) {
      case Query.And and -> and.terms().stream().allMatch(term -> matches(term, event));
      case Query.Or or -> or.terms().stream().anyMatch(term -> matches(term, event));
      case Query.Not not -> !matches(not.term(), event);
      case Query.Has has -> has(has, event);
      case Query.Anywhere anywhere ->
          event.all().stream().anyMatch(value -> passesAnywhere(anywhere.check(), value, event));
    };
  }

  private static boolean has(Query.Has has, Event event) {
    List<EventValue> values = event.values(has.field());
    return switch (has.check()) {
      case Check.Exists exists -> event.has(has.field());
      case Check.IsNull none ->
          values.isEmpty() || values.stream().anyMatch(EventValue.Null.class::isInstance);
      case Check check -> values.stream().anyMatch(value -> passes(check, value, event));
    };
  }

  /** A keyword stands somewhere within a value: its pattern is open on both sides. */
  private static boolean passesAnywhere(Check check, EventValue value, Event event) {
    return check instanceof Check.Matches(Pattern pattern, boolean cased)
        ? passes(new Check.Matches(pattern.open(true, true), cased), value, event)
        : passes(check, value, event);
  }

  /** Whether {@code value} passes {@code check}, which asks for a value. */
  static boolean passes(Check check, EventValue value, Event event) {
    return switch (check) {
      case Check.Matches matches ->
          text(value).filter(t -> matches.pattern().matches(t, matches.cased())).isPresent();
      case Check.Finds finds ->
          text(value).filter(new RegexMatcher(finds.regex())::find).isPresent();
      case Check.EqualsNumber equal ->
          number(value).filter(n -> n.compareTo(equal.number()) == 0).isPresent();
      case Check.EqualsBoolean equal -> isBoolean(value, equal.value());
      case Check.Compares compares ->
          number(value)
              .filter(n -> compares.comparison().holds(n.compareTo(compares.number())))
              .isPresent();
      case Check.InNetwork in -> text(value).filter(in.network()::contains).isPresent();
      case Check.SameAs same ->
          event.values(same.field()).stream().anyMatch(other -> holds(value, other, same.part()));
      case Check.TimePart part -> isTime(part, value);
      case Check.Exists exists -> true;
      case Check.IsNull none -> value instanceof EventValue.Null;
      case Check.Verbatim verbatim ->
          throw new IllegalArgumentException("only a target knows " + verbatim.expression());
    };
  }

  private static boolean isBoolean(EventValue value, boolean expected) {
    return value instanceof EventValue.Bool(boolean is)
        ? is == expected
        : value instanceof EventValue.Text(String text)
            && text.equalsIgnoreCase(Boolean.toString(expected));
  }

  /** Whether {@code value} holds {@code other}, the value of another field, at {@code part}. */
  private static boolean holds(EventValue value, EventValue other, Value.Part part) {
    Optional<BigDecimal> number = number(value);
    Optional<BigDecimal> otherNumber = number(other);
    if (part == Value.Part.WHOLE && number.isPresent() && otherNumber.isPresent()) {
      return number.get().compareTo(otherNumber.get()) == 0;
    }
    if (text(value).isEmpty() || text(other).isEmpty()) {
      return false;
    }
    String whole = Pattern.fold(text(value).get());
    String piece = Pattern.fold(text(other).get());
    return switch (part) {
      case WHOLE -> whole.equals(piece);
      case START -> whole.startsWith(piece);
      case END -> whole.endsWith(piece);
      case ANYWHERE -> whole.contains(piece);
    };
  }

  private static boolean isTime(Check.TimePart part, EventValue value) {
    return EventTime.of(value)
        .map(
            time ->
                switch (part.unit()) {
                  case MINUTE -> time.getMinute();
                  case HOUR -> time.getHour();
                  case DAY -> time.getDayOfMonth();
                  case WEEK -> EventTime.week(time);
                  case MONTH -> time.getMonthValue();
                  case YEAR -> time.getYear();
                })
        .filter(n -> part.comparison().holds(BigDecimal.valueOf(n).compareTo(part.number())))
        .isPresent();
  }

  /** What patterns see of a value; nothing of null and structures. */
  static Optional<String> text(EventValue value) {
    return switch (value) {
      case EventValue.Text(String text) -> Optional.of(text);
      case EventValue.Num number -> Optional.of(number.written());
      case EventValue.Bool(boolean bool) -> Optional.of(Boolean.toString(bool));
      case EventValue.Null none -> Optional.empty();
      case EventValue.Array array -> Optional.empty();
      case EventValue.Structure structure -> Optional.empty();
    };
  }

  private static final java.util.regex.Pattern DECIMAL =
      java.util.regex.Pattern.compile("[+-]?[0-9]{1,400}(?:\\.[0-9]{1,400})?");

  /** The number that a value is or, in decimal digits, says. */
  private static Optional<BigDecimal> number(EventValue value) {
    if (value instanceof EventValue.Num number) {
      return Optional.of(number.number());
    }
    return value instanceof EventValue.Text(String text) && DECIMAL.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
