package assay.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date of YAML as Python's {@code isoformat} prints it, a blank between date and time. */
public final class PythonDate {

  private static final Pattern WITH_TIME =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt]|[ \\t]+)(\\d{1,2}):(\\d{2}):(\\d{2})"
              + "(?:\\.(\\d*))?(?:[ \\t]*(Z|([-+])(\\d{1,2})(?::(\\d{2}))?))?");

  private PythonDate() {}

  /** {@code text} is a date, or a date and time, as YAML 1.1 has them. */
  public static String iso(String text) {
    Matcher parts = WITH_TIME.matcher(text);
    if (!parts.matches()) {
      return text;
    }
    return "%s-%s-%s %s:%s:%s%s%s"
        .formatted(
            parts.group(1),
            two(parts.group(2)),
            two(parts.group(3)),
            two(parts.group(4)),
            parts.group(5),
            parts.group(6),
            fraction(parts.group(7) == null ? "" : parts.group(7)),
            zone(parts));
  }

  private static String two(String number) {
    return number.length() < 2 ? "0" + number : number;
  }

  /** Six digits, or none where they are all zero. */
  private static String fraction(String digits) {
    String six = (digits + "000000").substring(0, 6);
    return six.equals("000000") ? "" : "." + six;
  }

  private static String zone(Matcher parts) {
    if (parts.group(8) == null) {
      return "";
    }
    if (parts.group(9) == null) {
      return "+00:00";
    }
    String hours = two(parts.group(10));
    String minutes = parts.group(11) == null ? "00" : parts.group(11);
    boolean none = hours.equals("00") && minutes.equals("00");
    return (none ? "+" : parts.group(9)) + hours + ":" + minutes;
  }
}
