package assay.rule;

import assay.source.Span;
import java.math.BigDecimal;

/** A value of an item as it is written, by its type. What modifiers make of it comes later. */
public sealed interface Value {

  Span span();

  /** A text with its wildcards. */
  record Text(Pattern pattern, Span span) implements Value {}

  /** The text of a regular expression, taken raw. */
  record Regex(String text, Span span) implements Value {}

  record Num(BigDecimal number, Span span) implements Value {}

  record Bool(boolean value, Span span) implements Value {}

  /** The field has no value. */
  record Null(Span span) implements Value {}
}
