package assay.export;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it and accepts nothing beside it. */
public final class StrictCsv {

  private final String text;
  private int at;

  private StrictCsv(String text) {
    this.text = text;
  }

  /** The records of {@code text}; every one ends with CRLF and has as many cells as the first. */
  public static List<List<String>> read(String text) {
    var reader = new StrictCsv(text);
    var records = new ArrayList<List<String>>();
    while (reader.at < text.length()) {
      List<String> record = reader.recordOfCells();
      if (!records.isEmpty() && records.getFirst().size() != record.size()) {
        throw new AssertionError("another number of cells: " + record);
      }
      records.add(record);
    }
    return records;
  }

  private List<String> recordOfCells() {
    var cells = new ArrayList<String>();
    cells.add(cell());
    while (at < text.length() && text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    expect('\r');
    expect('\n');
    return cells;
  }

  private String cell() {
    if (at < text.length() && text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (at < text.length() && ",\r\n\"".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    var cell = new StringBuilder();
    expect('"');
    while (true) {
      int quote = text.indexOf('"', at);
      if (quote < 0) {
        throw new AssertionError("a quote is not closed");
      }
      cell.append(text, at, quote);
      at = quote + 1;
      if (at >= text.length() || text.charAt(at) != '"') {
        return cell.toString();
      }
      cell.append('"');
      at++;
    }
  }

  private void expect(char c) {
    if (at >= text.length() || text.charAt(at) != c) {
      throw new AssertionError("expected %d at %d".formatted((int) c, at));
    }
    at++;
  }
}
