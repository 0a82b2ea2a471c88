package assay.target;

import assay.emit.Approximation;
import assay.emit.CorrelationSyntax;
import assay.emit.Escaping;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.query.Check;
import assay.regex.Regex;
import assay.rule.Comparison;
import assay.rule.Network;
import assay.rule.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The query string of Lucene, as Elasticsearch takes it. Whether upper and lower case differ, the
 * mapping of the field says.
 */
final class Lucene extends QueryTarget {

  Lucene() {
    super("lucene", "Elasticsearch and Kibana, query string syntax of Lucene", "text");
  }

  @Override
  public List<String> formats() {
    return List.of(
        Request.DEFAULT_FORMAT,
        LuceneForms.DSL,
        LuceneForms.SAVED_SEARCH,
        ElasticRule.RULE,
        ElasticRule.IMPORT);
  }

  @Override
  public boolean isJson(String format) {
    return !format.equals(Request.DEFAULT_FORMAT);
  }

  @Override
  protected Syntax syntax(Request request) {
    return dialect(request);
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return new NoCorrelations(
        syntax(request), "convert it for `esql` or `elastalert`, which count over time");
  }

  @Override
  protected String query(String condition, Frame frame) {
    return ElasticRule.isFormat(frame.request().format())
        ? ElasticRule.of(condition, ElasticRule.Language.LUCENE, frame)
        : LuceneForms.of(condition, frame);
  }

  static Syntax dialect(Request request) {
    return request.compat() ? new PysigmaDialect() : new Dialect();
  }

  /** What the rule means, as nearly as the mapping of a field lets it. */
  static class Dialect extends Syntax {

    private static final String SPECIAL = "+-=&|!(){}[]<>^\"~*?:\\/ \t\n\r\f\u3000";
    private static final Escaping TEXT = Escaping.before("\\", SPECIAL, "*", "?");

    @Override
    protected boolean bracketsAll() {
      return true;
    }

    @Override
    protected String and() {
      return " AND ";
    }

    @Override
    protected String or() {
      return " OR ";
    }

    @Override
    protected String not(String term) {
      return "NOT " + term;
    }

    @Override
    protected String field(String name) {
      return name.startsWith("-") || name.startsWith("+") || !isPlain(name, "_.-+@#$%,;'")
          ? Escaping.prefixed(name, "\\", SPECIAL)
          : name;
    }

    /** Elasticsearch takes a text that begins with a sign of order for a range, escaped or not. */
    String value(Pattern pattern) {
      Optional<String> plain = pattern.plain().filter(p -> p.startsWith("<") || p.startsWith(">"));
      if (plain.isPresent()) {
        return '"' + Escaping.prefixed(plain.get(), "\\", "\"\\{") + '"';
      }
      String text = TEXT.of(pattern);
      return switch (text) {
        case "" -> "\"\"";
        case "AND", "OR", "NOT" -> "\\" + text;
        default -> text;
      };
    }

    /** A minus at the beginning would be an operator. */
    String value(BigDecimal number) {
      return (number.signum() < 0 ? "\\" : "") + number.toPlainString();
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      Said said = Said.exactly(field(field) + ":" + value(pattern));
      return cased ? said.nearly(Approximation.CASE) : said;
    }

    @Override
    protected Optional<String> listed(Check check) {
      return switch (check) {
        case Check.Matches(Pattern pattern, boolean cased) when !cased ->
            Optional.of(value(pattern));
        case Check.EqualsNumber(BigDecimal number) -> Optional.of(value(number));
        default -> Optional.empty();
      };
    }

    @Override
    protected String list(String field, List<String> values) {
      return field(field) + ":(" + String.join(" OR ", values) + ")";
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return LuceneRegex.whole(regex).said(found -> field(field) + ":" + slashed(found));
    }

    static String slashed(String regex) {
      return "/" + Escaping.prefixed(regex, "\\", "/") + "/";
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      return Said.exactly(field(field) + ":" + value(number));
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.exactly(field(field) + ":" + value);
    }

    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      return Said.exactly(field(field) + ":" + comparison.sign() + number.toPlainString());
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return Said.exactly(
          field(field) + ":" + network.text().replace("/", "\\/").replace(":", "\\:"));
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly("_exists_:" + field(field));
    }

    @Override
    protected Said isNull(String field) {
      return new Said.Bracketed("NOT _exists_:" + field(field));
    }

    @Override
    protected Optional<Said> negated(String field, Check check) {
      return switch (check) {
        case Check.IsNull none -> Optional.of(exists(field));
        case Check.Exists exists -> Optional.of(isNull(field));
        default -> Optional.empty();
      };
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return Said.exactly(value(pattern.open(true, true)));
    }
  }

  /** What pySigma writes: the whole expression as the rule has it, and case left to the mapping. */
  private static final class PysigmaDialect extends Dialect {

    private static final Escaping TEXT =
        Escaping.before("\\", "+-=&|!(){}[]<>^\"~*?:\\/ ", "*", "?");

    @Override
    protected Optional<Said> negated(String field, Check check) {
      return check instanceof Check.Exists
          ? Optional.of(Said.exactly("NOT _exists_:" + field(field)))
          : super.negated(field, check);
    }

    @Override
    protected String field(String name) {
      return Escaping.prefixed(name, "\\", "*?:\\ ");
    }

    @Override
    String value(Pattern pattern) {
      return pattern.parts().isEmpty() ? "\"\"" : TEXT.of(pattern);
    }

    @Override
    String value(BigDecimal number) {
      return number.toPlainString();
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      return super.matches(field, pattern, false);
    }

    @Override
    protected Optional<String> listed(Check check) {
      return check instanceof Check.Matches(Pattern pattern, boolean cased)
          ? Optional.of(value(pattern))
          : super.listed(check);
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(field(field) + ":" + slashed(regex.toString()));
    }
  }
}
