package assay.target;

import assay.emit.Syntax;
import java.util.List;

/** Correlations in SQLite, which takes times as texts and as numbers of seconds. */
final class SqliteCorrelations extends SqlCorrelations {

  SqliteCorrelations(Syntax syntax) {
    super(syntax);
  }

  @Override
  String second(String column) {
    return "unixepoch(" + column + ", 'auto', 'subsec')";
  }

  @Override
  String number(String column) {
    return "CAST(" + column + " AS NUMERIC)";
  }

  @Override
  String tuple(List<String> columns) {
    return "quote(" + String.join(") || ',' || quote(", columns) + ")";
  }
}
