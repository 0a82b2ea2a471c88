package assay.target;

import assay.emit.CorrelationSyntax;
import assay.emit.Re2;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.regex.Regex;
import assay.rule.TimeUnit;
import assay.rule.Value;
import java.util.Locale;
import java.util.Optional;

/** DuckDB, over one table of events: also what it reads from files of JSON or Parquet. */
final class Duckdb extends QueryTarget {

  Duckdb() {
    super("duckdb", "DuckDB, over a table of events or files of them", "sql");
  }

  @Override
  public String suffix(String format) {
    return "sql";
  }

  @Override
  protected Syntax syntax(Request request) {
    return new Dialect(request);
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return new DuckdbCorrelations(syntax(request));
  }

  @Override
  protected String query(String condition, Frame frame) {
    return TableSyntax.selectRow(condition, frame);
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
      return ("CASE WHEN regexp_full_match(%s, '[+-]?[0-9]+([.][0-9]+)?')"
              + " THEN TRY_CAST(%s AS DECIMAL(38, 9)) END")
          .formatted(text(column), column);
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

    @Override
    protected Optional<String> anyValue(String condition) {
      return Optional.of(
          "len(list_filter(json_extract_string(to_json(%s), '$.*'), lambda value: %s)) > 0"
              .formatted(ROW, condition));
    }
  }
}
