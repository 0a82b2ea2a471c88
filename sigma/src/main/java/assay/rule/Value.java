package assay.rule;

import assay.regex.Regex;
import assay.source.Span;
import java.math.BigDecimal;
import java.util.List;

/**
 * One value of an item, as its modifiers have made it: {@code Image|endswith: \a.exe} has the text
 * {@code *\a.exe}. What was written is the text at {@code span}.
 */
public sealed interface Value {

  Span span();

  /**
   * A text with its open parts.
   *
   * @param cased whether upper and lower case differ
   * @param octets whether each character is one octet of an encoded text, as UTF-16 makes them
   */
  record Text(Pattern pattern, boolean cased, boolean octets, Span span) implements Value {}

  /**
   * A text that a regular expression finds something in.
   *
   * @param placeholders the names in it that stand for values given elsewhere
   */
  record Expression(Regex regex, List<String> placeholders, Span span) implements Value {
    public Expression {
      placeholders = List.copyOf(placeholders);
    }
  }

  /** A number; equal ones have one writing, whatever zeros the file has. */
  record Num(BigDecimal number, Span span) implements Value {
    public Num {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }
  }

  record Bool(boolean value, Span span) implements Value {}

  /** The field has no value. */
  record Null(Span span) implements Value {}

  /** An address in a network. */
  record Address(Network network, Span span) implements Value {}

  /** A number that compares so with {@code number}. */
  record Compare(Comparison comparison, BigDecimal number, Span span) implements Value {}

  /** A part of a time that compares so with {@code number}. */
  record TimePart(TimeUnit unit, Comparison comparison, BigDecimal number, Span span)
      implements Value {}

  /** The value of another field, or a text that holds it there. */
  record FieldRef(String field, Part part, Span span) implements Value {}

  /** Whether the event has the field. */
  record Exists(boolean exists, Span span) implements Value {}

  /** One written value that stands for several, of which one must hold. */
  record Expansion(List<Value> values, Span span) implements Value {
    public Expansion {
      values = List.copyOf(values);
    }
  }

  /**
   * A condition in the language of a target, which a pipeline put in the place of a place-holder:
   * {@code {field}} in it stands for the item's field, {@code {id}} for {@code id}. No rule says
   * this.
   */
  record Verbatim(String expression, String id, Span span) implements Value {}

  /** Where in a text the value of another field must stand. */
  enum Part {
    WHOLE,
    START,
    END,
    ANYWHERE
  }
}
