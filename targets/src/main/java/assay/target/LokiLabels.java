package assay.target;

import assay.emit.Approximation;
import assay.emit.Escaping;
import assay.emit.Joint;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.query.Check;
import assay.query.Query;
import assay.regex.Regex;
import assay.rule.Comparison;
import assay.rule.Network;
import assay.rule.Pattern;
import assay.rule.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The filter of LogQL over labels, of which each value is a text and each missing one the empty
 * text.
 *
 * <p>Loki's regular expressions are RE2's and match a label as a whole. A comparison of numbers or
 * addresses drops a line without the label, and keeps one whose label is no number; so both stand
 * beside a comparison of texts that decides.
 */
class LokiLabels extends Syntax {

  static final Escaping TEXT =
      Escaping.before("\\", "()[]{}?*+-|^$\\.&~# \t\n\r\u000b\f", ".*", ".");

  private static final String NUMBER = "`[-+]?[0-9]*[.]?[0-9]+([eE][-+]?[0-9]+)?`";

  /** The comparisons of two fields, each of which is made a label before the filter. */
  private final List<Query.Has> pairs;

  private LokiLabels(List<Query.Has> pairs) {
    this.pairs = pairs;
  }

  static Syntax of(List<Query.Has> pairs, Request request) {
    return request.compat() ? new Pysigma(pairs) : new LokiLabels(pairs);
  }

  /** Text of LogQL between its quotes; between back-quotes nothing is an escape. */
  static String quoted(String text) {
    return text.indexOf('`') < 0 && text.indexOf('\r') < 0
        ? "`" + text + "`"
        : "\""
            + Escaping.prefixed(text, "\\", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
            + "\"";
  }

  /** A field's label: what Loki's parsers make of its name. */
  static String name(String field) {
    String name = field.strip().replaceAll("[^A-Za-z0-9_]", "_");
    return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
  }

  /** The comparisons of two fields in {@code queries}, in their order. */
  static List<Query.Has> pairs(List<Query> queries) {
    var pairs = new ArrayList<Query.Has>();
    queries.forEach(query -> addPairs(query, pairs));
    return pairs;
  }

  private static void addPairs(Query query, List<Query.Has> pairs) {
    switch (query) {
      case Query.And and -> and.terms().forEach(term -> addPairs(term, pairs));
      case Query.Or or -> or.terms().forEach(term -> addPairs(term, pairs));
      case Query.Not not -> addPairs(not.term(), pairs);
      case Query.Has has when has.check() instanceof Check.SameAs -> pairs.add(has);
      case Query.Has other -> {}
      case Query.Anywhere anywhere -> {}
    }
  }

  /** The stage that makes a label {@code true} or {@code false} of each of {@code pairs}. */
  static String formats(List<Query.Has> pairs, Request request) {
    var labels = new ArrayList<String>();
    for (Query.Has has : pairs) {
      if (has.check() instanceof Check.SameAs(String other, Value.Part part)) {
        String ours = "." + name(has.field());
        String theirs = "." + name(other);
        String test =
            request.compat()
                ? "%s %s %s".formatted(function(part), theirs, ours)
                : part == Value.Part.WHOLE
                    ? "and %s (eq (lower %s) (lower %s))".formatted(ours, ours, theirs)
                    : "and %s %s (%s (lower %s) (lower %s))"
                        .formatted(ours, theirs, function(part), theirs, ours);
        labels.add(
            "match_%d=`{{ if %s }}true{{ else }}false{{ end }}`".formatted(labels.size(), test));
      }
    }
    return "label_format " + String.join(",", labels);
  }

  private static String function(Value.Part part) {
    return switch (part) {
      case WHOLE -> "eq";
      case START -> "hasPrefix";
      case END -> "hasSuffix";
      case ANYWHERE -> "contains";
    };
  }

  @Override
  protected boolean bracketsAll() {
    return true;
  }

  @Override
  protected boolean negatesGroups() {
    return false;
  }

  @Override
  protected String field(String name) {
    return name(name);
  }

  @Override
  protected Optional<Said> negated(String field, Check check) {
    return switch (check) {
      case Check.Matches(Pattern pattern, boolean cased) when !pattern.hasDash() ->
          Optional.of(matches(field, pattern, cased, true));
      case Check.Finds(Regex regex) -> Optional.of(finds(field, regex, true));
      case Check.EqualsNumber(BigDecimal number) -> Optional.of(number(field, number, true));
      case Check.EqualsBoolean(boolean value) -> Optional.of(bool(field, value, true));
      case Check.Compares(Comparison comparison, BigDecimal number) ->
          Optional.of(compares(field, comparison, number, true));
      case Check.InNetwork(Network network) -> Optional.of(network(field, network, true));
      case Check.SameAs(String other, Value.Part part) ->
          Optional.of(Said.exactly(match(field, other, part) + "!=`true`"));
      case Check.IsNull none -> Optional.of(exists(field));
      case Check.Exists exists -> Optional.of(isNull(field));
      default -> Optional.of(Said.not("the opposite of this"));
    };
  }

  Said matches(String field, Pattern pattern, boolean cased, boolean negated) {
    if (pattern.isAny() || pattern.parts().isEmpty()) {
      boolean empty = pattern.parts().isEmpty() != negated;
      return Said.exactly(name(field) + (empty ? "=``" : "!=``")).nearly(Approximation.EMPTY);
    }
    Optional<String> plain = pattern.plain();
    return Said.exactly(
        name(field)
            + (cased && plain.isPresent()
                ? (negated ? "!=" : "=") + quoted(plain.get())
                : (negated ? "!~" : "=~")
                    + quoted((cased ? "(?s)" : "(?is)") + whole(pattern, TEXT))));
  }

  private static String whole(Pattern pattern, Escaping text) {
    return (pattern.opensFront() ? "" : "^") + text.of(pattern) + (pattern.opensBack() ? "" : "$");
  }

  Said finds(String field, Regex regex, boolean negated) {
    return Said.exactly(
        name(field) + (negated ? "!~" : "=~") + quoted("(?s:.*)(?:" + regex + ")(?s:.*)"));
  }

  Said number(String field, BigDecimal number, boolean negated) {
    return Said.exactly(name(field) + (negated ? "!=" : "=") + quoted(number.toPlainString()));
  }

  Said bool(String field, boolean value, boolean negated) {
    return Said.exactly(name(field) + (negated ? "!~" : "=~") + quoted("(?i)^" + value + "$"));
  }

  Said compares(String field, Comparison comparison, BigDecimal number, boolean negated) {
    String compared = compared(field, comparison, number, negated);
    return Said.exactly(
        negated
            ? "(%s!~%s or %s)".formatted(name(field), NUMBER, compared)
            : "(%s=~%s and %s)".formatted(name(field), NUMBER, compared));
  }

  static String compared(String field, Comparison comparison, BigDecimal number, boolean negated) {
    String sign = comparison.sign();
    String opposite = sign.endsWith("=") ? sign.substring(0, 1) : sign + "=";
    String other =
        opposite.startsWith("<") ? opposite.replace('<', '>') : opposite.replace('>', '<');
    return name(field) + (negated ? other : sign) + number.toPlainString();
  }

  Said network(String field, Network network, boolean negated) {
    String test = name(field) + (negated ? "!=" : "=") + "ip(\"" + network.text() + "\")";
    return Said.exactly(negated ? "(" + name(field) + "=`` or " + test + ")" : test);
  }

  private String match(String field, String other, Value.Part part) {
    var check = new Check.SameAs(other, part);
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).field().equals(field) && pairs.get(i).check().equals(check)) {
        return "match_" + i;
      }
    }
    throw new IllegalStateException("a pair that was not collected");
  }

  @Override
  protected Said matches(String field, Pattern pattern, boolean cased) {
    return matches(field, pattern, cased, false);
  }

  @Override
  protected Said finds(String field, Regex regex) {
    return finds(field, regex, false);
  }

  @Override
  protected Said equalsNumber(String field, BigDecimal number) {
    return number(field, number, false);
  }

  @Override
  protected Said equalsBoolean(String field, boolean value) {
    return bool(field, value, false);
  }

  @Override
  protected Said compares(String field, Comparison comparison, BigDecimal number) {
    return compares(field, comparison, number, false);
  }

  @Override
  protected Said inNetwork(String field, Network network) {
    return network(field, network, false);
  }

  @Override
  protected Said sameAs(String field, String other, Value.Part part) {
    return Said.exactly(match(field, other, part) + "=`true`");
  }

  @Override
  protected Said isNull(String field) {
    return Said.exactly(name(field) + "=``").nearly(Approximation.EMPTY);
  }

  @Override
  protected Said exists(String field) {
    return Said.exactly(name(field) + "!=``").nearly(Approximation.EMPTY);
  }

  /**
   * What pySigma writes: missing labels, and expressions that match a part, are not minded, and a
   * wildcard's sign is a wildcard even where the rule escapes it.
   */
  private static final class Pysigma extends LokiLabels {

    private static final Escaping WILD =
        new Escaping(
            text -> TEXT.literal().apply(text).replace("\\*", "\\\\.*").replace("\\?", "\\\\."),
            TEXT.many(),
            TEXT.one());

    Pysigma(List<Query.Has> pairs) {
      super(pairs);
    }

    @Override
    protected List<Joint> binding() {
      return List.of(Joint.NOT, Joint.AND, Joint.OR);
    }

    @Override
    protected boolean bracketsAll() {
      return false;
    }

    @Override
    Said matches(String field, Pattern pattern, boolean cased, boolean negated) {
      Optional<String> plain = pattern.plain();
      return Said.exactly(
          name(field)
              + (cased && plain.isPresent()
                  ? (negated ? "!=" : "=") + quoted(plain.get())
                  : (negated ? "!~" : "=~")
                      + quoted((cased ? "" : "(?i)") + whole(pattern, WILD))));
    }

    @Override
    Said finds(String field, Regex regex, boolean negated) {
      return Said.exactly(name(field) + (negated ? "!~" : "=~") + quoted(regex.toString()));
    }

    @Override
    Said number(String field, BigDecimal number, boolean negated) {
      return Said.exactly(name(field) + (negated ? "!=" : "=") + number.toPlainString());
    }

    @Override
    Said bool(String field, boolean value, boolean negated) {
      return Said.not("a boolean");
    }

    @Override
    Said compares(String field, Comparison comparison, BigDecimal number, boolean negated) {
      return Said.exactly(compared(field, comparison, number, negated));
    }

    @Override
    Said network(String field, Network network, boolean negated) {
      return Said.exactly(name(field) + (negated ? "!=" : "=") + "ip(\"" + network.text() + "\")");
    }
  }
}
