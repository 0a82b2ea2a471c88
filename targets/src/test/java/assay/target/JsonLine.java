package assay.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Just enough JSON to read the truth data: objects, arrays, strings, numbers and words. */
final class JsonLine {

  private final String text;
  private int at;

  private JsonLine(String text) {
    this.text = text;
  }

  /** The object on a line: maps, lists, strings; a number or word is its text. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(String line) {
    return (Map<String, Object>) new JsonLine(line).value();
  }

  private Object value() {
    blanks();
    return switch (text.charAt(at)) {
      case '{' -> fields();
      case '[' -> values();
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> fields() {
    var fields = new LinkedHashMap<String, Object>();
    at++;
    while (!closes('}')) {
      String name = string();
      blanks();
      at++;
      fields.put(name, value());
    }
    return fields;
  }

  private List<Object> values() {
    var values = new ArrayList<Object>();
    at++;
    while (!closes(']')) {
      values.add(value());
    }
    return values;
  }

  /** Skips blanks and a comma; true, and past it, if {@code end} comes next. */
  private boolean closes(char end) {
    blanks();
    if (text.charAt(at) == ',') {
      at++;
      blanks();
    }
    if (text.charAt(at) != end) {
      return false;
    }
    at++;
    return true;
  }

  private String string() {
    var out = new StringBuilder();
    at++;
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escape = text.charAt(at++);
      switch (escape) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'u' -> {
          out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
          at += 4;
        }
        default -> out.append(escape);
      }
    }
    at++;
    return out.toString();
  }

  private String word() {
    int start = at;
    while (at < text.length() && ",]} ".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private void blanks() {
    while (text.charAt(at) == ' ') {
      at++;
    }
  }
}
