package assay.template;

import java.math.BigDecimal;

/** A floating-point number as Python's {@code repr} prints it. */
public final class PythonFloat {

  /** Numbers of this size and more have an exponent. */
  private static final int LARGEST_PLAIN = 16;

  private static final int SMALLEST_PLAIN = -4;

  private PythonFloat() {}

  public static String repr(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    if (number == 0) {
      return Double.compare(number, 0.0) == 0 ? "0.0" : "-0.0";
    }
    var shortest = new BigDecimal(Double.toString(Math.abs(number))).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    String text =
        exponent < SMALLEST_PLAIN || exponent >= LARGEST_PLAIN
            ? withExponent(digits, exponent)
            : plain(shortest.toPlainString());
    return number < 0 ? "-" + text : text;
  }

  private static String plain(String number) {
    return number.indexOf('.') < 0 ? number + ".0" : number;
  }

  private static String withExponent(String digits, int exponent) {
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String size = Integer.toString(Math.abs(exponent));
    return digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + (size.length() < 2 ? "0" + size : size);
  }
}
