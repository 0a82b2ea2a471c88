package assay.target;

import assay.emit.CorrelationSyntax;
import assay.emit.Escaping;
import assay.emit.Joint;
import assay.emit.PatternRegex;
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
import java.util.Optional;

/** SPL2, the newer language of Splunk. */
final class SplunkSpl2 extends QueryTarget {

  SplunkSpl2() {
    super("splunk_spl2", "Splunk, SPL2", "spl2");
  }

  @Override
  protected Syntax syntax(Request request) {
    return request.compat() ? new PysigmaDialect() : new Dialect();
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return new NoCorrelations(syntax(request), "convert it for `splunk`");
  }

  @Override
  protected String query(String condition, Frame frame) {
    List<String> fields = frame.fields();
    return "FROM %s WHERE %s%s"
        .formatted(
            frame.get("dataset", "main"),
            condition,
            fields.isEmpty() ? "" : " | table " + String.join(", ", fields));
  }

  private static class Dialect extends Syntax {

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
      return isName(name, "_.") ? name : "'" + name.replace("'", "\\'") + "'";
    }

    static String slashed(String regex) {
      return "/" + regex.replace("/", "\\/") + "/";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      return Said.exactly(
          "match("
              + field(field)
              + ", "
              + slashed(PatternRegex.whole(pattern, cased ? "(?s)" : "(?is)"))
              + ")");
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly("match(" + field(field) + ", " + slashed(regex.toString()) + ")");
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
      return Said.exactly(field(field) + comparison.sign() + number.toPlainString());
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return Said.exactly("cidrmatch(\"" + network.text() + "\", " + field(field) + ")");
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      return part == Value.Part.WHOLE
          ? Said.exactly(field(field) + "=" + field(other))
          : Said.not("a part of another field's value");
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly(field(field) + " IS NOT NULL");
    }

    @Override
    protected Said isNull(String field) {
      return Said.exactly(field(field) + " IS NULL");
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return matches("_raw", pattern.open(true, true), cased);
    }
  }

  /** What pySigma writes: case counts in texts, and does not in expressions. */
  private static final class PysigmaDialect extends Dialect {

    private static final Escaping TEXT = Escaping.before("\\", "\"%_", "%", "_");

    @Override
    protected Optional<Said> negated(String field, Check check) {
      return check instanceof Check.Exists
          ? Optional.of(Said.exactly(field(field) + " IS NULL"))
          : super.negated(field, check);
    }

    /** As in SPL, where it is so; SPL2 reads `AND` before `OR`. */
    @Override
    protected List<Joint> binding() {
      return List.of(Joint.NOT, Joint.OR, Joint.AND);
    }

    private static String quoted(Pattern pattern) {
      return "\"" + TEXT.of(pattern) + "\"";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      String sign = pattern.hasWildcard() ? " LIKE " : "=";
      return Said.exactly(field(field) + sign + quoted(pattern));
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
    protected String list(String field, List<String> values) {
      return field(field) + " IN (" + String.join(", ", values) + ")";
    }

    @Override
    protected Said finds(String field, Regex regex) {
      String text = regex.toString();
      return Said.exactly(
          "match(" + field(field) + ", /" + (text.startsWith("(?i)") ? "" : "(?i)") + text + "/)");
    }
  }
}
