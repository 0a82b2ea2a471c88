package assay.pipeline;

import assay.template.Data;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers that texts say, as Python's {@code int} and {@code float} read them. */
final class Numbers {

  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(?:[0-9]{1,100}(?:\\.[0-9]{0,100})?|\\.[0-9]{1,100})(?:[eE][+-]?[0-9]{1,3})?");

  private Numbers() {}

  /** The number that {@code text} says: whole if it has no fraction. */
  static Optional<Data> of(String text) {
    String bare = text.strip();
    if (!NUMBER.matcher(bare).matches()) {
      return Optional.empty();
    }
    var number = new BigDecimal(bare.startsWith("+") ? bare.substring(1) : bare);
    Optional<BigInteger> whole = whole(number);
    return Optional.of(
        whole.<Data>map(Data.Int::new).orElseGet(() -> new Data.Real(number.doubleValue())));
  }

  private static Optional<BigInteger> whole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        ? Optional.of(number.toBigInteger())
        : Optional.empty();
  }
}
