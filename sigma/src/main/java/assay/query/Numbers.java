package assay.query;

import assay.rule.Comparison;
import java.math.BigDecimal;
import java.util.Optional;

/** The numbers that compare so with {@code bound}. */
record Numbers(Comparison comparison, BigDecimal bound) {

  /** Longer texts of digits are no amounts. */
  private static final int MOST_DIGITS = 40;

  static Numbers of(Check.EqualsNumber equal) {
    return new Numbers(Comparison.EQ, equal.number());
  }

  static Numbers of(Check.Compares compares) {
    return new Numbers(compares.comparison(), compares.number());
  }

  static Numbers of(Check.TimePart part) {
    return new Numbers(part.comparison(), part.number());
  }

  /** Numbers that every value which passes {@code check} is one of, if such are known. */
  static Optional<Numbers> around(Check check) {
    if (check instanceof Check.EqualsNumber equal) {
      return Optional.of(of(equal));
    }
    if (check instanceof Check.Compares compares) {
      return Optional.of(of(compares));
    }
    return Texts.only(check)
        .filter(Numbers::isDecimal)
        .map(text -> new Numbers(Comparison.EQ, new BigDecimal(text)));
  }

  /** Whether {@code text} is digits, with a sign before them or a point within or without. */
  private static boolean isDecimal(String text) {
    int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    if (text.length() - start > MOST_DIGITS) {
      return false;
    }
    int point = text.indexOf('.');
    return point < 0
        ? areDigits(text, start, text.length())
        : areDigits(text, start, point) && areDigits(text, point + 1, text.length());
  }

  private static boolean areDigits(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return end > start;
  }

  /** Whether no clock and no calendar has what is asked for. */
  static boolean isOutside(Check.TimePart part) {
    Numbers asked = of(part);
    return switch (part.unit()) {
      case MINUTE -> asked.isOutside(0, 59);
      case HOUR -> asked.isOutside(0, 23);
      case DAY -> asked.isOutside(1, 31);
      case WEEK -> asked.isOutside(1, 53);
      case MONTH -> asked.isOutside(1, 12);
      case YEAR -> false;
    };
  }

  private boolean isOutside(int first, int last) {
    var low = new Numbers(Comparison.GTE, BigDecimal.valueOf(first));
    var high = new Numbers(Comparison.LTE, BigDecimal.valueOf(last));
    return isDisjoint(low) || isDisjoint(high);
  }

  boolean isWithin(Numbers wide) {
    return isDisjoint(wide.others());
  }

  /** All other numbers. */
  private Numbers others() {
    return new Numbers(
        switch (comparison) {
          case LT -> Comparison.GTE;
          case LTE -> Comparison.GT;
          case GT -> Comparison.LTE;
          case GTE -> Comparison.LT;
          case EQ -> Comparison.NEQ;
          case NEQ -> Comparison.EQ;
        },
        bound);
  }

  /** Whether no number is one of both. */
  boolean isDisjoint(Numbers other) {
    if (comparison == Comparison.NEQ || other.comparison == Comparison.NEQ) {
      return comparison != other.comparison
          && (comparison == Comparison.EQ || other.comparison == Comparison.EQ)
          && bound.compareTo(other.bound) == 0;
    }
    return isBelow(other) || other.isBelow(this);
  }

  /** Whether all of these numbers are less than all of {@code other}. */
  private boolean isBelow(Numbers other) {
    boolean ends = comparison != Comparison.GT && comparison != Comparison.GTE;
    boolean begins = other.comparison != Comparison.LT && other.comparison != Comparison.LTE;
    int order = bound.compareTo(other.bound);
    boolean open = comparison == Comparison.LT || other.comparison == Comparison.GT;
    return ends && begins && (order < 0 || (order == 0 && open));
  }
}
