package assay.target;

import assay.emit.Approximation;
import assay.emit.CorrelationSyntax;
import assay.emit.Escaping;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.query.Check;
import assay.regex.CaseVariants;
import assay.regex.Regex;
import assay.rule.Comparison;
import assay.rule.Network;
import assay.rule.Pattern;
import assay.rule.TimeUnit;
import assay.rule.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
  protected Syntax syntax(Request request) {
    return request.compat() ? new PysigmaDialect(request) : new Dialect(request);
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return request.compat()
        ? new PysigmaSqliteCorrelations(syntax(request))
        : new SqliteCorrelations(syntax(request));
  }

  @Override
  protected String query(String condition, Frame frame) {
    boolean zircolite = frame.request().format().equals(ZIRCOLITE);
    String table = frame.get("table", zircolite ? "logs" : "<TABLE_NAME>");
    String query = "SELECT * FROM " + table + " WHERE " + condition;
    return zircolite ? ZircoliteRule.json(query, frame) : query;
  }

  @Override
  protected List<String> output(List<String> queries, Request request) {
    return request.format().equals(ZIRCOLITE)
        ? List.of("[" + String.join(", ", queries) + "]")
        : queries;
  }

  private static final Approximation BEYOND_ASCII =
      new Approximation(
          "approximate-case", "of letters beyond ASCII, upper and lower case are told apart");

  private static class Dialect extends TableSyntax {

    static final Escaping LIKE = Escaping.before("\\", "%_\\", "%", "_");
    private static final Escaping GLOB =
        new Escaping(text -> Escaping.each(text, Dialect::globbed), "*", "?");
    private static final Escaping UNCASED_GLOB =
        new Escaping(text -> Escaping.each(text, Dialect::uncased), "*", "?");

    /** Words that are no name without quotes. */
    private static final Set<String> RESERVED =
        Set.of(
            ("add all alter and as autoincrement between case check collate commit constraint create"
                    + " default deferrable delete distinct drop else escape except exists foreign"
                    + " from group having if in index insert intersect into is isnull join limit not"
                    + " nothing notnull null on or order primary references returning select set table"
                    + " then to transaction union unique update using values when where")
                .split(" "));

    private static final String GREATEST = "CAST(9e999 AS NUMERIC)";

    Dialect(Request request) {
      super(request);
    }

    private static String globbed(int c) {
      return c == '*' || c == '?' || c == '[' ? "[" + (char) c + "]" : Character.toString(c);
    }

    /** The character in a class with all that differ from it by case. */
    private static String uncased(int c) {
      var all = new StringBuilder();
      for (int variant : CaseVariants.of(c)) {
        if (all.indexOf(Character.toString(variant)) < 0) {
          all.appendCodePoint(variant);
        }
      }
      return all.codePointCount(0, all.length()) == 1 ? globbed(c) : "[" + all + "]";
    }

    @Override
    protected String field(String name) {
      return isPlain(name, "_")
              && !name.isEmpty()
              && !Character.isDigit(name.charAt(0))
              && !isReserved(name)
          ? name
          : "`" + name.replace("`", "``") + "`";
    }

    boolean isReserved(String name) {
      return RESERVED.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    protected String text(String column) {
      return column;
    }

    @Override
    protected String number(String column) {
      return column;
    }

    /** {@code LIKE} folds ASCII alone; a text with other letters says which belong together. */
    @Override
    protected String compared(String text, Pattern pattern, boolean cased) {
      return cased
          ? text + " GLOB " + quoted(GLOB.of(pattern))
          : isAscii(pattern)
              ? like(text, quoted(LIKE.of(pattern)), false)
              : text + " GLOB " + quoted(UNCASED_GLOB.of(pattern));
    }

    private static boolean isAscii(Pattern pattern) {
      for (Pattern.Part part : pattern.parts()) {
        if (part instanceof Pattern.Literal(String text) && text.chars().anyMatch(c -> c > 127)) {
          return false;
        }
      }
      return true;
    }

    @Override
    protected final String like(String text, String like, boolean cased) {
      return text + " LIKE " + like + " ESCAPE '\\'";
    }

    @Override
    protected final Said found(String text, Regex regex) {
      return Said.exactly(text + " REGEXP " + quoted(regex.toString()));
    }

    /** A cast has a text that is compared with it taken for the number it says. */
    private static String cast(BigDecimal number) {
      return "CAST(" + number.toPlainString() + " AS NUMERIC)";
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      return Said.exactly(field(field) + "=" + cast(number));
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      String column = field(field);
      return Said.exactly(
          "(%s LIKE '%s' OR typeof(%s)='integer' AND %s=%d)"
              .formatted(column, value, column, column, value ? 1 : 0));
    }

    /**
     * Any text that is no number is greater than all numbers. One with blanks or an exponent is a
     * number to SQLite alone.
     */
    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      String column = field(field);
      boolean bounded =
          switch (comparison) {
            case LT, LTE, EQ -> true;
            case GT, GTE, NEQ -> false;
          };
      return Said.exactly(
          "(%s %s %s%s AND %s NOT GLOB '*[^-+.0-9]*')"
              .formatted(
                  column,
                  comparison.sign(),
                  cast(number),
                  bounded ? "" : " AND " + column + " < " + GREATEST,
                  column));
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      return super.sameAs(field, other, part).nearly(BEYOND_ASCII);
    }

    @Override
    protected String holds(String whole, String piece, Value.Part part) {
      return switch (part) {
        case WHOLE -> whole + " = " + piece;
        case START -> "substr(%s, 1, length(%s)) = %s".formatted(whole, piece, piece);
        case END ->
            "substr(%s, length(%s) - length(%s) + 1) = %s".formatted(whole, whole, piece, piece);
        case ANYWHERE -> "instr(%s, %s) > 0".formatted(whole, piece);
      };
    }

    @Override
    protected String timePart(String column, TimeUnit unit) {
      return "CAST(strftime('%s', %s) AS INTEGER)".formatted(format(unit), column);
    }

    String format(TimeUnit unit) {
      return switch (unit) {
        case MINUTE -> "%M";
        case HOUR -> "%H";
        case DAY -> "%d";
        case WEEK -> "%V";
        case MONTH -> "%m";
        case YEAR -> "%Y";
      };
    }
  }

  /** What pySigma writes: texts without wildcards are compared as they are written. */
  private static final class PysigmaDialect extends Dialect {

    PysigmaDialect(Request request) {
      super(request);
    }

    @Override
    protected String joined(List<String> parts, String token) {
      return String.join(token, parts);
    }

    @Override
    protected String not(String term) {
      return "NOT " + term;
    }

    @Override
    protected Optional<Said> negated(String field, Check check) {
      return Optional.empty();
    }

    @Override
    boolean isReserved(String name) {
      return false;
    }

    @Override
    protected String compared(String text, Pattern pattern, boolean cased) {
      if (cased) {
        return super.compared(text, pattern, true);
      }
      Optional<String> plain = pattern.plain().filter(PysigmaDialect::isLiteral);
      return plain.isPresent()
          ? text + "=" + quoted(plain.get())
          : like(text, quoted(LIKE.of(pattern)), false);
    }

    private static boolean isLiteral(String text) {
      return text.chars().noneMatch(c -> "%_\\*?".indexOf(c) >= 0);
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      return Said.exactly(field(field) + "=" + number.toPlainString());
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.exactly(field(field) + "=" + value);
    }

    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      return Said.exactly(field(field) + " " + comparison.sign() + " " + number.toPlainString());
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      String open = part == Value.Part.END || part == Value.Part.ANYWHERE ? "'%' || " : "";
      String close = part == Value.Part.START || part == Value.Part.ANYWHERE ? " || '%'" : "";
      return Said.exactly(
          part == Value.Part.WHOLE
              ? field(field) + "=" + field(other)
              : like(field(field), open + field(other) + close, false));
    }

    @Override
    protected Said timePart(String field, TimeUnit unit, Comparison comparison, BigDecimal number) {
      return Said.exactly(
          timePart(field(field), unit) + comparison.sign() + number.toPlainString());
    }

    @Override
    String format(TimeUnit unit) {
      return unit == TimeUnit.WEEK ? "%W" : super.format(unit);
    }

    @Override
    protected Optional<List<Pattern>> networkPatterns(Network network) {
      return Optional.of(PysigmaNetworks.patterns(network));
    }
  }
}
