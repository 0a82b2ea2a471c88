package assay.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A table as CSV after RFC 4180: commas, quotes where they are needed, lines ended by CRLF. Rows
 * are sorted by their cells, and each stands there once.
 *
 * <p>Spreadsheets run a cell as a formula if it begins with {@code = + - @}, a tab or a line break.
 * Such a cell gets an apostrophe in front, which spreadsheets take as the mark of plain text.
 */
final class CsvTable {

  private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";

  private static final Comparator<List<String>> BY_CELLS =
      (a, b) -> Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new));

  private final List<String> columns;
  private final TreeSet<List<String>> rows = new TreeSet<>(BY_CELLS);

  CsvTable(String... columns) {
    this.columns = List.of(columns);
  }

  /** Adds a row whose cells come in parts. */
  @SafeVarargs
  final void add(List<String>... parts) {
    var row = new ArrayList<String>(columns.size());
    for (List<String> part : parts) {
      row.addAll(part);
    }
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          "%d cells for %d columns".formatted(row.size(), columns.size()));
    }
    rows.add(row);
  }

  /** As many empty cells. */
  static List<String> blank(int cells) {
    return Collections.nCopies(cells, "");
  }

  /** Several values in one cell. */
  static String joined(List<String> values) {
    return String.join("; ", values);
  }

  @Override
  public String toString() {
    var out = new StringBuilder();
    append(out, columns);
    rows.forEach(row -> append(out, row));
    return out.toString();
  }

  private static void append(StringBuilder out, List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      append(out, row.get(i));
    }
    out.append("\r\n");
  }

  private static void append(StringBuilder out, String cell) {
    boolean formula = !cell.isEmpty() && STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0;
    String safe = formula ? "'" + cell : cell;
    if (needsQuotes(safe)) {
      out.append('"').append(safe.replace("\"", "\"\"")).append('"');
    } else {
      out.append(safe);
    }
  }

  private static boolean needsQuotes(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == '"' || c == '\r' || c == '\n') {
        return true;
      }
    }
    return false;
  }
}
