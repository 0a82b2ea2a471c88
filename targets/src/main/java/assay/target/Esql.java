package assay.target;

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
import java.util.Optional;

/** ES|QL, the piped language of Elasticsearch. */
final class Esql extends QueryTarget {

  Esql() {
    super("esql", "Elasticsearch and Elastic Security, ES|QL", "esql");
  }

  @Override
  Syntax syntax(Request request) {
    return new Dialect();
  }

  @Override
  String query(String condition, Frame frame) {
    return "from %s metadata _id, _index, _version | where %s"
        .formatted(frame.get("index", "*"), condition);
  }

  private static class Dialect extends Syntax {

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
}
