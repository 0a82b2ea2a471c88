package assay.page;

import assay.knowledge.Customer;
import assay.knowledge.EntityKind;
import java.util.List;

/** A customer in the words of its page; public because the template is another package. */
public record ModernCustomer(Customer customer, ModernLinks at) implements ModernEntity {

  @Override
  public Customer entity() {
    return customer;
  }

  public String description() {
    return ModernText.prose(customer.description());
  }

  public List<String> useCases() {
    return at.named(EntityKind.USE_CASES, customer.useCases());
  }

  public List<String> rules() {
    return at.namedRules(customer.detectionRules());
  }

  public List<String> dataNeeded() {
    return at.named(EntityKind.DATA_NEEDED, customer.dataNeeded());
  }

  public List<String> loggingPolicies() {
    return at.named(EntityKind.LOGGING_POLICIES, customer.loggingPolicies());
  }
}
