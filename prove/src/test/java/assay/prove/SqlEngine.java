package assay.prove;

import assay.engine.EventValue;
import assay.engine.TreeEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A database: a table with a column for each field, and the number of the event in the first. */
abstract class SqlEngine implements Engine {

  static final String NUMBER = "number of the event";

  private final Connection connection;

  SqlEngine(Connection connection) {
    this.connection = connection;
  }

  final Connection connection() {
    return connection;
  }

  @Override
  public final Map<String, String> options() {
    return Map.of("table", "events");
  }

  @Override
  public boolean foldsNames() {
    return true;
  }

  /** The type of columns for fields. */
  String type() {
    return "TEXT";
  }

  String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public final void load(SortedSet<String> fields, List<TreeEvent> events) throws SQLException {
    connection.setAutoCommit(false);
    var columns = new StringBuilder(quoted(NUMBER) + " INTEGER");
    var places = new StringBuilder("?");
    for (String field : fields) {
      columns.append(", ").append(quoted(field)).append(' ').append(type());
      places.append(", ?");
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS events");
      statement.execute("CREATE TABLE events (" + columns + ")");
    }
    insert("INSERT INTO events VALUES (" + places + ")", fields, events);
    connection.commit();
    connection.setAutoCommit(true);
  }

  void insert(String sql, SortedSet<String> fields, List<TreeEvent> events) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < events.size(); i++) {
        insert.setInt(1, i);
        int column = 2;
        for (String field : fields) {
          List<EventValue> values = events.get(i).values(field);
          insert.setObject(column++, values.isEmpty() ? null : value(values.getFirst()));
        }
        insert.addBatch();
        if (i % 1_000 == 999) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  /** A value as its column has it. */
  @Nullable Object value(EventValue value) {
    return written(value);
  }

  static @Nullable String written(EventValue value) {
    return switch (value) {
      case EventValue.Text(String text) -> text;
      case EventValue.Num(BigDecimal number, String written) -> written;
      case EventValue.Bool(boolean bool) -> Boolean.toString(bool);
      case EventValue.Null none -> null;
      case EventValue.Array array -> throw new IllegalArgumentException("no column for a list");
      case EventValue.Structure all -> throw new IllegalArgumentException("no column for a map");
    };
  }

  @Override
  public final BitSet find(String query) throws SQLException {
    var found = new BitSet();
    String numbers = "SELECT " + quoted(NUMBER) + " FROM (" + query + ") AS found";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(numbers)) {
      while (rows.next()) {
        found.set(rows.getInt(1));
      }
    }
    return found;
  }

  @Override
  public void close() throws IOException, SQLException {
    connection.close();
  }
}
