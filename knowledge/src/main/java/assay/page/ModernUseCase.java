package assay.page;

import assay.knowledge.Deployment;
import assay.knowledge.EntityKind;
import assay.knowledge.UseCase;
import java.util.List;

/** A use case in the words of its page; public because the template is another package. */
public record ModernUseCase(UseCase useCase, ModernLinks at) implements ModernEntity {

  @Override
  public UseCase entity() {
    return useCase;
  }

  public String description() {
    return ModernText.prose(useCase.description());
  }

  public List<String> loggingPolicies() {
    return at.named(EntityKind.LOGGING_POLICIES, useCase.loggingPolicies());
  }

  public List<String> customers() {
    return at.naming(useCase, EntityKind.CUSTOMERS);
  }

  /** What is deployed, what could be and what is missing. */
  public String deployment() {
    ModernLinks cells = at.forCells();
    var text = new DeploymentText(Deployment.of(useCase, at.library()), cells::rule, cells::entity);
    return text.markdown();
  }
}
