package assay.rule;

import assay.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** When a correlation fires (Sigma 2.1, "Correlation rules", "Condition"). */
public sealed interface CorrelationCondition {

  Span span();

  /** Nothing is said: each of the rules matches. Only temporal correlations may say nothing. */
  record EachRule(Span span) implements CorrelationCondition {}

  /**
   * What the type counts or reckons keeps within all of the bounds. There is one at least, no
   * comparison twice, and a number that keeps within them. The bounds of a count are whole numbers.
   *
   * @param fields the fields whose values are meant, together; none for types without a field
   * @param percentile which percentile; empty for other types, and where the rule does not say
   */
  record Threshold(
      List<Bound> bounds, List<Written> fields, Optional<Percentile> percentile, Span span)
      implements CorrelationCondition {
    public Threshold {
      bounds = List.copyOf(bounds);
      fields = List.copyOf(fields);
    }
  }

  /** Rules joined by {@code and}, {@code or}, {@code not}: pySigma's, for temporal correlations. */
  record Extended(RuleExpression expression, Span span) implements CorrelationCondition {}

  /** One comparison, as in {@code gte: 10}. */
  record Bound(Comparison comparison, BigDecimal number, Span span) {}

  /** A number from 0 to 100. */
  record Percentile(BigDecimal number, Span span) {}
}
