package assay.target.sigmac;

import assay.yaml.YamlValue;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as Python's {@code json.dumps} prints it with an indent of two: ASCII only, blanks included.
 */
sealed interface PythonJson {

  record Text(String text) implements PythonJson {}

  record Whole(BigInteger number) implements PythonJson {}

  record Bool(boolean value) implements PythonJson {}

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
    new Printer(out).print(value, "\n");
    return out.toString();
  }

  /** Prints values one after the other; {@code indent} is the line end before each part. */
  record Printer(StringBuilder out) {

    private static final String HEX = "0123456789abcdef";

    private void print(PythonJson value, String indent) {
      switch (value) {
        case Text text -> quote(text.text());
        case Whole number -> out.append(number.number());
        case Bool bool -> out.append(bool.value());
        case Array array -> {
          String inner = open('[', indent);
          Iterator<PythonJson> values = array.values().iterator();
          for (boolean first = true; values.hasNext(); first = false) {
            next(first, inner);
            print(values.next(), inner);
          }
          close(array.values().isEmpty(), indent, ']');
        }
        case Struct struct -> {
          String inner = open('{', indent);
          Iterator<Map.Entry<String, PythonJson>> fields = struct.fields().entrySet().iterator();
          for (boolean first = true; fields.hasNext(); first = false) {
            Map.Entry<String, PythonJson> field = fields.next();
            name(first, field.getKey(), inner);
            print(field.getValue(), inner);
          }
          close(struct.fields().isEmpty(), indent, '}');
        }
        case Part part -> print(part.item(), indent);
      }
    }

    private void print(Item item, String indent) {
      switch (item) {
        case Item.Atom atom -> scalar(atom);
        case Item.Items list -> {
          String inner = open('[', indent);
          Iterator<Item> values = list.items().iterator();
          for (boolean first = true; values.hasNext(); first = false) {
            next(first, inner);
            print(values.next(), inner);
          }
          close(list.items().isEmpty(), indent, ']');
        }
        case Item.Dict dict -> {
          String inner = open('{', indent);
          Iterator<Map.Entry<Item.Key, Item>> fields = dict.entries().entrySet().iterator();
          for (boolean first = true; fields.hasNext(); first = false) {
            Map.Entry<Item.Key, Item> field = fields.next();
            name(first, keyText(field.getKey()), inner);
            print(field.getValue(), inner);
          }
          close(dict.entries().isEmpty(), indent, '}');
        }
      }
    }

    private String open(char bracket, String indent) {
      out.append(bracket);
      return indent + "  ";
    }

    private void next(boolean first, String indent) {
      out.append(first ? "" : ",").append(indent);
    }

    private void name(boolean first, String name, String indent) {
      next(first, indent);
      quote(name);
      out.append(": ");
    }

    private void close(boolean empty, String indent, char bracket) {
      out.append(empty ? "" : indent).append(bracket);
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

    private void scalar(Item.Atom atom) {
      switch (atom.value()) {
        case YamlValue.Text text -> quote(atom.scalar().text());
        case YamlValue.Int number -> out.append(number.value());
        case YamlValue.Bool bool -> out.append(bool.value());
        case YamlValue.Null none -> out.append("null");
        case YamlValue.Real real -> out.append(literal(real.value()));
        case YamlValue.Date date -> throw new Refusal(Problems.dateInJson(atom.span()));
      }
    }

    private static String literal(double value) {
      if (Double.isNaN(value)) {
        return "NaN";
      }
      if (Double.isInfinite(value)) {
        return value > 0 ? "Infinity" : "-Infinity";
      }
      return PythonText.real(value);
    }

    private void quote(String text) {
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
              out.append("\\u");
              for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(HEX.charAt(c >> shift & 0xF));
              }
            }
          }
        }
      }
      out.append('"');
    }
  }
}
