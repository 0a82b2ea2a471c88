package assay.export;

import assay.knowledge.Customer;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.Library;
import assay.knowledge.LinkedRule;
import assay.knowledge.UseCase;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules belong to which customers and use cases. A rule is named by its title, its id or the
 * name of its file, and rules that share a name all belong; a customer has the rules of its use
 * cases too.
 */
final class Deployments {

  /** Whether a customer collects data that a rule can work with. */
  enum Data {
    COLLECTED,
    MISSING,
    /** No data that the rule needs is documented. */
    UNKNOWN
  }

  private final Map<String, List<Customer>> customers = new HashMap<>();
  private final Map<String, List<UseCase>> useCases = new HashMap<>();
  private final IdentityHashMap<Customer, Set<String>> collected = new IdentityHashMap<>();

  Deployments(Library library) {
    for (UseCase useCase : library.entities().useCases()) {
      add(useCase, useCase.detectionRules(), useCases);
    }
    for (Customer customer : library.entities().customers()) {
      add(customer, customer.detectionRules(), customers);
      for (Entity named : library.links().named(EntityKind.USE_CASES, customer.useCases())) {
        if (named instanceof UseCase useCase) {
          add(customer, useCase.detectionRules(), customers);
        }
      }
      Set<String> titles = new LinkedHashSet<>(customer.dataNeeded().texts());
      library
          .links()
          .named(EntityKind.DATA_NEEDED, customer.dataNeeded())
          .forEach(data -> titles.add(data.title().text()));
      collected.put(customer, titles);
    }
  }

  private static <E> void add(E owner, WrittenList names, Map<String, List<E>> byName) {
    for (String name : names.texts()) {
      addOnce(owner, byName.computeIfAbsent(name, rule -> new ArrayList<>()));
    }
  }

  private static <E> void addOnce(E owner, List<E> owners) {
    if (!owners.contains(owner)) {
      owners.add(owner);
    }
  }

  List<Customer> customers(LinkedRule rule) {
    return owners(rule, customers);
  }

  List<UseCase> useCases(LinkedRule rule) {
    return owners(rule, useCases);
  }

  private static <E> List<E> owners(LinkedRule rule, Map<String, List<E>> byName) {
    var owners = new ArrayList<E>();
    for (String name : List.of(rule.title(), rule.id().orElse(""), rule.fileName())) {
      if (!name.isEmpty()) {
        byName.getOrDefault(name, List.of()).forEach(owner -> addOnce(owner, owners));
      }
    }
    return owners;
  }

  /** One kind of the data that the rule can work with is enough. */
  Data data(Customer customer, LinkedRule rule) {
    List<String> needed = rule.links().dataNeeded();
    Set<String> there = Optional.ofNullable(collected.get(customer)).orElse(Set.of());
    return needed.isEmpty()
        ? Data.UNKNOWN
        : needed.stream().anyMatch(there::contains) ? Data.COLLECTED : Data.MISSING;
  }
}
