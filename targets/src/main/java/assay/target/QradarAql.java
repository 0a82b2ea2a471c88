package assay.target;

import assay.emit.CorrelationSyntax;
import assay.emit.Escaping;
import assay.emit.PatternRegex;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.query.Check;
import assay.query.Query;
import assay.regex.Regex;
import assay.rule.Network;
import assay.rule.Pattern;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * AQL, the language of IBM QRadar, over its events.
 *
 * <p>{@code ILIKE} makes no difference between upper and lower case. It has no way to say a percent
 * sign or an underscore, so that a text with one is said as a regular expression, which has its
 * anchors and open ends written out: whether AQL looks for a part or the whole does not matter
 * then.
 */
final class QradarAql extends QueryTarget {

  private static final java.util.regex.Pattern INNERMOST =
      java.util.regex.Pattern.compile("\\([^()]*\\)");

  private static final String PAYLOAD = "UTF8(payload)";

  /** What the pipelines for QRadar give instead of the name of a property. */
  private static final Set<String> EXPRESSIONS =
      Set.of(
          PAYLOAD,
          "QIDNAME(qid)",
          "CONCAT(\"File Directory\", '/', Filename)",
          "CONCAT('MD5=', \"MD5 Hash\", ',SHA1=', \"SHA1 Hash\", ',SHA256=', \"SHA256 Hash\","
              + " ',IMPHASH=', \"IMP Hash\")");

  QradarAql() {
    super("qradar_aql", "IBM QRadar, Ariel Query Language", "sql");
  }

  @Override
  protected Syntax syntax(Request request) {
    return request.compat() ? new PysigmaDialect() : new Dialect();
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return new NoCorrelations(
        syntax(request),
        "say `generate: true` and count what the rules find in a custom rule of QRadar");
  }

  @Override
  protected String query(String condition, Frame frame) {
    var text = new StringBuilder("SELECT *");
    Dialect dialect = frame.request().compat() ? new PysigmaDialect() : new Dialect();
    frame.fields().forEach(field -> text.append(", ").append(dialect.field(field)));
    text.append(" FROM ").append(frame.get("table", "events")).append(" WHERE ");
    Optional<String> devices =
        QradarDevices.condition(frame.rule().logSource(), frame.get("device_type", ""));
    devices.ifPresent(device -> text.append(device).append(" AND "));
    boolean bare =
        devices.isEmpty()
            || frame.asked() instanceof Query.And
            || frame.asked() instanceof Query.Has
            || frame.asked() instanceof Query.Anywhere
            || dialect.isList(frame.asked());
    boolean extra = devices.isPresent() && frame.request().compat() && seemsOpen(condition);
    return text.append(bare && !extra ? condition : "(" + condition + ")").toString();
  }

  /** Where pySigma sees an alternative outside of brackets, those within texts counted as well. */
  private static boolean seemsOpen(String condition) {
    String rest = condition;
    String before = "";
    while (!rest.equals(before)) {
      before = rest;
      rest = INNERMOST.matcher(rest).replaceAll("");
    }
    return rest.contains(" OR ");
  }

  private static class Dialect extends SqlSyntax {

    static final Escaping LIKE = new Escaping(text -> text.replace("'", "''"), "%", "_");

    @Override
    protected String field(String name) {
      boolean plain = isPlain(name, "_") && !name.isEmpty() && !Character.isDigit(name.charAt(0));
      return plain || EXPRESSIONS.contains(name) ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    @Override
    protected String not(String term) {
      return "NOT " + (term.startsWith("(") ? term : "(" + term + ")");
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      return QradarHosts.network(field, pattern)
          .map(network -> Said.exactly("INCIDR('" + network + "', " + field(field) + ")"))
          .orElseGet(() -> matchesIn(field(field), pattern, cased));
    }

    /** Whether {@code query} is said as one list of values. */
    final boolean isList(Query query) {
      return query instanceof Query.Or or
          && or.terms().getFirst() instanceof Query.Has first
          && or.terms().stream()
              .allMatch(
                  term ->
                      term instanceof Query.Has has
                          && has.field().equals(first.field())
                          && listed(has.check()).isPresent());
    }

    private static Said matchesIn(String subject, Pattern pattern, boolean cased) {
      boolean isLike = pattern.parts().stream().noneMatch(Dialect::hasSign);
      if (cased && pattern.plain().isPresent()) {
        return Said.exactly(subject + "=" + quoted(pattern.plain().get()));
      }
      return isLike && !pattern.parts().isEmpty()
          ? Said.exactly(subject + (cased ? " LIKE '" : " ILIKE '") + LIKE.of(pattern) + "'")
          : Said.exactly(subject + " MATCHES " + quoted(regex(pattern, cased)));
    }

    private static boolean hasSign(Pattern.Part part) {
      return part instanceof Pattern.Literal(String text)
          && (text.indexOf('%') >= 0 || text.indexOf('_') >= 0);
    }

    private static String regex(Pattern pattern, boolean cased) {
      String flags = cased ? "(?s)" : "(?is)";
      String whole = PatternRegex.whole(pattern, "");
      return flags
          + (whole.startsWith("^") ? "" : "^.*")
          + whole
          + (pattern.opensBack() ? ".*$" : "");
    }

    @Override
    protected Optional<String> listed(Check check) {
      return check instanceof Check.EqualsNumber(BigDecimal number)
          ? Optional.of(number.toPlainString())
          : Optional.empty();
    }

    @Override
    protected String list(String field, List<String> values) {
      return field(field) + " IN(" + String.join(", ", values) + ")";
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(field(field) + " MATCHES " + quoted("(?s:.*)(?:" + regex + ")(?s:.*)"));
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return Said.exactly("INCIDR('" + network.text() + "', " + field(field) + ")");
    }

    @Override
    protected Optional<List<Pattern>> networkPatterns(Network network) {
      return Optional.empty();
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return matchesIn(PAYLOAD, pattern.open(true, true), cased);
    }

    @Override
    protected Said anywhere(Regex regex) {
      return Said.exactly(PAYLOAD + " MATCHES " + quoted("(?s:.*)(?:" + regex + ")(?s:.*)"));
    }
  }

  /** What pySigma writes: texts without wildcards keep their case, keywords are whole payloads. */
  private static final class PysigmaDialect extends Dialect {

    @Override
    protected String field(String name) {
      return name.indexOf(' ') >= 0 && name.indexOf('(') < 0 ? super.field(name) : name;
    }

    @Override
    protected String not(String term) {
      return "NOT(" + term + ")";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      Optional<String> network = QradarHosts.nearbyNetwork(field, pattern);
      if (network.isPresent()) {
        return Said.exactly("INCIDR('" + network.get() + "', " + field(field) + ")");
      }
      return pattern.hasWildcard()
          ? Said.exactly(like(field(field), pattern))
          : Said.exactly(field(field) + "=" + quoted(pattern.plain().orElse("")));
    }

    private static String like(String subject, Pattern pattern) {
      String text = LIKE.of(pattern);
      String lower = text.toLowerCase(Locale.ROOT);
      boolean isNumber = text.chars().allMatch(c -> c == '%' || (c >= '0' && c <= '9'));
      return (isNumber ? subject : "LOWER(" + subject + ")") + " LIKE '" + lower + "'";
    }

    @Override
    protected Optional<String> listed(Check check) {
      return switch (check) {
        case Check.Matches(Pattern pattern, boolean cased) when !pattern.hasWildcard() ->
            pattern.plain().map(SqlSyntax::quoted);
        case Check.EqualsNumber(BigDecimal number) -> Optional.of(quoted(number.toPlainString()));
        default -> Optional.empty();
      };
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(field(field) + " MATCHES " + quoted(regex.toString()));
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return Said.exactly(like(PAYLOAD, pattern));
    }
  }
}
