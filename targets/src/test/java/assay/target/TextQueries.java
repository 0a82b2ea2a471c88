package assay.target;

import assay.emit.Escaping;
import assay.emit.Joint;
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
import java.util.Locale;
import java.util.Optional;

/** The language of pySigma's own tests, which no program runs: it has a word for everything. */
final class TextQueries extends QueryTarget {

  TextQueries() {
    super("text_query_test", "The language of pySigma's own tests", "text");
  }

  @Override
  protected Syntax syntax(Request request) {
    return new Dialect();
  }

  private static final class Dialect extends Syntax {

    /** A colon is escaped and an ampersand left out, which shows that both can be. */
    private static final Escaping TEXT =
        new Escaping(text -> Escaping.prefixed(text.replace("&", ""), "\\", "\"*?:"), "*", "?");

    @Override
    protected String field(String name) {
      return isPlain(name, "_") ? name : "'" + name.replace("'", "\\'") + "'";
    }

    private static String quoted(Pattern pattern) {
      return "\"" + TEXT.of(pattern) + "\"";
    }

    private static String quoted(String text) {
      return quoted(Pattern.literal(text));
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      Optional<String> core = pattern.isAny() ? Optional.of("") : pattern.core();
      boolean front = pattern.opensFront() && !pattern.isAny();
      boolean back = pattern.opensBack();
      String word =
          core.isEmpty()
              ? " match "
              : front && back
                  ? " contains "
                  : front ? " endswith " : back ? " startswith " : cased ? " casematch " : "=";
      String casedWord = word.equals(" match ") ? " casematch " : word.strip() + "_cased ";
      String said = cased && !word.equals(" casematch ") ? " " + casedWord.strip() + " " : word;
      return Said.exactly(field(field) + said + core.map(Dialect::quoted).orElse(quoted(pattern)));
    }

    @Override
    protected boolean listsVariants() {
      return false;
    }

    @Override
    protected Optional<String> list(String field, List<Check> checks, Joint joint) {
      var values = new ArrayList<String>(checks.size());
      for (Check check : checks) {
        Optional<String> value = listed(check);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        values.add(value.get());
      }
      String word = joint == Joint.AND ? " contains-all (" : " in (";
      return Optional.of(field(field) + word + String.join(", ", values) + ")");
    }

    @Override
    protected Optional<String> listed(Check check) {
      return switch (check) {
        case Check.Matches(Pattern pattern, boolean cased) -> Optional.of(quoted(pattern));
        case Check.EqualsNumber(BigDecimal number) -> Optional.of(number.toPlainString());
        default -> Optional.empty();
      };
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.exactly(field(field) + "=" + regex(regex));
    }

    /** What is escaped is whatever was chosen there: the slash, the backslash and a word. */
    private static String regex(Regex regex) {
      return "/" + Escaping.prefixed(regex.toString(), "\\", "/\\").replace("bar", "\\bar") + "/";
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      return Said.exactly(field(field) + "=" + number.toPlainString());
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.exactly(field(field) + "=" + (value ? "1" : "0"));
    }

    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      return Said.exactly(field(field) + comparison.sign() + number.toPlainString());
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return Said.exactly("cidrmatch('" + field + "', \"" + network.text() + "\")");
    }

    @Override
    protected Said sameAs(String field, String other, Value.Part part) {
      String word =
          switch (part) {
            case WHOLE -> "fieldref";
            case START -> "fieldref_startswith";
            case END -> "fieldref_endswith";
            case ANYWHERE -> "fieldref_contains";
          };
      return Said.exactly(field(field) + "=" + word + "(" + field(other) + ")");
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly("exists(" + field(field) + ")");
    }

    @Override
    protected Optional<Said> negated(String field, Check check) {
      return check instanceof Check.Exists
          ? Optional.of(Said.exactly("notexists(" + field(field) + ")"))
          : Optional.empty();
    }

    @Override
    protected Said isNull(String field) {
      return Said.exactly(field(field) + " is null");
    }

    @Override
    protected Said timePart(String field, TimeUnit unit, Comparison comparison, BigDecimal number) {
      return Said.exactly(
          "%s(%s)%s%s"
              .formatted(
                  unit.name().toLowerCase(Locale.ROOT),
                  field(field),
                  comparison.sign(),
                  number.toPlainString()));
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return Said.exactly("_=" + quoted(pattern));
    }

    @Override
    protected Said anywhere(Regex regex) {
      return Said.exactly("_=" + regex(regex));
    }
  }
}
