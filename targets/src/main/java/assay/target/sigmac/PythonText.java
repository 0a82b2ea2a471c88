package assay.target.sigmac;

import assay.yaml.YamlValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;

/** Values as Python's {@code str} and {@code repr} print them. */
final class PythonText {

  private PythonText() {}

  /** What {@code str} gives. */
  static String of(Item item) {
    return switch (item) {
      case Item.Atom atom -> atom.isText() ? atom.scalar().text() : scalar(atom);
      case Item.Items list ->
          list.items().stream().map(PythonText::repr).collect(Collectors.joining(", ", "[", "]"));
      case Item.Dict dict ->
          dict.entries().entrySet().stream()
              .map(e -> key(e.getKey()) + ": " + repr(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  private static String key(Item.Key key) {
    return key.isText() ? quoted(key.name()) : key.name();
  }

  /** What {@code repr} gives. */
  static String repr(Item item) {
    if (item instanceof Item.Atom atom && atom.isText()) {
      return quoted(atom.scalar().text());
    }
    return item instanceof Item.Atom atom && atom.value() instanceof YamlValue.Date
        ? date(atom).repr()
        : of(item);
  }

  /** A document holds no dates but those of the calendar: {@link Item} sees to it. */
  private static PythonDate date(Item.Atom atom) {
    return PythonDate.of(atom.scalar().text())
        .orElseThrow(() -> new Refusal(Problems.noSuchDate(atom.span())));
  }

  private static String scalar(Item.Atom atom) {
    return switch (atom.value()) {
      case YamlValue.Text text -> atom.scalar().text();
      case YamlValue.Null none -> "None";
      case YamlValue.Bool bool -> bool.value() ? "True" : "False";
      case YamlValue.Int number -> number.value().toString();
      case YamlValue.Real number -> real(number.value());
      case YamlValue.Date date -> date(atom).text();
    };
  }

  /** The shortest decimal that reads back, with an exponent below 1e-4 and from 1e16 on. */
  static String real(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0.0" : "0.0";
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent < -4 || exponent >= 16) {
      String digits = shortest.unscaledValue().abs().toString();
      String mantissa =
          digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
      String sign = value < 0 ? "-" : "";
      return sign + mantissa + String.format(Locale.ROOT, "e%+03d", exponent);
    }
    String plain = shortest.toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  /** A text with its quotes; single ones unless the text has those and no double ones. */
  static String quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    var out = new StringBuilder(text.length() + 2).append(quote);
    text.codePoints().forEach(c -> quote(c, quote, out));
    return out.append(quote).toString();
  }

  private static void quote(int c, char quote, StringBuilder out) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\\' -> out.append("\\\\");
      default -> {
        if (c == quote) {
          out.append('\\').append(quote);
        } else if (isPrintable(c)) {
          out.appendCodePoint(c);
        } else {
          out.append(
              c < 0x100
                  ? "\\x%02x".formatted(c)
                  : c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
        }
      }
    }
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  /** Bytes as Python writes them: {@code b'a\x00'}. */
  static String bytes(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    var out = new StringBuilder(bytes.length * 2 + 3).append('b').append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~') {
        out.append("\\x%02x".formatted((int) c));
      } else {
        quote(c, quote, out);
      }
    }
    return out.append(quote).toString();
  }
}
