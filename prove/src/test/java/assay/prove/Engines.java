package assay.prove;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The engines that tests run on. */
final class Engines {

  private Engines() {}

  /** One that is started when it is asked for. */
  record Start(String name, Opening opening) {

    interface Opening {
      Engine open() throws IOException, SQLException;
    }

    boolean isLucene() {
      return name.equals("Lucene");
    }
  }

  /** Those within this process, which start at once. */
  static List<Start> quick() {
    return List.of(
        new Start("SQLite", () -> new SqliteEngine(false)),
        new Start("SQLite with numbers", () -> new SqliteEngine(true)),
        new Start("DuckDB", DuckdbEngine::new),
        new Start("Lucene", LuceneEngine::new));
  }

  /** Those that can be had; what is missing is told. */
  static List<Start> all() {
    var all = new ArrayList<>(quick());
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    if (linux && System.getProperty("os.arch").equals("amd64")) {
      all.add(new Start("PostgreSQL", PostgresEngine::start));
    } else {
      System.out.println("skipped: no PostgreSQL for this machine");
    }
    if (ClickhouseEngine.isThere()) {
      all.add(new Start("ClickHouse", ClickhouseEngine::start));
    } else {
      System.out.println("skipped: ASSAY_CHDB names no folder with the package chdb for Node");
    }
    return all;
  }
}
