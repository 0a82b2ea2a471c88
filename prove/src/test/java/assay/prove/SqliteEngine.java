package assay.prove;

import assay.engine.EventValue;
import assay.regex.Flags;
import assay.regex.Regex;
import assay.regex.RegexMatcher;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sqlite.Function;

/** SQLite in memory, with the function that its operator {@code REGEXP} asks for. */
final class SqliteEngine extends SqlEngine {

  private final boolean typed;

  /**
   * @param typed whether numbers are kept as numbers, in columns of no type; else all is text
   */
  SqliteEngine(boolean typed) throws SQLException {
    super(DriverManager.getConnection("jdbc:sqlite::memory:"));
    this.typed = typed;
    Function.create(connection(), "REGEXP", new Finds());
  }

  @Override
  public String target() {
    return "sqlite";
  }

  @Override
  String type() {
    return typed ? "" : "TEXT";
  }

  @Override
  String quoted(String name) {
    return '`' + name.replace("`", "``") + '`';
  }

  @Override
  @Nullable Object value(EventValue value) {
    return typed
            && value instanceof EventValue.Num(BigDecimal number, String written)
            && number.scale() <= 0
            && !isBoolean(number)
        ? (Long) number.longValueExact()
        : written(value);
  }

  /** SQLite has no booleans but these numbers. */
  private static boolean isBoolean(BigDecimal number) {
    return number.signum() == 0 || number.compareTo(BigDecimal.ONE) == 0;
  }

  /** {@code text REGEXP regex} is {@code regexp(regex, text)}. */
  private static final class Finds extends Function {

    private final Map<String, RegexMatcher> known = new HashMap<>();

    @Override
    protected void xFunc() throws SQLException {
      String text = value_text(1);
      if (text == null) {
        result();
      } else {
        result(known.computeIfAbsent(value_text(0), Finds::matcher).find(text) ? 1 : 0);
      }
    }

    private static RegexMatcher matcher(String regex) {
      return switch (Regex.parse(regex, Flags.NONE)) {
        case Regex.Ok(Regex parsed) -> new RegexMatcher(parsed);
        case Regex.Failed failed -> throw new IllegalArgumentException(regex);
      };
    }
  }
}
