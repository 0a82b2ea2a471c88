package assay.yaml;

import java.math.BigInteger;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Decides the type of a plain scalar.
 *
 * <p>The forms are those of YAML 1.1's type repository with PyYAML's narrowings: a float needs a
 * point, an exponent a sign.
 */
final class Yaml11 {

  static final YamlValue TEXT = new YamlValue.Text();
  static final YamlValue NULL = new YamlValue.Null();
  private static final YamlValue TRUE = new YamlValue.Bool(true);
  private static final YamlValue FALSE = new YamlValue.Bool(false);

  /**
   * A longer text is no number: reading one takes time that grows with the square of its length.
   */
  static final int LONGEST_NUMBER = 1_000;

  private static final Map<String, YamlValue> WORDS =
      Map.ofEntries(
          Map.entry("~", NULL),
          Map.entry("null", NULL),
          Map.entry("Null", NULL),
          Map.entry("NULL", NULL),
          Map.entry("yes", TRUE),
          Map.entry("Yes", TRUE),
          Map.entry("YES", TRUE),
          Map.entry("true", TRUE),
          Map.entry("True", TRUE),
          Map.entry("TRUE", TRUE),
          Map.entry("on", TRUE),
          Map.entry("On", TRUE),
          Map.entry("ON", TRUE),
          Map.entry("no", FALSE),
          Map.entry("No", FALSE),
          Map.entry("NO", FALSE),
          Map.entry("false", FALSE),
          Map.entry("False", FALSE),
          Map.entry("FALSE", FALSE),
          Map.entry("off", FALSE),
          Map.entry("Off", FALSE),
          Map.entry("OFF", FALSE));

  private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:0|[1-9][0-9_]*)");
  private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7_]+");
  private static final Pattern BINARY = Pattern.compile("[-+]?0b[0-1_]+");
  private static final Pattern HEX = Pattern.compile("[-+]?0x[0-9a-fA-F_]+");
  private static final Pattern SIXTIES = Pattern.compile("[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");
  private static final Pattern FLOAT =
      Pattern.compile(
          "[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?");
  private static final Pattern FLOAT_SIXTIES =
      Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*");
  private static final Pattern INFINITE = Pattern.compile("[-+]?\\.(?:inf|Inf|INF)");
  private static final Pattern NOT_A_NUMBER = Pattern.compile("\\.(?:nan|NaN|NAN)");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern DATE_AND_TIME =
      Pattern.compile(
          "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
              + "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?");

  private Yaml11() {}

  /** The value of a plain (unquoted) scalar. */
  static YamlValue ofPlain(String text) {
    if (text.isEmpty()) {
      return NULL;
    }
    if (text.length() > LONGEST_NUMBER) {
      return TEXT;
    }
    char first = text.charAt(0);
    if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
      return ofNumeric(text, first);
    }
    return text.length() <= 5 ? WORDS.getOrDefault(text, TEXT) : TEXT;
  }

  private static YamlValue ofNumeric(String text, char first) {
    boolean digit = first >= '0' && first <= '9';
    if (digit && text.length() > 7 && text.charAt(4) == '-') {
      if (DATE.matcher(text).matches()) {
        return new YamlValue.Date(false);
      }
      if (DATE_AND_TIME.matcher(text).matches()) {
        return new YamlValue.Date(true);
      }
    }
    if (first != '.' && text.indexOf('.') < 0) {
      return ofInteger(text);
    }
    return ofFloat(text);
  }

  private static YamlValue ofInteger(String text) {
    if (DECIMAL.matcher(text).matches()) {
      return integer(text, 0, 10);
    }
    if (BINARY.matcher(text).matches()) {
      return integer(text, 2, 2);
    }
    if (HEX.matcher(text).matches()) {
      return integer(text, 2, 16);
    }
    if (OCTAL.matcher(text).matches()) {
      return integer(text, 0, 8);
    }
    if (SIXTIES.matcher(text).matches()) {
      return sixties(text);
    }
    return TEXT;
  }

  private static YamlValue integer(String text, int prefix, int radix) {
    boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
    String digits = text.substring(prefix + (signed ? 1 : 0)).replace("_", "");
    if (digits.isEmpty()) {
      return TEXT;
    }
    BigInteger value = new BigInteger(digits, radix);
    return new YamlValue.Int(text.charAt(0) == '-' ? value.negate() : value);
  }

  private static YamlValue sixties(String text) {
    boolean negative = text.charAt(0) == '-';
    String digits = text.replace("_", "");
    BigInteger value = BigInteger.ZERO;
    for (String part : digits.replaceFirst("^[-+]", "").split(":", -1)) {
      value = value.multiply(BigInteger.valueOf(60)).add(new BigInteger(part));
    }
    return new YamlValue.Int(negative ? value.negate() : value);
  }

  private static YamlValue ofFloat(String text) {
    if (FLOAT.matcher(text).matches()) {
      return new YamlValue.Real(Double.parseDouble(text.replace("_", "")));
    }
    if (INFINITE.matcher(text).matches()) {
      return new YamlValue.Real(
          text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    if (NOT_A_NUMBER.matcher(text).matches()) {
      return new YamlValue.Real(Double.NaN);
    }
    if (FLOAT_SIXTIES.matcher(text).matches()) {
      boolean negative = text.charAt(0) == '-';
      double value = 0;
      for (String part : text.replace("_", "").replaceFirst("^[-+]", "").split(":", -1)) {
        value = value * 60 + Double.parseDouble(part);
      }
      return new YamlValue.Real(negative ? -value : value);
    }
    return TEXT;
  }
}
