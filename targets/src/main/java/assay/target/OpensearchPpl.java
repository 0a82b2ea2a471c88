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
import java.math.BigDecimal;
import java.util.Optional;

/** PPL, the piped language of OpenSearch. */
final class OpensearchPpl extends QueryTarget {

  OpensearchPpl() {
    super("opensearch_ppl", "OpenSearch, Piped Processing Language", "text");
  }

  @Override
  protected Syntax syntax(Request request) {
    return request.compat() ? new PysigmaDialect() : new Dialect();
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return request.compat()
        ? new PysigmaPplCorrelations(syntax(request))
        : new OpensearchPplCorrelations(syntax(request));
  }

  @Override
  protected String query(String condition, Frame frame) {
    return PplSource.of(frame) + " | where " + condition;
  }

  /** What the rule means: {@code LIKE} compares without case unless it is told otherwise. */
  private static class Dialect extends Syntax {

    private static final Escaping LIKE =
        new Escaping(text -> literal(Escaping.prefixed(text, "\\", "%_\\")), "%", "_");

    private static String literal(String text) {
      return Escaping.prefixed(text, "\\", "\"\\");
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
      return "NOT ifnull(" + term + ", false)";
    }

    @Override
    protected String field(String name) {
      return isName(name, "_") ? name : "`" + name.replace("`", "``") + "`";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      return Said.exactly(
          "LIKE(%s, \"%s\"%s)".formatted(field(field), LIKE.of(pattern), cased ? ", true" : ""));
    }

    @Override
    protected Optional<String> listed(Check check) {
      return check instanceof Check.EqualsNumber(BigDecimal number)
          ? Optional.of(number.toPlainString())
          : Optional.empty();
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(
          "regexp_match(" + field(field) + ", \"" + literal(regex.toString()) + "\")");
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
      return Said.exactly("cidrmatch(" + field(field) + ", \"" + network.text() + "\")");
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      return part == Value.Part.WHOLE
          ? Said.exactly("lower(" + field(field) + ")=lower(" + field(other) + ")")
          : Said.not("a part of another field's value");
    }

    @Override
    protected Said isNull(String field) {
      return Said.exactly("isnull(" + field(field) + ")");
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly("isnotnull(" + field(field) + ")");
    }
  }

  /** What pySigma writes: texts without their backslashes, and case as the field has it. */
  private static final class PysigmaDialect extends Dialect {

    private static final Escaping TEXT = new Escaping(PysigmaDialect::unslashed, "*", "?");
    private static final Escaping LIKE = new Escaping(PysigmaDialect::unslashed, "%", "_");

    private static String unslashed(String text) {
      return Escaping.prefixed(text.replace("\\", ""), "\\", "\"%_");
    }

    private static String quoted(Pattern pattern) {
      return "\"" + TEXT.of(pattern) + "\"";
    }

    @Override
    protected Optional<Said> negated(String field, Check check) {
      return check instanceof Check.Exists
          ? Optional.of(Said.exactly("isnull(" + field(field) + ")"))
          : super.negated(field, check);
    }

    @Override
    protected String not(String term) {
      return "NOT " + term;
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      return pattern.hasWildcard()
          ? Said.exactly(
              "LIKE(%s, \"%s\"%s)".formatted(field(field), LIKE.of(pattern), cased ? ", true" : ""))
          : Said.exactly(field(field) + "=" + quoted(pattern));
    }

    @Override
    protected Optional<String> listed(Check check) {
      return check instanceof Check.Matches(Pattern pattern, boolean cased)
              && !pattern.hasWildcard()
          ? Optional.of(quoted(pattern))
          : super.listed(check);
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly("match(" + field(field) + ", '" + regex + "')");
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.not("a boolean");
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      return part == Value.Part.WHOLE
          ? Said.exactly(field(field) + "=" + field(other))
          : super.sameAs(field, other, part);
    }
  }
}
