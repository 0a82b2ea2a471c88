package assay.page;

import assay.knowledge.Customer;
import assay.knowledge.Deployment;
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

  public List<String> loggingPolicies() {
    return at.named(EntityKind.LOGGING_POLICIES, customer.loggingPolicies());
  }

  /** What is deployed, what could be and what is missing. */
  public String deployment() {
    ModernLinks cells = at.forCells();
    var text =
        new DeploymentText(Deployment.of(customer, at.library()), cells::rule, cells::entity);
    return text.markdown();
  }
}
