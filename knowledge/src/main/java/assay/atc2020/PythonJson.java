package assay.atc2020;

import assay.template.PythonDate;
import assay.template.PythonFloat;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * JSON as Python's {@code json.dump} writes it: a blank after each comma and colon, ASCII only.
 * Values are made from the inside out: lists and objects take what is JSON already.
 */
final class PythonJson {

  private PythonJson() {}

  static String text(String text) {
    var out = new StringBuilder(text.length() + 16).append('"');
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
          if (c >= ' ' && c <= '~') {
            out.append(c);
          } else {
            out.append("\\u%04x".formatted((int) c));
          }
        }
      }
    }
    return out.append('"').toString();
  }

  static String texts(Collection<String> texts) {
    return list(texts.stream().map(PythonJson::text).toList());
  }

  static String list(List<String> values) {
    return "[" + String.join(", ", values) + "]";
  }

  static String object(Map<String, String> values) {
    return values.entrySet().stream()
        .map(member -> text(member.getKey()) + ": " + member.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** A value of a YAML file. Python refuses dates; here they are texts. */
  static String value(YamlNode node) {
    return switch (node) {
      case YamlNode.Sequence list -> list(list.items().stream().map(PythonJson::value).toList());
      case YamlNode.Mapping map -> {
        var members = new LinkedHashMap<String, String>();
        map.entries().forEach(entry -> members.put(entry.name(), value(entry.value())));
        yield object(members);
      }
      case YamlNode.Scalar scalar -> scalar(scalar);
    };
  }

  private static String scalar(YamlNode.Scalar scalar) {
    return switch (scalar.value()) {
      case YamlValue.Text text -> text(scalar.text());
      case YamlValue.Null none -> "null";
      case YamlValue.Bool bool -> Boolean.toString(bool.value());
      case YamlValue.Int number -> number.value().toString();
      case YamlValue.Real number -> real(number.value());
      case YamlValue.Date date -> text(PythonDate.iso(scalar.text()));
    };
  }

  private static String real(double number) {
    return switch (PythonFloat.repr(number)) {
      case "nan" -> "NaN";
      case "inf" -> "Infinity";
      case "-inf" -> "-Infinity";
      case String text -> text;
    };
  }
}
