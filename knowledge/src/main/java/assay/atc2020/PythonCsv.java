package assay.atc2020;

import java.util.List;

/** Rows as Python's {@code csv.writer} writes them: quoted where they must be, ended by CRLF. */
final class PythonCsv {

  private final StringBuilder out = new StringBuilder();

  void row(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      cell(cells.get(i));
    }
    out.append("\r\n");
  }

  private void cell(String text) {
    if (isPlain(text)) {
      out.append(text);
    } else {
      out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\r' || c == '\n') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
