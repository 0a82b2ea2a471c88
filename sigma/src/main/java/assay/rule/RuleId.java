package assay.rule;

import java.util.Locale;
import java.util.Optional;

/**
 * The id of a rule: a UUID. Hyphens may be absent, braces may stand around, and upper case is the
 * same as lower, as in RFC 9562's relatives.
 */
public final class RuleId {

  private static final int DIGITS = 32;

  private RuleId() {}

  /** Whether {@code text} is a UUID. */
  public static boolean isId(String text) {
    return digits(text).isPresent();
  }

  /** The 32 digits of {@code text}, the same for every form of one id; empty if it is no UUID. */
  public static Optional<String> digits(String text) {
    String bare =
        text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
    var digits = new StringBuilder(DIGITS);
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if (c < 128 && Character.digit(c, 16) >= 0 && digits.length() < DIGITS) {
        digits.append(c);
      } else if (c != '-') {
        return Optional.empty();
      }
    }
    return digits.length() == DIGITS
        ? Optional.of(digits.toString().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }
}
