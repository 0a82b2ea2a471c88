package assay.template;

import java.util.Map;
import java.util.StringJoiner;

/** Data as Python prints it. */
public final class DataText {

  private DataText() {}

  /** What {@code str} gives: texts as they are. */
  public static String print(Data data) {
    return switch (data) {
      case Data.Text text -> text.text();
      case Data.Thing thing -> thing.text();
      case Data.Missing missing -> "";
      case Data.None none -> written(data);
      case Data.Bool bool -> written(data);
      case Data.Int number -> written(data);
      case Data.Real number -> written(data);
      case Data.Items list -> written(data);
      case Data.Table map -> written(data);
    };
  }

  /** What {@code repr} gives: texts in quotes. */
  private static String written(Data data) {
    return switch (data) {
      case Data.None none -> "None";
      case Data.Missing missing -> "Undefined";
      case Data.Bool bool -> bool.value() ? "True" : "False";
      case Data.Int number -> number.value().toString();
      case Data.Real number -> PythonFloat.repr(number.value());
      case Data.Text text -> quoted(text.text());
      case Data.Thing thing -> quoted(thing.text());
      case Data.Items list -> {
        var items = new StringJoiner(", ", "[", "]");
        list.items().forEach(item -> items.add(written(item)));
        yield items.toString();
      }
      case Data.Table map -> {
        var entries = new StringJoiner(", ", "{", "}");
        for (Map.Entry<String, Data> entry : map.entries().entrySet()) {
          entries.add(quoted(entry.getKey()) + ": " + written(entry.getValue()));
        }
        yield entries.toString();
      }
    };
  }

  private static String quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    var out = new StringBuilder().append(quote);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c == quote) {
            out.append('\\').append(c);
          } else if (c < ' ' || c == 127) {
            out.append("\\x%02x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append(quote).toString();
  }
}
