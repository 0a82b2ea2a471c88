package assay.rule;

import java.util.List;

/** How a number is compared with another. */
public enum Comparison {
  LT("lt", "<"),
  LTE("lte", "<="),
  GT("gt", ">"),
  GTE("gte", ">="),
  EQ("eq", "="),
  NEQ("neq", "!=");

  private final String id;
  private final String sign;

  Comparison(String id, String sign) {
    this.id = id;
    this.sign = sign;
  }

  /** The name that rules use. */
  public String id() {
    return id;
  }

  /** The sign people write. */
  public String sign() {
    return sign;
  }

  /** Whether it holds where {@code order} tells how the left compares with the right. */
  public boolean holds(int order) {
    return switch (this) {
      case LT -> order < 0;
      case LTE -> order <= 0;
      case GT -> order > 0;
      case GTE -> order >= 0;
      case EQ -> order == 0;
      case NEQ -> order != 0;
    };
  }

  public static List<String> ids() {
    return List.of(values()).stream().map(Comparison::id).toList();
  }
}
