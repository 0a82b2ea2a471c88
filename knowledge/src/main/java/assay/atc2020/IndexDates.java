package assay.atc2020;

import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One date of the rules, read rule by rule as in 2020: {@code 2020/01/31} is a date, and anything
 * else leaves the date of the rule before in its place. Only where there is none yet are day and
 * month tried the other way round.
 */
final class IndexDates {

  private static final Pattern SLASHES =
      Pattern.compile("(\\d{4})/(1[0-2]|0[1-9]|[1-9])/(3[01]|[12]\\d|0[1-9]|[1-9])");
  private static final Pattern SWAPPED =
      Pattern.compile("(\\d{4})/(3[01]|[12]\\d|0[1-9]|[1-9])/(1[0-2]|0[1-9]|[1-9])");

  private final String key;
  private final Optional<String> absent;
  private Optional<String> last = Optional.empty();

  /** The dates under {@code key}; {@code absent} is that of a rule without one. */
  IndexDates(String key, Optional<String> absent) {
    this.key = key;
    this.absent = absent;
  }

  /** The date of the next rule, as JSON. */
  String next(YamlNode.Mapping rule) {
    Optional<YamlNode> value = rule.get(key);
    if (value.isEmpty()) {
      last = absent;
    } else {
      String text = text(value.get());
      last = date(SLASHES.matcher(text), 2, 3).or(() -> last).or(() -> swapped(text));
    }
    return last.map(PythonJson::text).orElse("null");
  }

  private static String text(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.value() instanceof YamlValue.Text
        ? scalar.text()
        : "";
  }

  private static Optional<String> swapped(String text) {
    return date(SWAPPED.matcher(text), 3, 2);
  }

  private static Optional<String> date(Matcher parts, int month, int day) {
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(number(parts, 1), number(parts, month), number(parts, day)) + "T00:00:00");
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher parts, int group) {
    return Integer.parseInt(parts.group(group));
  }
}
