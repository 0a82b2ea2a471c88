package assay.target.sigmac;

import java.util.Optional;

/** The three names of a log source. */
record LogSourceNames(
    Optional<String> category, Optional<String> product, Optional<String> service) {

  static final LogSourceNames NONE =
      new LogSourceNames(Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether a rule's log source has all that this one has, and this one has anything. */
  boolean covers(LogSourceNames rule) {
    boolean any = category.isPresent() || product.isPresent() || service.isPresent();
    return any
        && isCovered(category, rule.category)
        && isCovered(product, rule.product)
        && isCovered(service, rule.service);
  }

  private static boolean isCovered(Optional<String> ours, Optional<String> theirs) {
    return ours.isEmpty() || ours.equals(theirs);
  }
}
