package assay.rule;

import assay.rule.CorrelationCondition.Bound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether a number can keep within the bounds of a correlation. */
final class Bounds {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Bounds() {}

  /**
   * Whether some number keeps within all of {@code bounds}, of which one at most is {@code neq}. A
   * count is whole and not below zero.
   */
  static boolean canHold(List<Bound> bounds, boolean count) {
    return candidates(bounds, count).stream()
        .filter(number -> !count || number.signum() >= 0)
        .anyMatch(number -> bounds.stream().allMatch(bound -> keeps(number, bound)));
  }

  /** Whether some count up to {@code most} does. */
  static boolean canHoldUpTo(int most, List<Bound> bounds) {
    var all = new ArrayList<Bound>(bounds);
    BigDecimal number = BigDecimal.valueOf(most);
    all.add(new Bound(Comparison.LTE, number, bounds.getFirst().span()));
    return canHold(all, true);
  }

  private static boolean keeps(BigDecimal number, Bound bound) {
    return bound.comparison().holds(number.compareTo(bound.number()));
  }

  /**
   * Numbers of which one keeps within the bounds if any does: what does is a stretch, perhaps
   * without one point, so its ends, what is next to them, and the middles between will tell.
   */
  private static List<BigDecimal> candidates(List<Bound> bounds, boolean count) {
    var candidates = new ArrayList<BigDecimal>();
    candidates.add(BigDecimal.ZERO);
    for (Bound one : bounds) {
      candidates.add(one.number());
      candidates.add(one.number().add(BigDecimal.ONE));
      candidates.add(one.number().subtract(BigDecimal.ONE));
      for (Bound other : count ? List.<Bound>of() : bounds) {
        candidates.add(one.number().add(other.number()).divide(TWO));
      }
    }
    return candidates;
  }
}
