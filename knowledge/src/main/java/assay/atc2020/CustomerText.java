package assay.atc2020;

import assay.knowledge.Customer;
import assay.knowledge.LinkedRule;
import assay.knowledge.Links;
import assay.knowledge.UseCase;
import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/**
 * A customer or a use case in the words of its page of 2020; public for its template. The two have
 * the same table but for the row {@code nameRow}.
 */
public record CustomerText(
    String title,
    String nameRow,
    Optional<Written> givenName,
    Optional<Written> about,
    WrittenList data,
    WrittenList policies,
    WrittenList ruleTitles,
    Links from) {

  static CustomerText of(Customer customer, Links links) {
    return new CustomerText(
        customer.title().text(),
        "**Customer Name** ",
        customer.customerName(),
        customer.description(),
        customer.dataNeeded(),
        customer.loggingPolicies(),
        customer.detectionRules(),
        links);
  }

  static CustomerText of(UseCase useCase, Links links) {
    return new CustomerText(
        useCase.title().text(),
        "**Use Case Name** ",
        useCase.useCaseName(),
        useCase.description(),
        useCase.dataNeeded(),
        useCase.loggingPolicies(),
        useCase.detectionRules(),
        links);
  }

  public String name() {
    return EntityText.text(givenName);
  }

  public String description() {
    return EntityText.stripped(about);
  }

  public String dataNeeded() {
    return EntityText.pages(data, "Data_Needed");
  }

  public String loggingPolicies() {
    return EntityText.pages(policies, "Logging_Policies");
  }

  /** The rules that are named by their title; a title that no rule has is left out. */
  public String rules() {
    return EntityText.listed(
        ruleTitles.texts().stream()
            .flatMap(title -> from.rule(title).filter(rule -> rule.title().equals(title)).stream())
            .toList(),
        CustomerText::link);
  }

  private static String link(LinkedRule rule) {
    return EntityText.link(rule.title(), "../Detection_Rules/" + rule.fileName() + ".md");
  }
}
