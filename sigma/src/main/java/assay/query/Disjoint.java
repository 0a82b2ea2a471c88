package assay.query;

import assay.regex.RegexMatcher;
import assay.rule.Network;
import java.util.Optional;

/**
 * Whether a field that has one value cannot pass two checks. A yes is certain, a no is not. Checks
 * are in the form that {@link PlainChecks} gives them.
 */
final class Disjoint {

  private Disjoint() {}

  /** Whether no single value passes both. */
  static boolean are(Check one, Check other) {
    if (one instanceof Check.Matches a && other instanceof Check.Matches b) {
      return Texts.areDisjoint(a, b);
    }
    if (one instanceof Check.IsNull || other instanceof Check.IsNull) {
      return !isOfField(one) || !isOfField(other);
    }
    return areTexts(one, other)
        || areNumbers(one, other)
        || areTimes(one, other)
        || areNetworks(one, other)
        || isWithout(one, other)
        || isWithout(other, one);
  }

  private static boolean isOfField(Check check) {
    return check instanceof Check.Exists
        || check instanceof Check.IsNull
        || check instanceof Check.Verbatim;
  }

  private static boolean areTexts(Check one, Check other) {
    Optional<Check.Matches> a = Texts.around(one);
    if (a.isEmpty()) {
      return false;
    }
    Optional<Check.Matches> b = Texts.around(other);
    return b.isPresent() && Texts.areDisjoint(a.get(), b.get());
  }

  private static boolean areNumbers(Check one, Check other) {
    Optional<Numbers> a = Numbers.around(one);
    if (a.isEmpty()) {
      return false;
    }
    Optional<Numbers> b = Numbers.around(other);
    return b.isPresent() && a.get().isDisjoint(b.get());
  }

  private static boolean areTimes(Check one, Check other) {
    return one instanceof Check.TimePart a
        && other instanceof Check.TimePart b
        && a.unit() == b.unit()
        && Numbers.of(a).isDisjoint(Numbers.of(b));
  }

  private static boolean areNetworks(Check one, Check other) {
    return one instanceof Check.InNetwork(Network a)
        && other instanceof Check.InNetwork(Network b)
        && a.isSix() == b.isSix()
        && !a.contains(b)
        && !b.contains(a);
  }

  /** Whether {@code one} is a single text and {@code other} finds nothing in it. */
  private static boolean isWithout(Check one, Check other) {
    if (!(other instanceof Check.Finds || other instanceof Check.InNetwork)) {
      return false;
    }
    Optional<String> only = Texts.only(one);
    return only.isPresent()
        && !(other instanceof Check.Finds finds
            ? new RegexMatcher(finds.regex()).find(only.get())
            : other instanceof Check.InNetwork in && in.network().contains(only.get()));
  }
}
