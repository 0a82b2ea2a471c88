package assay.pipeline;

import assay.template.Data;
import java.math.BigDecimal;
import java.util.Optional;

/** Compares data: numbers as numbers, texts as texts. */
final class DataOrder {

  private DataOrder() {}

  static boolean same(Data left, Data right) {
    Optional<Integer> order = compare(left, right);
    return order.map(o -> o == 0).orElseGet(() -> left.equals(right));
  }

  /** How {@code left} compares with {@code right}; empty if they are of different kinds. */
  static Optional<Integer> compare(Data left, Data right) {
    Optional<BigDecimal> a = number(left);
    Optional<BigDecimal> b = number(right);
    if (a.isPresent() && b.isPresent()) {
      return Optional.of(a.get().compareTo(b.get()));
    }
    return isText(left) && isText(right)
        ? Optional.of(left.print().compareTo(right.print()))
        : Optional.empty();
  }

  private static boolean isText(Data data) {
    return data instanceof Data.Text || data instanceof Data.Thing;
  }

  static Optional<BigDecimal> number(Data data) {
    return switch (data) {
      case Data.Int number -> Optional.of(new BigDecimal(number.value()));
      case Data.Real number ->
          Double.isFinite(number.value())
              ? Optional.of(BigDecimal.valueOf(number.value()))
              : Optional.empty();
      case Data other -> Optional.empty();
    };
  }
}
