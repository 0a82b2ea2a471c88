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
import assay.rule.TimeUnit;
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
  public List<String> formats() {
    return List.of(
        Request.DEFAULT_FORMAT, EsqlSavedSearch.FORMAT, ElasticRule.RULE, ElasticRule.IMPORT);
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
        ? new PysigmaEsqlCorrelations(syntax(request))
        : new EsqlCorrelations(syntax(request));
  }

  @Override
  public List<String> methods() {
    return List.of("stats");
  }

  @Override
  protected String query(String condition, Frame frame) {
    String query =
        "from %s metadata %s | where %s"
            .formatted(
                frame.indices("*"), frame.get("metadata", "_id, _index, _version"), condition);
    return formed(query, frame);
  }

  @Override
  Optional<String> correlated(String query, Frame frame) {
    return Optional.of(formed(query, frame));
  }

  private static String formed(String query, Frame frame) {
    String format = frame.request().format();
    if (ElasticRule.isFormat(format)) {
      return ElasticRule.of(query, ElasticRule.Language.ESQL, frame);
    }
    return format.equals(EsqlSavedSearch.FORMAT) ? EsqlSavedSearch.of(query, frame) : query;
  }

  /** What the rule means: without case, and with nothing that a missing field makes unknown. */
  private static class Dialect extends Syntax {

    private static final Escaping LIKE =
        new Escaping(text -> literal(Escaping.prefixed(text, "\\", "\\*?")), "*", "?");

    private static String literal(String text) {
      return Escaping.literal(text, "\"");
    }

    @Override
    protected String field(String name) {
      return isName(name, "_.") ? name : "`" + name.replace("`", "``") + "`";
    }

    @Override
    protected String not(String term) {
      return "not coalesce(" + term + ", false)";
    }

    private String text(String field) {
      return "to_string(" + field(field) + ")";
    }

    private String lowered(String field) {
      return "to_lower(" + text(field) + ")";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      if (pattern.isAny()) {
        return exists(field);
      }
      String subject = cased ? text(field) : lowered(field);
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
    protected Said finds(String field, Regex regex) {
      return LuceneRegex.whole(regex)
          .said(found -> text(field) + " rlike \"" + literal(found) + "\"");
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      return Said.exactly("to_double(" + field(field) + ") == " + number.toPlainString());
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.exactly("to_boolean(" + field(field) + ") == " + value);
    }

    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      return Said.exactly(
          "to_double(%s) %s %s".formatted(field(field), comparison.sign(), number.toPlainString()));
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return Said.exactly("cidr_match(to_ip(" + field(field) + "), \"" + network.text() + "\")");
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      String left = lowered(field);
      String right = lowered(other);
      return Said.exactly(
          switch (part) {
            case WHOLE -> left + " == " + right;
            case START -> "starts_with(" + left + ", " + right + ")";
            case END -> "ends_with(" + left + ", " + right + ")";
            case ANYWHERE -> "locate(" + left + ", " + right + ") > 0";
          });
    }

    @Override
    protected Said timePart(String field, TimeUnit unit, Comparison comparison, BigDecimal number) {
      String part =
          switch (unit) {
            case MINUTE -> "minute_of_hour";
            case HOUR -> "hour_of_day";
            case DAY -> "day_of_month";
            case MONTH -> "month_of_year";
            case YEAR -> "year";
            case WEEK -> "";
          };
      return part.isEmpty()
          ? Said.not("the week of a time")
          : Said.exactly(
              "date_extract(\"%s\", to_datetime(%s)) %s %s"
                  .formatted(part, field(field), comparison.sign(), number.toPlainString()));
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly(field(field) + " is not null");
    }

    @Override
    protected Said isNull(String field) {
      return Said.exactly(field(field) + " is null");
    }
  }

  /** What pySigma writes: case counts in texts, and a missing field makes a negation unknown. */
  private static final class PysigmaDialect extends Dialect {

    private static final Escaping TEXT = Escaping.before("\\", "\"\\*?", "*", "?");

    @Override
    protected Optional<Said> negated(String field, Check check) {
      return check instanceof Check.Exists
          ? Optional.of(Said.exactly(field(field) + " is null"))
          : super.negated(field, check);
    }

    @Override
    protected String not(String term) {
      return "not " + term;
    }

    private static String quoted(Pattern pattern) {
      return "\"" + TEXT.of(pattern) + "\"";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      if (!pattern.hasWildcard()) {
        return Said.exactly(field(field) + "==" + quoted(pattern));
      }
      boolean ends = pattern.opensFront() != pattern.opensBack() || pattern.isAny();
      Optional<String> core = pattern.core().filter(text -> ends);
      String function = pattern.opensBack() ? "starts_with" : "ends_with";
      return Said.exactly(
          core.map(
                  text ->
                      "%s(%s, %s)".formatted(function, field(field), quoted(Pattern.literal(text))))
              .orElseGet(() -> field(field) + " like " + quoted(pattern)));
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
          field(field) + " rlike \"" + Escaping.prefixed(regex.toString(), "\\", "\"\\") + "\"");
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
  }
}
