package assay.target.sigmac;

import assay.yaml.YamlValue;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as Python's {@code json.dumps} prints it with an indent of two: ASCII only, blanks included.
 */
sealed interface PythonJson {

  HexFormat HEX = HexFormat.of();

  record Text(String text) implements PythonJson {}

  record Whole(BigInteger number) implements PythonJson {}

  record Bool(boolean value) implements PythonJson {}

  /** Text that is JSON already. */
  record Literal(String text) implements PythonJson {}

  record Array(List<PythonJson> values) implements PythonJson {}

  record Struct(Map<String, PythonJson> fields) implements PythonJson {}

  /** A part of a rule, as it is. */
  record Part(Item item) implements PythonJson {}

  static PythonJson text(String text) {
    return new Text(text);
  }

  static PythonJson number(long number) {
    return new Whole(BigInteger.valueOf(number));
  }

  /** An object with the fields given as name, value, name, value. */
  static Struct object(Object... namesAndValues) {
    Map<String, PythonJson> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], (PythonJson) namesAndValues[i + 1]);
    }
    return new Struct(fields);
  }

  /** The fields of both, in order. */
  static Struct merged(Struct first, Struct second) {
    Map<String, PythonJson> fields = new LinkedHashMap<>(first.fields());
    fields.putAll(second.fields());
    return new Struct(fields);
  }

  static String print(PythonJson value) {
    var out = new StringBuilder(2048);
    print(value, "\n", out);
    return out.toString();
  }

  private static void print(PythonJson value, String indent, StringBuilder out) {
    switch (value) {
      case Text text -> quote(text.text(), out);
      case Whole number -> out.append(number.number());
      case Bool bool -> out.append(bool.value());
      case Literal literal -> out.append(literal.text());
      case Array array -> {
        var values = new LinkedHashMap<Integer, PythonJson>();
        array.values().forEach(v -> values.put(values.size(), v));
        printAll(values, false, indent, out);
      }
      case Struct struct -> printAll(struct.fields(), true, indent, out);
      case Part part -> print(of(part.item()), indent, out);
    }
  }

  private static void printAll(
      Map<?, PythonJson> values, boolean named, String indent, StringBuilder out) {
    out.append(named ? '{' : '[');
    String inner = indent + "  ";
    boolean first = true;
    for (Map.Entry<?, PythonJson> entry : values.entrySet()) {
      out.append(first ? "" : ",").append(inner);
      if (named) {
        quote(String.valueOf(entry.getKey()), out);
        out.append(": ");
      }
      print(entry.getValue(), inner, out);
      first = false;
    }
    out.append(first ? "" : indent).append(named ? '}' : ']');
  }

  private static PythonJson of(Item item) {
    return switch (item) {
      case Item.Items list -> new Array(list.items().stream().<PythonJson>map(Part::new).toList());
      case Item.Dict dict -> {
        Map<String, PythonJson> fields = new LinkedHashMap<>();
        dict.entries().forEach((key, value) -> fields.put(keyText(key), new Part(value)));
        yield new Struct(fields);
      }
      case Item.Atom atom -> scalar(atom);
    };
  }

  private static String keyText(Item.Key key) {
    if (key.isText()) {
      return key.name();
    }
    return switch (key.name()) {
      case "True" -> "true";
      case "False" -> "false";
      case "None" -> "null";
      default -> key.name();
    };
  }

  private static PythonJson scalar(Item.Atom atom) {
    return switch (atom.value()) {
      case YamlValue.Text text -> new Text(atom.scalar().text());
      case YamlValue.Int number -> new Whole(number.value());
      case YamlValue.Bool bool -> new Bool(bool.value());
      case YamlValue.Null none -> new Literal("null");
      case YamlValue.Real real -> new Literal(literal(real.value()));
      case YamlValue.Date date -> throw new Refusal(Problems.dateInJson(atom.span()));
    };
  }

  private static String literal(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    return Double.isInfinite(value)
        ? (value > 0 ? "Infinity" : "-Infinity")
        : PythonText.real(value);
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (c >= ' ' && c <= 0x7F) {
            out.append(c);
          } else {
            out.append("\\u").append(HEX.toHexDigits(c));
          }
        }
      }
    }
    out.append('"');
  }
}
