package assay.prove;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** PostgreSQL, unpacked and started for the test, with a database that knows all letters. */
final class PostgresEngine extends SqlEngine {

  private final EmbeddedPostgres server;

  private PostgresEngine(EmbeddedPostgres server, Connection connection) {
    super(connection);
    this.server = server;
  }

  static PostgresEngine start() throws IOException, SQLException {
    EmbeddedPostgres server = EmbeddedPostgres.builder().start();
    try (Connection first = server.getPostgresDatabase().getConnection();
        Statement statement = first.createStatement()) {
      statement.execute(
          "CREATE DATABASE unicode TEMPLATE template0 ENCODING 'UTF8'"
              + " LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'");
    }
    return new PostgresEngine(server, server.getDatabase("postgres", "unicode").getConnection());
  }

  @Override
  public String target() {
    return "postgresql";
  }

  @Override
  public boolean foldsNames() {
    return false;
  }

  @Override
  public void close() throws IOException, SQLException {
    super.close();
    server.close();
  }
}
