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

/** The Event Query Language of Elastic. */
final class Eql extends QueryTarget {

  Eql() {
    super("eql", "Elastic Security and Elasticsearch, Event Query Language", "eql");
  }

  @Override
  Syntax syntax(Request request) {
    return request.compat() ? new PysigmaDialect() : new Dialect();
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return request.compat()
        ? NoCorrelations.ofPysigma(syntax(request))
        : new EqlCorrelations(syntax(request));
  }

  @Override
  String query(String condition, Frame frame) {
    return "any where " + condition;
  }

  private static class PysigmaDialect extends Syntax {

    private static final Escaping TEXT = Escaping.before("\\", "\"\\*?", "*", "?");

    @Override
    protected boolean bracketsAll() {
      return true;
    }

    @Override
    protected String field(String name) {
      return name;
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
      return Said.exactly(field(field) + " regex~ \"" + regex.text() + "\"");
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
