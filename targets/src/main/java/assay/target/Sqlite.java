package assay.target;

import assay.emit.CorrelationSyntax;
import assay.emit.Escaping;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.regex.Regex;
import assay.rule.Comparison;
import assay.rule.Network;
import assay.rule.Pattern;
import assay.rule.TimeUnit;
import assay.rule.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * SQLite, over one table of events, as Zircolite has it.
 *
 * <p>{@code LIKE} makes no difference between upper and lower case of ASCII and compares numbers by
 * their text, which is what Sigma asks of texts. A comparison with a missing value is neither true
 * nor false, of which Sigma means the opposite to be true.
 */
final class Sqlite extends QueryTarget {

  /** A rule set of Zircolite, which is one JSON document. */
  private static final String ZIRCOLITE = "zircolite";

  Sqlite() {
    super("sqlite", "SQLite, over a table of events", "sql");
  }

  @Override
  public List<String> formats() {
    return List.of(Request.DEFAULT_FORMAT, ZIRCOLITE);
  }

  @Override
  public String suffix(String format) {
    return format.equals(ZIRCOLITE) ? "json" : "sql";
  }

  @Override
  Syntax syntax(Request request) {
    return request.compat() ? new PysigmaDialect() : new Dialect();
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return request.compat()
        ? new PysigmaSqliteCorrelations(syntax(request))
        : new SqliteCorrelations(syntax(request));
  }

  @Override
  String query(String condition, Frame frame) {
    boolean zircolite = frame.request().format().equals(ZIRCOLITE);
    String table = frame.get("table", zircolite ? "logs" : "<TABLE_NAME>");
    String query = "SELECT * FROM " + table + " WHERE " + condition;
    return zircolite ? ZircoliteRule.json(query, frame) : query;
  }

  @Override
  List<String> output(List<String> queries, Request request) {
    return request.format().equals(ZIRCOLITE)
        ? List.of("[" + String.join(", ", queries) + "]")
        : queries;
  }

  private static class Dialect extends SqlSyntax {

    private static final Escaping LIKE = Escaping.before("\\", "%_\\", "%", "_");
    private static final Escaping GLOB =
        new Escaping(text -> Escaping.each(text, Dialect::globbed), "*", "?");

    private static String globbed(int c) {
      return c == '*' || c == '?' || c == '[' ? "[" + (char) c + "]" : Character.toString(c);
    }

    @Override
    protected String field(String name) {
      return isPlain(name, "_") && !name.isEmpty() && !Character.isDigit(name.charAt(0))
          ? name
          : "`" + name.replace("`", "``") + "`";
    }

    @Override
    protected String not(String term) {
      return "NOT ifnull(" + term + ", FALSE)";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      return cased
          ? Said.exactly(field(field) + " GLOB " + quoted(GLOB.of(pattern)))
          : like(field, pattern);
    }

    final Said like(String field, Pattern pattern) {
      return Said.exactly(field(field) + " LIKE " + quoted(LIKE.of(pattern)) + " ESCAPE '\\'");
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(field(field) + " REGEXP " + quoted(regex.toString()));
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      return switch (part) {
        case WHOLE -> Said.exactly(field(field) + "=" + field(other));
        case START -> Said.exactly(field(field) + " LIKE " + field(other) + " || '%' ESCAPE '\\'");
        case END -> Said.exactly(field(field) + " LIKE '%' || " + field(other) + " ESCAPE '\\'");
        case ANYWHERE ->
            Said.exactly(field(field) + " LIKE '%' || " + field(other) + " || '%' ESCAPE '\\'");
      };
    }

    @Override
    protected Said timePart(String field, TimeUnit unit, Comparison comparison, BigDecimal number) {
      String part =
          switch (unit) {
            case MINUTE -> "%M";
            case HOUR -> "%H";
            case DAY -> "%d";
            case WEEK -> "%W";
            case MONTH -> "%m";
            case YEAR -> "%Y";
          };
      return Said.exactly(
          "CAST(strftime('%s', %s) AS INTEGER)%s%s"
              .formatted(part, field(field), comparison.sign(), number.toPlainString()));
    }
  }

  /** What pySigma writes: texts without wildcards are compared as they are written. */
  private static final class PysigmaDialect extends Dialect {

    @Override
    protected String not(String term) {
      return "NOT " + term;
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      if (cased) {
        return super.matches(field, pattern, true);
      }
      Optional<String> plain = pattern.plain().filter(PysigmaDialect::isLiteral);
      return plain.isPresent()
          ? Said.exactly(field(field) + "=" + quoted(plain.get()))
          : like(field, pattern);
    }

    private static boolean isLiteral(String text) {
      return text.chars().noneMatch(c -> "%_\\*?".indexOf(c) >= 0);
    }

    @Override
    protected Optional<List<Pattern>> networkPatterns(Network network) {
      return Optional.of(PysigmaNetworks.patterns(network));
    }
  }
}
