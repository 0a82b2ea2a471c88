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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Kusto Query Language, as Microsoft Sentinel, Defender and Azure Data Explorer run it. */
final class Kusto extends QueryTarget {

  Kusto() {
    super("kusto", "Microsoft Sentinel, Defender XDR and Azure Monitor, KQL", "kusto");
  }

  @Override
  Syntax syntax(Request request) {
    return request.compat() ? new PysigmaDialect() : new Dialect();
  }

  @Override
  CorrelationSyntax correlations(Request request) {
    return request.compat()
        ? NoCorrelations.ofPysigma(syntax(request))
        : new KustoCorrelations(syntax(request), request.method());
  }

  @Override
  public List<String> methods() {
    return KustoCorrelations.METHODS;
  }

  /** A pipeline may say the table, which is the first line then. */
  @Override
  String query(String condition, Frame frame) {
    String table = frame.get("query_table", "");
    return table.isEmpty() ? condition : table + "\n| where " + condition;
  }

  private static class PysigmaDialect extends Syntax {

    private static final Escaping TEXT = Escaping.before("\\", "\"\\", ".*", ".");

    @Override
    protected boolean bracketsAll() {
      return true;
    }

    @Override
    protected String not(String term) {
      return "not(" + term + ")";
    }

    @Override
    protected String field(String name) {
      return isPlain(name, "_") ? name : "'" + name + "'";
    }

    static String quoted(String text) {
      return "\"" + Escaping.prefixed(text, "\\", "\"\\") + "\"";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      Optional<String> plain = pattern.plain();
      if (plain.isPresent()) {
        return Said.exactly(field(field) + " =~ " + quoted(plain.get()));
      }
      if (pattern.isAny()) {
        return Said.exactly(field(field) + " startswith \"\"");
      }
      List<Pattern.Part> parts = pattern.parts();
      if (pattern.opensFront()
          && pattern.opensBack()
          && parts.size() == 3
          && parts.get(1) instanceof Pattern.Literal literal) {
        return Said.exactly(field(field) + " contains " + quoted(literal.text()));
      }
      if (parts.size() == 2
          && pattern.opensBack()
          && parts.getFirst() instanceof Pattern.Literal literal) {
        return Said.exactly(field(field) + " startswith " + quoted(literal.text()));
      }
      if (parts.size() == 2
          && pattern.opensFront()
          && parts.getLast() instanceof Pattern.Literal literal) {
        return Said.exactly(field(field) + " endswith " + quoted(literal.text()));
      }
      return Said.exactly(field(field) + " matches regex \"" + TEXT.of(pattern) + "\"");
    }

    @Override
    protected Optional<String> list(String field, List<Check> checks, Joint joint) {
      var values = new ArrayList<String>(checks.size());
      var rest = new ArrayList<String>();
      for (Check check : checks) {
        switch (check) {
          case Check.Matches(Pattern pattern, boolean cased) when pattern.plain().isPresent() ->
              values.add(quoted(pattern.plain().get()));
          case Check.EqualsNumber(BigDecimal number) -> values.add(quoted(number.toPlainString()));
          case Check.Matches(Pattern pattern, boolean cased) ->
              rest.add(matches(field, pattern, cased).asText().orElse(""));
          default -> {
            return Optional.empty();
          }
        }
      }
      if (joint == Joint.AND || values.isEmpty()) {
        return Optional.empty();
      }
      rest.addFirst(field(field) + " in~ (" + String.join(", ", values) + ")");
      return Optional.of(String.join(" or ", rest));
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(field(field) + " matches regex " + quoted(regex.text()));
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      return Said.exactly(field(field) + " == " + number.toPlainString());
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.exactly(field(field) + " =~ " + value);
    }

    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      return Said.exactly(field(field) + " " + comparison.sign() + " " + number.toPlainString());
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return Said.exactly("ipv4_is_in_range(" + field(field) + ", \"" + network.text() + "\")");
    }

    @Override
    protected Said isNull(String field) {
      return Said.exactly("isnull(" + field(field) + ")");
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly("isnotempty(" + field(field) + ")");
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return pattern
          .plain()
          .map(text -> Said.exactly(quoted(text)))
          .orElse(Said.not("a keyword with wildcards"));
    }
  }

  /** What the rule means: patterns are for the whole value, case counts where the rule says so. */
  private static final class Dialect extends PysigmaDialect {

    @Override
    protected String field(String name) {
      return isPlain(name, "_") ? name : "['" + Escaping.prefixed(name, "\\", "'\\") + "']";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      if (!cased && isSimple(pattern)) {
        return pattern.isAny() ? exists(field) : super.matches(field, pattern, false);
      }
      String regex = PatternRegex.whole(pattern, cased ? "(?s)" : "(?is)");
      return Said.exactly(field(field) + " matches regex " + quoted(regex));
    }

    /** Whether one operator says it: a text, open in front, behind or both. */
    private static boolean isSimple(Pattern pattern) {
      int open = (pattern.opensFront() ? 1 : 0) + (pattern.opensBack() ? 1 : 0);
      long literals = pattern.parts().stream().filter(Pattern.Literal.class::isInstance).count();
      return pattern.isAny() || (literals <= 1 && literals + open == pattern.parts().size());
    }

    @Override
    protected Optional<String> list(String field, List<Check> checks, Joint joint) {
      boolean texts =
          checks.stream()
              .allMatch(
                  check ->
                      check instanceof Check.Matches(Pattern pattern, boolean cased)
                          && !cased
                          && pattern.plain().isPresent());
      return texts ? super.list(field, checks, joint) : Optional.empty();
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(field(field) + " matches regex " + quoted(regex.toString()));
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.exactly("tostring(" + field(field) + ") =~ \"" + value + "\"");
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      String function = network.isSix() ? "ipv6_is_in_range" : "ipv4_is_in_range";
      return Said.exactly(function + "(" + field(field) + ", \"" + network.text() + "\")");
    }

    @Override
    protected Said isNull(String field) {
      return Said.exactly("isempty(" + field(field) + ")");
    }
  }
}
