package assay.emit;

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

/**
 * A query language, said by what it has: each method is one thing that a query may ask. What is not
 * said anew here is refused. It has no state; the same question gets the same text.
 */
public abstract class Syntax {

  private static final Said TOO_MANY_DASHES = Said.not("so many variants of dashes");

  // ------------------------------------------------------------ how parts are joined

  /** What binds tighter, the tightest first. */
  protected List<Joint> binding() {
    return List.of(Joint.NOT, Joint.AND, Joint.OR);
  }

  /** Whether every group within another has brackets, needed or not. */
  protected boolean bracketsAll() {
    return false;
  }

  protected String and() {
    return " and ";
  }

  protected String or() {
    return " or ";
  }

  /** {@code parts} with {@code token} between them. */
  protected String joined(List<String> parts, String token) {
    return String.join(token, parts);
  }

  /** Whether groups can be negated. Where not, negations are brought down to single checks. */
  protected boolean negatesGroups() {
    return true;
  }

  /** The opposite of {@code term}, which has brackets if it is a group. */
  protected String not(String term) {
    return "not " + term;
  }

  protected String brackets(String group) {
    return "(" + group + ")";
  }

  /**
   * Several checks of one field in one, as in {@code a in (1, 2)}, if the language can say these
   * so.
   *
   * @param joint whether one of them must hold or all
   */
  protected Optional<String> list(String field, List<Check> checks, Joint joint) {
    var values = new ArrayList<String>(checks.size());
    for (Check check : checks) {
      Optional<String> value = listed(check);
      if (joint == Joint.AND || value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(list(field, values));
  }

  /** Whether the variants of one value may be such a list, too. */
  protected boolean listsVariants() {
    return true;
  }

  /** What {@code check} compares with, as a value of a list; empty if lists do not take it. */
  protected Optional<String> listed(Check check) {
    return Optional.empty();
  }

  /** That {@code field} is one of {@code values}, which {@link #listed} gave. */
  protected String list(String field, List<String> values) {
    return field(field) + " in (" + String.join(", ", values) + ")";
  }

  /** Whether the opposite of a check has a form of its own, as in {@code a != 1}. */
  protected Optional<Said> negated(String field, Check check) {
    return Optional.empty();
  }

  // ------------------------------------------------------------ what is asked of a field

  /** Whether {@code name} is of ASCII letters, digits and characters of {@code others} only. */
  protected static boolean isPlain(String name, String others) {
    return name.chars()
        .allMatch(
            c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || others.indexOf(c) >= 0);
  }

  /** The same of a name that languages take without quotes: it does not begin with a digit. */
  protected static boolean isName(String name, String others) {
    return !name.isEmpty() && !Character.isDigit(name.codePointAt(0)) && isPlain(name, others);
  }

  /** The name of a field as it stands in a query. */
  protected abstract String field(String name);

  /** What the language says of {@code check} on {@code field}, a name as rules have it. */
  final Said check(String field, Check check) {
    return switch (check) {
      case Check.Matches(Pattern pattern, boolean cased) when pattern.hasDash() -> TOO_MANY_DASHES;
      case Check.Matches(Pattern pattern, boolean cased) -> matches(field, pattern, cased);
      case Check.Finds(Regex regex) -> finds(field, regex);
      case Check.EqualsNumber(BigDecimal number) -> equalsNumber(field, number);
      case Check.EqualsBoolean(boolean value) -> equalsBoolean(field, value);
      case Check.Compares(Comparison comparison, BigDecimal number) ->
          compares(field, comparison, number);
      case Check.InNetwork(Network network) -> inNetwork(field, network);
      case Check.SameAs(String other, Value.Part part) -> sameAs(field, other, part);
      case Check.Verbatim(String expression, String id) ->
          Said.exactly(expression.replace("{field}", field(field)).replace("{id}", id));
      case Check.Exists exists -> exists(field);
      case Check.IsNull none -> isNull(field);
      case Check.TimePart(TimeUnit unit, Comparison comparison, BigDecimal number) ->
          timePart(field, unit, comparison, number);
    };
  }

  protected abstract Said matches(String field, Pattern pattern, boolean cased);

  protected Said finds(String field, Regex regex) {
    return Said.not("a regular expression");
  }

  protected Said equalsNumber(String field, BigDecimal number) {
    return Said.not("a number");
  }

  protected Said equalsBoolean(String field, boolean value) {
    return Said.not("a boolean");
  }

  protected Said compares(String field, Comparison comparison, BigDecimal number) {
    return Said.not("a comparison of numbers");
  }

  /** A language without networks says them as patterns, if that can be. */
  protected Said inNetwork(String field, Network network) {
    return Said.not("a network");
  }

  /** The patterns by which a language that has no networks says one; empty if it has them. */
  protected Optional<List<Pattern>> networkPatterns(Network network) {
    return Optional.empty();
  }

  protected Said sameAs(String field, String other, Value.Part part) {
    return Said.not("the value of another field");
  }

  protected Said exists(String field) {
    return Said.not("whether a field exists");
  }

  protected Said isNull(String field) {
    return Said.not("a field without a value");
  }

  protected Said timePart(String field, TimeUnit unit, Comparison comparison, BigDecimal number) {
    return Said.not("a part of a time");
  }

  // ------------------------------------------------------------ what is asked of the whole event

  /** What the language says of a keyword. */
  final Said anywhere(Check check) {
    return switch (check) {
      case Check.Matches(Pattern pattern, boolean cased) when pattern.hasDash() -> TOO_MANY_DASHES;
      case Check.Matches(Pattern pattern, boolean cased) -> anywhere(pattern, cased);
      case Check.Finds(Regex regex) -> anywhere(regex);
      default -> Said.not("a keyword that is no text");
    };
  }

  protected Said anywhere(Pattern pattern, boolean cased) {
    return Said.not("keywords, which name no field");
  }

  protected Said anywhere(Regex regex) {
    return Said.not("regular expressions that name no field");
  }
}
