package assay.query;

import assay.regex.Regex;
import assay.rule.Comparison;
import assay.rule.Network;
import assay.rule.Pattern;
import assay.rule.TimeUnit;
import assay.rule.Value;
import java.math.BigDecimal;

/** What is asked of one value of a field. Only {@link IsNull} holds where the field is missing. */
public sealed interface Check {

  /**
   * The text of the value is one the pattern stands for. Numbers have their decimal text, booleans
   * {@code true} and {@code false}.
   *
   * @param cased whether upper and lower case differ
   */
  record Matches(Pattern pattern, boolean cased) implements Check {}

  /** The expression finds something in the text of the value. */
  record Finds(Regex regex) implements Check {}

  /** The value is this number, or a text that says it. */
  record EqualsNumber(BigDecimal number) implements Check {}

  /** The value is this boolean, or its word. */
  record EqualsBoolean(boolean value) implements Check {}

  /** The value is a number, or a text that says one, and compares so with {@code number}. */
  record Compares(Comparison comparison, BigDecimal number) implements Check {}

  /** The value is the text of an address in the network. */
  record InNetwork(Network network) implements Check {}

  /** The text of the value holds, at {@code part}, the text of a value of {@code field}. */
  record SameAs(String field, Value.Part part) implements Check {}

  /** The event has the field, whatever its value. */
  record Exists() implements Check {}

  /** The field is missing, or its value is null or an empty list. */
  record IsNull() implements Check {}

  /**
   * A condition in the language of a target, put out as it is but for {@code {field}} and {@code
   * {id}}; a pipeline made it of a place-holder. Nothing but that target knows what it asks.
   */
  record Verbatim(String expression, String id) implements Check {}

  /** The value is a time whose part {@code unit}, in UTC, compares so with {@code number}. */
  record TimePart(TimeUnit unit, Comparison comparison, BigDecimal number) implements Check {}
}
