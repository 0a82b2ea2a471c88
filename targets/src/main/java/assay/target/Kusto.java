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
import assay.rule.TimeUnit;
import assay.rule.Value;
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
  protected Syntax syntax(Request request) {
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
  protected String query(String condition, Frame frame) {
    String table = frame.get("query_table", "");
    return table.isEmpty() ? condition : table + "\n| where " + condition;
  }

  /** What the rule means: patterns are for the whole value, case counts where the rule says so. */
  private static class Dialect extends Syntax {

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
      return isName(name, "_") ? name : "['" + Escaping.literal(name, "'") + "']";
    }

    static String quoted(String text) {
      return "\"" + Escaping.literal(text, "\"") + "\"";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      if (pattern.isAny()) {
        return exists(field);
      }
      String regex = PatternRegex.whole(pattern, cased ? "(?s)" : "(?is)");
      return Said.exactly(
          pattern
              .core()
              .filter(core -> !cased)
              .map(core -> compared(field, pattern, core))
              .orElseGet(() -> field(field) + " matches regex " + quoted(regex)));
    }

    /** The operator for {@code core}, the only text of {@code pattern}. */
    final String compared(String field, Pattern pattern, String core) {
      boolean front = pattern.opensFront();
      boolean back = pattern.opensBack();
      String operator =
          front && back ? " contains " : front ? " endswith " : back ? " startswith " : " =~ ";
      return field(field) + operator + quoted(core);
    }

    @Override
    protected Optional<String> listed(Check check) {
      return check instanceof Check.Matches(Pattern pattern, boolean cased) && !cased
          ? pattern.plain().map(Dialect::quoted)
          : Optional.empty();
    }

    @Override
    protected String list(String field, List<String> values) {
      return field(field) + " in~ (" + String.join(", ", values) + ")";
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(field(field) + " matches regex " + quoted(regex.toString()));
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      return Said.exactly(field(field) + " == " + number.toPlainString());
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.exactly("tostring(" + field(field) + ") =~ \"" + value + "\"");
    }

    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      return Said.exactly(field(field) + " " + comparison.sign() + " " + number.toPlainString());
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      String function = network.isSix() ? "ipv6_is_in_range" : "ipv4_is_in_range";
      return Said.exactly(function + "(" + field(field) + ", \"" + network.text() + "\")");
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      String operator =
          switch (part) {
            case WHOLE -> " =~ ";
            case START -> " startswith ";
            case END -> " endswith ";
            case ANYWHERE -> " contains ";
          };
      return Said.exactly(text(field) + operator + text(other));
    }

    private String text(String field) {
      return "tostring(" + field(field) + ")";
    }

    @Override
    protected Said timePart(String field, TimeUnit unit, Comparison comparison, BigDecimal number) {
      String part =
          switch (unit) {
            case MINUTE -> "datetime_part(\"Minute\", ";
            case HOUR -> "datetime_part(\"Hour\", ";
            case DAY -> "datetime_part(\"Day\", ";
            case WEEK -> "week_of_year(";
            case MONTH -> "datetime_part(\"Month\", ";
            case YEAR -> "datetime_part(\"Year\", ";
          };
      return Said.exactly(
          "%stodatetime(%s)) %s %s"
              .formatted(part, field(field), comparison.sign(), number.toPlainString()));
    }

    @Override
    protected Said isNull(String field) {
      return Said.exactly("isempty(" + field(field) + ")");
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly("isnotempty(" + field(field) + ")");
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return pattern
          .core()
          .filter(core -> !core.isEmpty())
          .map(core -> Said.exactly("* contains" + (cased ? "_cs " : " ") + quoted(core)))
          .orElse(Said.not("a keyword with wildcards within"));
    }
  }

  /** What pySigma writes: patterns are for any part of a value, and texts may be field names. */
  private static final class PysigmaDialect extends Dialect {

    private static final Escaping TEXT = Escaping.before("\\", "\"\\", ".*", ".");

    private static String escaped(String text) {
      return "\"" + Escaping.prefixed(text, "\\", "\"\\") + "\"";
    }

    @Override
    protected Optional<Said> negated(String field, Check check) {
      return check instanceof Check.Exists
          ? Optional.of(Said.exactly("isempty(" + field(field) + ")"))
          : super.negated(field, check);
    }

    @Override
    protected String field(String name) {
      return isPlain(name, "_") ? name : "'" + name + "'";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      if (pattern.isAny()) {
        return Said.exactly(field(field) + " startswith \"\"");
      }
      return Said.exactly(
          pattern
              .core()
              .map(core -> compared(field, pattern, core))
              .orElseGet(() -> field(field) + " matches regex \"" + TEXT.of(pattern) + "\""));
    }

    @Override
    protected Optional<String> list(String field, List<Check> checks, Joint joint) {
      var values = new ArrayList<String>(checks.size());
      var rest = new ArrayList<String>();
      for (Check check : checks) {
        switch (check) {
          case Check.Matches(Pattern pattern, boolean cased) when pattern.plain().isPresent() ->
              values.add(escaped(pattern.plain().get()));
          case Check.EqualsNumber(BigDecimal number) -> values.add(escaped(number.toPlainString()));
          case Check.Matches(Pattern pattern, boolean cased) ->
              rest.add(matches(field, pattern, cased).asText().orElse(""));
          default -> {
            return Optional.empty();
          }
        }
      }
      if (values.isEmpty()) {
        return Optional.empty();
      }
      boolean all = joint == Joint.AND;
      String words = field(field) + " has_all (" + String.join(", ", values) + ")";
      rest.addFirst(all ? words : list(field, values));
      return Optional.of(String.join(all ? and() : or(), rest));
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(field(field) + " matches regex " + escaped(regex.toString()));
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.exactly(field(field) + " =~ " + value);
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return Said.exactly("ipv4_is_in_range(" + field(field) + ", \"" + network.text() + "\")");
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      return Said.not("the value of another field");
    }

    @Override
    protected Said timePart(String field, TimeUnit unit, Comparison comparison, BigDecimal number) {
      return Said.not("a part of a time");
    }

    @Override
    protected Said isNull(String field) {
      return Said.exactly("isnull(" + field(field) + ")");
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return pattern
          .plain()
          .map(text -> Said.exactly(escaped(text)))
          .orElse(Said.not("a keyword with wildcards"));
    }
  }
}
