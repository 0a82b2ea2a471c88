package assay.pipeline;

import assay.template.Data;
import java.util.List;
import java.util.Optional;

/** How a value is compared with another. */
public enum Order {
  EQ,
  NE,
  GT,
  GTE,
  LT,
  LTE,
  /** The value is in the list that stands on the left. */
  IN,
  NOT_IN;

  static Optional<Order> named(String name) {
    for (Order order : values()) {
      if (order.id().equals(name)) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The names of those that compare two values, and of those about lists if {@code lists}. */
  static List<String> ids(boolean lists) {
    return List.of(values()).stream()
        .filter(order -> lists || (order != IN && order != NOT_IN))
        .map(Order::id)
        .toList();
  }

  /** Whether it holds; values that cannot be compared differ, and nothing else holds of them. */
  boolean holds(Data left, Data right) {
    if (left instanceof Data.Items list) {
      boolean among = list.items().stream().anyMatch(item -> DataOrder.same(item, right));
      return switch (this) {
        case IN -> among;
        case NOT_IN -> !among;
        case EQ -> DataOrder.same(left, right);
        case NE -> !DataOrder.same(left, right);
        case GT, GTE, LT, LTE -> false;
      };
    }
    Optional<Integer> order = DataOrder.compare(left, right);
    return switch (this) {
      case EQ -> DataOrder.same(left, right);
      case NE -> !DataOrder.same(left, right);
      case GT -> order.filter(o -> o > 0).isPresent();
      case GTE -> order.filter(o -> o >= 0).isPresent();
      case LT -> order.filter(o -> o < 0).isPresent();
      case LTE -> order.filter(o -> o <= 0).isPresent();
      case IN, NOT_IN -> false;
    };
  }
}
