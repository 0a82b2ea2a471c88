package assay.page;

import assay.knowledge.Customer;
import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.UseCase;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Who uses a rule: use cases and customers, in the order of their files. */
record RuleUsers(List<UseCase> useCases, List<User> customers) {

  /** A customer, and the use case that brings the rule if the customer does not name it. */
  record User(Customer customer, Optional<UseCase> through) {}

  /** The users of all rules of a library. */
  static final class All {

    private static final RuleUsers NOBODY = new RuleUsers(List.of(), List.of());

    private final IdentityHashMap<LinkedRule, RuleUsers> byRule = new IdentityHashMap<>();

    All(Library library) {
      for (UseCase useCase : library.entities().useCases()) {
        for (LinkedRule rule : library.links().rules(useCase.detectionRules())) {
          users(rule).addOnce(useCase);
        }
      }
      for (Customer customer : library.entities().customers()) {
        for (LinkedRule rule : library.links().rules(customer.detectionRules())) {
          users(rule).addOnce(new User(customer, Optional.empty()));
        }
        library.links().named(EntityKind.USE_CASES, customer.useCases()).stream()
            .map(UseCase.class::cast)
            .forEach(
                useCase ->
                    library
                        .links()
                        .rules(useCase.detectionRules())
                        .forEach(r -> users(r).addOnce(new User(customer, Optional.of(useCase)))));
      }
    }

    private RuleUsers users(LinkedRule rule) {
      return byRule.computeIfAbsent(
          rule, key -> new RuleUsers(new ArrayList<>(), new ArrayList<>()));
    }

    RuleUsers of(LinkedRule rule) {
      return byRule.getOrDefault(rule, NOBODY);
    }
  }

  private void addOnce(UseCase useCase) {
    if (useCases.stream().noneMatch(known -> Same.is(known, useCase))) {
      useCases.add(useCase);
    }
  }

  private void addOnce(User user) {
    if (customers.stream().noneMatch(known -> Same.is(known.customer(), user.customer()))) {
      customers.add(user);
    }
  }
}
