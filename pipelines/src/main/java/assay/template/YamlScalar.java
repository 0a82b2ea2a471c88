package assay.template;

import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.Locale;

/**
 * A scalar as PyYAML represents it: its text, the short name of its type, and how the text must be
 * written so that it is read as that type again.
 */
record YamlScalar(String text, String type, Style style) {

  /** The ways of writing a scalar that PyYAML chooses from in block style. */
  enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED
  }

  static YamlScalar of(YamlNode.Scalar scalar) {
    return switch (scalar.value()) {
      case YamlValue.Text text ->
          new YamlScalar(scalar.text(), "str", YamlScalar.styleOf(scalar.text()));
      case YamlValue.Null none -> plain("null", "null");
      case YamlValue.Bool bool -> plain(Boolean.toString(bool.value()), "bool");
      case YamlValue.Int number -> plain(number.value().toString(), "int");
      case YamlValue.Real number -> plain(real(number.value()), "float");
      case YamlValue.Date date -> plain(PythonDate.iso(scalar.text()), "timestamp");
    };
  }

  private static YamlScalar plain(String text, String type) {
    return new YamlScalar(text, type, Style.PLAIN);
  }

  /** YAML wants a point before the exponent and one before the names of special numbers. */
  private static String real(double number) {
    String text = PythonFloat.repr(number).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "nan", "inf" -> "." + text;
      case "-inf" -> "-.inf";
      default -> text.indexOf('e') > 0 && text.indexOf('.') < 0 ? text.replace("e", ".0e") : text;
    };
  }

  boolean isMultiline() {
    return text.indexOf('\n') >= 0
        || text.indexOf('\u0085') >= 0
        || text.indexOf('\u2028') >= 0
        || text.indexOf('\u2029') >= 0;
  }

  /** Whether the scalar may stand before a colon; PyYAML counts the type's tag, {@code !!str}. */
  boolean isSimpleKey() {
    int length = text.codePointCount(0, text.length()) + "!!".length() + type.length();
    return length < 128 && !text.isEmpty() && !isMultiline();
  }

  private static Style styleOf(String text) {
    if (!isPrintable(text) || mixesBlanksAndBreaks(text)) {
      return Style.DOUBLE_QUOTED;
    }
    boolean plain =
        !text.isEmpty()
            && text.indexOf('\n') < 0
            && !text.startsWith(" ")
            && !text.endsWith(" ")
            && !hasIndicators(text)
            && isReadAsText(text);
    return plain ? Style.PLAIN : Style.SINGLE_QUOTED;
  }

  private static boolean isReadAsText(String text) {
    return YamlValue.ofPlain(text) instanceof YamlValue.Text
        && !text.equals("=")
        && !text.equals("<<");
  }

  /** Only ASCII counts, since PyYAML's {@code allow_unicode} is off by default. */
  private static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\n' && (c < ' ' || c > '~')) {
        return false;
      }
    }
    return true;
  }

  /** A series of white space with both in it: quotes would not give it back. */
  private static boolean mixesBlanksAndBreaks(String text) {
    return text.contains(" \n") || text.contains("\n ");
  }

  private static boolean hasIndicators(String text) {
    char first = text.charAt(0);
    if (text.startsWith("---") || text.startsWith("...")) {
      return true;
    }
    if ("#,[]{}&*!|>'\"%@`".indexOf(first) >= 0) {
      return true;
    }
    if ("?-".indexOf(first) >= 0 && isBlankAt(text, 1)) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c == ':' && isBlankAt(text, i + 1)) || (c == '#' && text.charAt(i - 1) == ' ')) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlankAt(String text, int i) {
    return i >= text.length() || text.charAt(i) == ' ';
  }
}
