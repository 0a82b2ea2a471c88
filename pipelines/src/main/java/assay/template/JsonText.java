package assay.template;

import java.util.Iterator;
import java.util.Map;

/** Data as JSON, laid out as Python's {@code json.dumps} does: ASCII, a blank behind commas. */
public final class JsonText {

  private final StringBuilder out = new StringBuilder();
  private final int indent;

  private JsonText(int indent) {
    this.indent = indent;
  }

  /** On one line. */
  public static String of(Data data) {
    return indented(data, -1);
  }

  /** On lines of their own, {@code indent} blanks deeper each; on one line if it is negative. */
  public static String indented(Data data, int indent) {
    var json = new JsonText(indent);
    json.add(data, 1);
    return json.out.toString();
  }

  private void add(Data data, int depth) {
    switch (data) {
      case Data.None none -> out.append("null");
      case Data.Missing missing -> out.append("null");
      case Data.Bool bool -> out.append(bool.value());
      case Data.Int number -> out.append(number.value());
      case Data.Real number -> out.append(PythonFloat.repr(number.value()));
      case Data.Text text -> quote(text.text());
      case Data.Thing thing -> quote(thing.text());
      case Data.Items list -> items(list, depth);
      case Data.Table map -> table(map, depth);
    }
  }

  private void items(Data.Items list, int depth) {
    out.append('[');
    for (Iterator<Data> it = list.items().iterator(); it.hasNext(); ) {
      line(depth);
      add(it.next(), depth + 1);
      comma(it.hasNext());
    }
    end(list.items().isEmpty(), depth);
    out.append(']');
  }

  private void table(Data.Table map, int depth) {
    out.append('{');
    for (Iterator<Map.Entry<String, Data>> it = map.entries().entrySet().iterator();
        it.hasNext(); ) {
      Map.Entry<String, Data> entry = it.next();
      line(depth);
      quote(entry.getKey());
      out.append(": ");
      add(entry.getValue(), depth + 1);
      comma(it.hasNext());
    }
    end(map.entries().isEmpty(), depth);
    out.append('}');
  }

  private void comma(boolean more) {
    if (more) {
      out.append(indent < 0 ? ", " : ",");
    }
  }

  private void line(int depth) {
    if (indent >= 0) {
      out.append('\n').append(" ".repeat(indent * depth));
    }
  }

  private void end(boolean empty, int depth) {
    if (!empty) {
      line(depth - 1);
    }
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
          if (c < ' ' || c > '~') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
