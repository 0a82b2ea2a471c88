package assay.prove;

import assay.engine.EventValue;
import assay.engine.TreeEvent;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB in memory. */
final class DuckdbEngine extends SqlEngine {

  DuckdbEngine() throws SQLException {
    super(DriverManager.getConnection("jdbc:duckdb:"));
  }

  @Override
  public String target() {
    return "duckdb";
  }

  @Override
  void insert(String sql, SortedSet<String> fields, List<TreeEvent> events) throws SQLException {
    try (DuckDBAppender rows = ((DuckDBConnection) connection()).createAppender("main", "events")) {
      for (int i = 0; i < events.size(); i++) {
        rows.beginRow().append(i);
        for (String field : fields) {
          List<EventValue> values = events.get(i).values(field);
          String text = values.isEmpty() ? null : written(values.getFirst());
          if (text == null) {
            rows.appendNull();
          } else {
            rows.append(text);
          }
        }
        rows.endRow();
      }
    }
  }
}
