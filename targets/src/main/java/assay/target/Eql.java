package assay.target;

import assay.emit.CorrelationSyntax;
import assay.emit.Escaping;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.query.Check;
import assay.regex.Regex;
import assay.rule.Comparison;
import assay.rule.Network;
import assay.rule.Pattern;
import assay.rule.Value;
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
  protected Syntax syntax(Request request) {
    return request.compat() ? new PysigmaDialect() : new Dialect();
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return request.compat()
        ? NoCorrelations.ofPysigma(syntax(request))
        : new EqlCorrelations(syntax(request));
  }

  @Override
  protected String query(String condition, Frame frame) {
    return formed("any where " + condition, frame);
  }

  @Override
  Optional<String> correlated(String query, Frame frame) {
    return Optional.of(formed(query, frame));
  }

  private static String formed(String query, Frame frame) {
    String format = frame.request().format();
    if (ElasticRule.isFormat(format)) {
      return ElasticRule.of(query, ElasticRule.Language.EQL, frame);
    }
    return format.equals(SEARCH) ? JsonText.of(Documents.map("query", Data.of(query))) : query;
  }

  /**
   * What the rule means. A wildcard cannot be escaped, so a text with its sign is an expression.
   */
  private static class Dialect extends Syntax {

    private static final Escaping PLAIN = new Escaping(text -> text, "*", "?");

    @Override
    protected boolean bracketsAll() {
      return true;
    }

    @Override
    protected String field(String name) {
      return isName(name, "_.@") ? name : "`" + name.replace("`", "``") + "`";
    }

    static String quoted(String text) {
      return "\"" + Escaping.literal(text, "\"") + "\"";
    }

    private static String wildcards(Pattern pattern) {
      return quoted(PLAIN.of(pattern));
    }

    /** Whether literal text of {@code pattern} would be read as wildcards. */
    private static boolean hasSigns(Pattern pattern) {
      return pattern.parts().stream()
          .anyMatch(
              part ->
                  part instanceof Pattern.Literal(String text)
                      && text.chars().anyMatch(c -> c == '*' || c == '?'));
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      if (pattern.isAny()) {
        return exists(field);
      }
      if (hasSigns(pattern)) {
        String sign = cased ? " regex " : " regex~ ";
        return Said.exactly(field(field) + sign + quoted(LuceneRegex.whole(pattern)));
      }
      Optional<String> plain = pattern.plain();
      if (plain.isPresent() && (cased || isCompared(plain.get()))) {
        return Said.exactly(field(field) + " == " + quoted(plain.get()));
      }
      return Said.exactly(field(field) + (cased ? " like " : " : ") + wildcards(pattern));
    }

    /** Fields of addresses have no operator {@code :}, and an empty text is no pattern. */
    static boolean isCompared(String text) {
      return text.isEmpty() || Network.isAddress(text);
    }

    @Override
    protected Optional<String> listed(Check check) {
      return check instanceof Check.Matches(Pattern pattern, boolean cased)
              && !cased
              && !pattern.isAny()
              && !hasSigns(pattern)
              && pattern.plain().filter(Dialect::isCompared).isEmpty()
          ? Optional.of(wildcards(pattern))
          : Optional.empty();
    }

    @Override
    protected String list(String field, List<String> values) {
      return field(field) + " like~ (" + String.join(", ", values) + ")";
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return LuceneRegex.whole(regex).said(found -> field(field) + " regex " + quoted(found));
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      return Said.exactly("string(" + field(field) + ") == \"" + number.toPlainString() + "\"");
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.exactly("string(" + field(field) + ") : \"" + value + "\"");
    }

    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      return Said.exactly(field(field) + " " + comparison.sign() + " " + number.toPlainString());
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return Said.exactly("cidrMatch(" + field(field) + ", \"" + network.text() + "\")");
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      String left = field(field);
      String right = field(other);
      return Said.exactly(
          switch (part) {
            case WHOLE -> left + " : " + right;
            case START -> "startsWith~(" + left + ", " + right + ")";
            case END -> "endsWith~(" + left + ", " + right + ")";
            case ANYWHERE -> "stringContains~(" + left + ", " + right + ")";
          });
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly("?" + field(field) + " != null");
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
  }

  /** What pySigma writes: nothing of an expression is escaped, and a list is without case. */
  private static final class PysigmaDialect extends Dialect {

    private static final Escaping TEXT = Escaping.before("\\", "\"\\*?", "*", "?");

    @Override
    protected String field(String name) {
      return name.chars().anyMatch(Character::isWhitespace) ? super.field(name) : name;
    }

    private static String value(Pattern pattern) {
      return "\"" + TEXT.of(pattern) + "\"";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      String sign = cased || pattern.plain().filter(Dialect::isCompared).isPresent() ? "==" : ":";
      return Said.exactly(field(field) + sign + value(pattern));
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
    protected Said finds(String field, Regex regex) {
      String text = Escaping.prefixed(regex.toString(), "\\", "/");
      return Said.exactly(field(field) + " regex~ \"" + text + "\"");
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
    protected Said sameAs(String field, String other, Value.Part part) {
      return Said.not("the value of another field");
    }

    @Override
    protected Said exists(String field) {
      return Said.not("whether a field exists");
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return Said.exactly(value(pattern));
    }
  }
}
