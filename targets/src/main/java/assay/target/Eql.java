package assay.target;

import assay.emit.Approximation;
import assay.emit.Escaping;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.query.Check;
import assay.regex.Regex;
import assay.rule.Comparison;
import assay.rule.Network;
import assay.rule.Pattern;
import assay.template.Data;
import assay.template.JsonText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The Event Query Language of Elastic. */
final class Eql extends QueryTarget {

  /** The body of a search. */
  private static final String SEARCH = "eqlapi";

  Eql() {
    super("eql", "Elastic Security and Elasticsearch, Event Query Language", "eql");
  }

  @Override
  public List<String> formats() {
    return List.of(Request.DEFAULT_FORMAT, SEARCH, ElasticRule.RULE, ElasticRule.IMPORT);
  }

  @Override
  public boolean isJson(String format) {
    return !format.equals(Request.DEFAULT_FORMAT);
  }

  @Override
  Syntax syntax(Request request) {
    return request.compat() ? new PysigmaDialect() : new Dialect();
  }

  @Override
  String query(String condition, Frame frame) {
    String query = "any where " + condition;
    String format = frame.request().format();
    if (ElasticRule.isFormat(format)) {
      return ElasticRule.of(query, ElasticRule.Language.EQL, frame);
    }
    return format.equals(SEARCH) ? JsonText.of(Documents.map("query", Data.of(query))) : query;
  }

  private static class PysigmaDialect extends Syntax {

    private static final Escaping TEXT = Escaping.before("\\", "\"\\*?", "*", "?");

    @Override
    protected boolean bracketsAll() {
      return true;
    }

    @Override
    protected String field(String name) {
      return name.chars().anyMatch(Character::isWhitespace) ? quoted(name) : name;
    }

    static String quoted(String name) {
      return "`" + name.replace("`", "``") + "`";
    }

    static String value(Pattern pattern) {
      return "\"" + TEXT.of(pattern) + "\"";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      String sign =
          cased || pattern.plain().filter(PysigmaDialect::isCompared).isPresent() ? "==" : ":";
      return Said.exactly(field(field) + sign + value(pattern));
    }

    /** Fields of addresses have no operator {@code :}, and an empty text is no pattern. */
    private static boolean isCompared(String text) {
      return text.isEmpty() || Network.isAddress(text);
    }

    @Override
    protected Optional<String> listed(Check check) {
      return switch (check) {
        case Check.Matches(Pattern pattern, boolean cased) -> Optional.of(value(pattern));
        case Check.EqualsNumber(BigDecimal number) -> Optional.of(number.toPlainString());
        default -> Optional.empty();
      };
    }

    @Override
    protected String list(String field, List<String> values) {
      return field(field) + " like~ (" + String.join(", ", values) + ")";
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(
          field(field) + " regex~ \"" + Escaping.prefixed(regex.text(), "\\", "/") + "\"");
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      return Said.exactly(field(field) + ":" + number.toPlainString());
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.exactly(field(field) + ":" + value);
    }

    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      return Said.exactly(field(field) + comparison.sign() + number.toPlainString());
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return Said.exactly("cidrMatch(" + field(field) + ", \"" + network.text() + "\")");
    }

    @Override
    protected Said isNull(String field) {
      return new Said.Bracketed("?" + field(field) + " == null");
    }

    @Override
    protected Optional<Said> negated(String field, Check check) {
      return check instanceof Check.IsNull
          ? Optional.of(Said.exactly("?" + field(field) + " != null"))
          : Optional.empty();
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return Said.exactly(value(pattern));
    }
  }

  /** What the rule means: case counts where the rule says so, strings are escaped. */
  private static final class Dialect extends PysigmaDialect {

    @Override
    protected String field(String name) {
      boolean plain = isPlain(name, "_.@") && !name.isEmpty() && !Character.isDigit(name.charAt(0));
      return plain ? name : quoted(name);
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      return cased && pattern.hasWildcard()
          ? Said.exactly(field(field) + " like " + value(pattern))
          : super.matches(field, pattern, cased);
    }

    @Override
    protected Optional<String> listed(Check check) {
      return check instanceof Check.Matches(Pattern pattern, boolean cased) && !cased
          ? Optional.of(value(pattern))
          : Optional.empty();
    }

    @Override
    protected Said finds(String field, Regex regex) {
      String sign = LuceneRegex.isWithoutCase(regex) ? " regex~ " : " regex ";
      String text = Escaping.prefixed(LuceneRegex.whole(regex), "\\", "\"\\");
      return Said.exactly(field(field) + sign + "\"" + text + "\"").nearly(Approximation.REGEX);
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly("?" + field(field) + " != null");
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return Said.not("keywords, which name no field");
    }
  }
}
