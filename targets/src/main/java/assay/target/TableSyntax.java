package assay.target;

import assay.emit.Approximation;
import assay.emit.Escaping;
import assay.emit.Said;
import assay.query.Check;
import assay.query.Query;
import assay.regex.Regex;
import assay.rule.Comparison;
import assay.rule.Pattern;
import assay.rule.TimeUnit;
import assay.rule.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the dialects of SQL that one runs at home share: conditions over the columns of one table,
 * which hold texts, or numbers where checks ask for numbers only. A missing value is {@code NULL}.
 * A comparison with it is neither true nor false, of which Sigma means the opposite to be true.
 */
abstract class TableSyntax extends SqlSyntax {

  /** Parsers give up on a chain of a thousand; longer ones become chains of chains. */
  private static final int LONGEST_CHAIN = 200;

  /** What a row of the table is called where all its columns are asked. */
  static final String ROW = "this_row";

  private static final Escaping LIKE = Escaping.before("\\", "%_\\", "%", "_");

  private static final Said UNENDING = Said.not("a text with the character NUL");

  private static final Approximation TIME =
      new Approximation(
          "approximate-time", "times are read as the engine reads them; best are ISO 8601 and UTC");

  /** The column of the line as logged, if the user names one. */
  private final Optional<String> raw;

  TableSyntax(Request request) {
    this.raw = Optional.ofNullable(request.options().get("raw"));
  }

  /** A query over the table. */
  static String select(String condition, Frame frame) {
    return "SELECT * FROM " + frame.get("table", "<TABLE_NAME>") + " WHERE " + condition;
  }

  /** The same, with a name for the row where a keyword asks for all of its columns. */
  static String selectRow(String condition, Frame frame) {
    boolean named = !frame.request().options().containsKey("raw") && asksRow(frame.asked());
    String table = frame.get("table", "<TABLE_NAME>") + (named ? " AS " + ROW : "");
    return "SELECT * FROM " + table + " WHERE " + condition;
  }

  private static boolean asksRow(Query query) {
    return switch (query) {
      case Query.And and -> and.terms().stream().anyMatch(TableSyntax::asksRow);
      case Query.Or or -> or.terms().stream().anyMatch(TableSyntax::asksRow);
      case Query.Not not -> asksRow(not.term());
      case Query.Has has -> false;
      case Query.Anywhere anywhere -> true;
    };
  }

  // ------------------------------------------------------------ what each has its own way for

  /** Text as a literal. */
  protected String literal(String text) {
    return quoted(text);
  }

  /** The column as text, whatever it holds. */
  protected abstract String text(String column);

  /** The column as a number; {@code NULL} where it holds none. */
  protected abstract String number(String column);

  /** {@code text} with its letters in one case. */
  protected String lower(String text) {
    return "lower(" + text + ")";
  }

  /** That a text matches {@code like}, which is a literal. */
  protected String like(String text, String like, boolean cased) {
    return text + (cased ? " LIKE " : " ILIKE ") + like;
  }

  /** That one text holds another at {@code part}. */
  protected abstract String holds(String whole, String piece, Value.Part part);

  /** A part of the time that the column holds. */
  protected abstract String timePart(String column, TimeUnit unit);

  // ------------------------------------------------------------ joints

  @Override
  protected String joined(List<String> parts, String token) {
    List<String> level = parts;
    while (level.size() > LONGEST_CHAIN) {
      var shorter = new ArrayList<String>();
      for (int i = 0; i < level.size(); i += LONGEST_CHAIN) {
        List<String> some = level.subList(i, Math.min(level.size(), i + LONGEST_CHAIN));
        shorter.add(brackets(String.join(token, some)));
      }
      level = shorter;
    }
    return String.join(token, level);
  }

  @Override
  protected String not(String term) {
    return "NOT coalesce(" + term + ", FALSE)";
  }

  @Override
  protected Optional<Said> negated(String field, Check check) {
    return switch (check) {
      case Check.IsNull none -> Optional.of(exists(field));
      case Check.Exists exists -> Optional.of(isNull(field));
      default -> Optional.empty();
    };
  }

  // ------------------------------------------------------------ checks

  @Override
  protected String field(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  @Override
  protected Said matches(String field, Pattern pattern, boolean cased) {
    return found(field(field), pattern, cased);
  }

  protected final Said found(String text, Pattern pattern, boolean cased) {
    return hasNul(pattern) ? UNENDING : Said.exactly(compared(text, pattern, cased));
  }

  /** That {@code text} is one that {@code pattern} stands for. */
  protected String compared(String text, Pattern pattern, boolean cased) {
    return like(text, literal(LIKE.of(pattern)), cased);
  }

  private static boolean hasNul(Pattern pattern) {
    for (Pattern.Part part : pattern.parts()) {
      if (part instanceof Pattern.Literal(String text) && text.indexOf('\0') >= 0) {
        return true;
      }
    }
    return false;
  }

  /** That the regular expression finds something in {@code text}. */
  protected abstract Said found(String text, Regex regex);

  @Override
  protected final Said finds(String field, Regex regex) {
    return regex.text().indexOf('\0') >= 0 ? UNENDING : found(field(field), regex);
  }

  /** A text is a number in the same digits as here: then a column of either kind can be asked. */
  @Override
  protected Said equalsNumber(String field, BigDecimal number) {
    return number.scale() <= 0
        ? Said.exactly(field(field) + " = " + literal(number.toPlainString()))
        : compares(field, Comparison.EQ, number);
  }

  @Override
  protected Said equalsBoolean(String field, boolean value) {
    return Said.exactly(
        compared(text(field(field)), Pattern.literal(Boolean.toString(value)), false));
  }

  @Override
  protected Said compares(String field, Comparison comparison, BigDecimal number) {
    return Said.exactly(
        number(field(field)) + " " + comparison.sign() + " " + number.toPlainString());
  }

  @Override
  protected Said sameAs(String field, String other, Value.Part part) {
    String whole = lower(text(field(field)));
    String piece = lower(text(field(other)));
    return Said.exactly(
        part == Value.Part.WHOLE ? whole + " = " + piece : holds(whole, piece, part));
  }

  @Override
  protected Said timePart(String field, TimeUnit unit, Comparison comparison, BigDecimal number) {
    return Said.exactly(
            "%s %s %s"
                .formatted(timePart(field(field), unit), comparison.sign(), number.toPlainString()))
        .nearly(TIME);
  }

  // ------------------------------------------------------------ keywords

  /** That some column of a row has a {@code value} for which {@code condition} holds. */
  protected Optional<String> anyValue(String condition) {
    return Optional.empty();
  }

  /** The value of a column within {@link #anyValue}. */
  protected String value() {
    return "value";
  }

  @Override
  protected final Said anywhere(Pattern pattern, boolean cased) {
    return anywhere(text -> found(text, pattern.open(true, true), cased));
  }

  @Override
  protected final Said anywhere(Regex regex) {
    return anywhere(text -> found(text, regex));
  }

  private Said anywhere(Function<String, Said> asked) {
    if (raw.isPresent()) {
      return asked.apply(field(raw.get())).nearly(Approximation.LINE);
    }
    return anyValue("").isEmpty()
        ? Said.not("keywords, unless `-O raw=COLUMN` names the column of the whole line")
        : asked.apply(value()).map(condition -> anyValue(condition).orElseThrow());
  }
}
