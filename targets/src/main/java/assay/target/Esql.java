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
import assay.rule.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** ES|QL, the piped language of Elasticsearch. */
final class Esql extends QueryTarget {

  Esql() {
    super("esql", "Elasticsearch and Elastic Security, ES|QL", "esql");
  }

  @Override
  Syntax syntax(Request request) {
    return request.compat() ? new PysigmaDialect() : new Dialect();
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return request.compat()
        ? new PysigmaEsqlCorrelations(syntax(request))
        : new EsqlCorrelations(syntax(request));
  }

  @Override
  String query(String condition, Frame frame) {
    return "from %s metadata _id, _index, _version | where %s"
        .formatted(frame.get("index", "*"), condition);
  }

  private static class PysigmaDialect extends Syntax {

    private static final Escaping TEXT = Escaping.before("\\", "\"\\*?", "*", "?");
    private static final Escaping LIKE = Escaping.before("\\", "\"\\*?", "*", "?");

    @Override
    protected String field(String name) {
      return isPlain(name, "_.") ? name : "`" + name + "`";
    }

    private static String quoted(Pattern pattern) {
      return "\"" + TEXT.of(pattern) + "\"";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      List<Pattern.Part> parts = pattern.parts();
      if (!pattern.hasWildcard()) {
        return Said.exactly(field(field) + "==" + quoted(pattern));
      }
      if (pattern.isAny()) {
        return Said.exactly("starts_with(" + field(field) + ", \"\")");
      }
      boolean one = parts.size() == 2;
      if (one && pattern.opensBack() && parts.getFirst() instanceof Pattern.Literal literal) {
        return Said.exactly(
            "starts_with(" + field(field) + ", " + quoted(Pattern.literal(literal.text())) + ")");
      }
      if (one && pattern.opensFront() && parts.getLast() instanceof Pattern.Literal literal) {
        return Said.exactly(
            "ends_with(" + field(field) + ", " + quoted(Pattern.literal(literal.text())) + ")");
      }
      return Said.exactly(field(field) + " like \"" + LIKE.of(pattern) + "\"");
    }

    @Override
    protected Optional<String> listed(Check check) {
      return switch (check) {
        case Check.Matches(Pattern pattern, boolean cased) when !pattern.hasWildcard() ->
            Optional.of(quoted(pattern));
        case Check.EqualsNumber(BigDecimal number) -> Optional.of(number.toPlainString());
        default -> Optional.empty();
      };
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(
          field(field) + " rlike \"" + Escaping.prefixed(regex.text(), "\\", "\"\\") + "\"");
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      return Said.exactly(field(field) + "==" + number.toPlainString());
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.exactly(field(field) + "==" + value);
    }

    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      return Said.exactly(field(field) + comparison.sign() + number.toPlainString());
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return Said.exactly("cidr_match(" + field(field) + ", \"" + network.text() + "\")");
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      return part == Value.Part.WHOLE
          ? Said.exactly(field(field) + "==" + field(other))
          : Said.not("a part of another field's value");
    }

    @Override
    protected Said isNull(String field) {
      return Said.exactly(field(field) + " is null");
    }
  }

  /** What the rule means: without case, and with nothing that a missing field makes unknown. */
  private static final class Dialect extends PysigmaDialect {

    private static final Escaping LIKE =
        new Escaping(text -> literal(Escaping.prefixed(text, "\\", "\\*?")), "*", "?");

    private static String literal(String text) {
      return Escaping.prefixed(text, "\\", "\"\\");
    }

    @Override
    protected String not(String term) {
      return "not coalesce(" + term + ", false)";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      if (pattern.isAny()) {
        return exists(field);
      }
      String text = "to_string(" + field(field) + ")";
      String subject = cased ? text : "to_lower(" + text + ")";
      Pattern wanted = cased ? pattern : lowered(pattern);
      return wanted
          .plain()
          .map(plain -> Said.exactly(subject + " == \"" + literal(plain) + "\""))
          .orElseGet(() -> Said.exactly(subject + " like \"" + LIKE.of(wanted) + "\""));
    }

    private static Pattern lowered(Pattern pattern) {
      return pattern.mapLiterals(
          text -> List.of(new Pattern.Literal(text.toLowerCase(Locale.ROOT))));
    }

    @Override
    protected Optional<String> listed(Check check) {
      return Optional.empty();
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(field(field) + " rlike \"" + literal(LuceneRegex.whole(regex)) + "\"")
          .nearly(Approximation.REGEX);
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly(field(field) + " is not null");
    }
  }
}
