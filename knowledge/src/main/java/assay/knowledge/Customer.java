package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/**
 * Somebody for whom data, policies and rules are deployed. {@code detectionRules} names rules,
 * {@code useCases} use cases.
 */
public record Customer(
    EntityHead head,
    Optional<Written> customerName,
    Optional<Written> description,
    WrittenList dataNeeded,
    WrittenList loggingPolicies,
    WrittenList detectionRules,
    WrittenList useCases)
    implements Entity {

  static Customer of(EntityHead head, EntityReader fields) {
    return new Customer(
        head,
        fields.text("customer_name"),
        fields.text("description"),
        fields.list("dataneeded"),
        fields.list("loggingpolicy"),
        fields.list("detectionrule"),
        fields.list("usecase"));
  }

  /** What people call the customer: its name, or its title if it has none. */
  public Written shownName() {
    return customerName.orElse(head.title());
  }
}
