package assay.target;

import assay.emit.Approximation;
import assay.emit.Re2;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.regex.Regex;
import assay.rule.Pattern;
import assay.rule.TimeUnit;
import assay.rule.Value;
import java.util.Locale;

/** DuckDB, over one table of events: also what it reads from files of JSON or Parquet. */
final class Duckdb extends QueryTarget {

  Duckdb() {
    super("duckdb", "DuckDB, over a table of events or files of them", "sql");
  }

  @Override
  Syntax syntax(Request request) {
    return new Dialect(request);
  }

  @Override
  String query(String condition, Frame frame) {
    return TableSyntax.select(condition, frame);
  }

  private static final class Dialect extends TableSyntax {

    private static final Re2 REGEX = new Re2(false);

    Dialect(Request request) {
      super(request);
    }

    @Override
    protected String text(String column) {
      return column + "::VARCHAR";
    }

    @Override
    protected String number(String column) {
      return "TRY_CAST(" + column + " AS DECIMAL(38, 9))";
    }

    @Override
    protected String like(String text, String like, boolean cased) {
      String escape = like.indexOf('\\') < 0 ? "" : " ESCAPE '\\'";
      return super.like(text, like, cased) + escape;
    }

    @Override
    protected Said found(String text, Regex regex) {
      return REGEX.write(regex).map(re -> "regexp_matches(" + text + ", " + literal(re) + ")");
    }

    @Override
    protected String holds(String whole, String piece, Value.Part part) {
      return switch (part) {
        case WHOLE -> whole + " = " + piece;
        case START -> "starts_with(" + whole + ", " + piece + ")";
        case END -> "ends_with(" + whole + ", " + piece + ")";
        case ANYWHERE -> "contains(" + whole + ", " + piece + ")";
      };
    }

    @Override
    protected String timePart(String column, TimeUnit unit) {
      return "date_part('%s', TRY_CAST(%s AS TIMESTAMP))"
          .formatted(unit.name().toLowerCase(Locale.ROOT), column);
    }

    /** All columns in one text, line by line. */
    private static final String ALL = "concat_ws(chr(10), *COLUMNS(*))";

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return hasRaw()
          ? super.anywhere(pattern, cased)
          : Said.exactly(compared(ALL, pattern.open(true, true), cased)).nearly(Approximation.LINE);
    }
  }
}
