package assay.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is deployed at a customer or for a use case, what could be, and what is missing: what the
 * entity names, beside what follows from the rules. A customer's use cases count as its own.
 *
 * @param deployed the rules that are named, each with the data it gets
 * @param deployable rules that are not named and would get data that is collected
 * @param collected the data that is named, with the deployed rules that use it
 * @param missingData data that deployed rules need and do not get from any other
 * @param policies the logging policies that are named
 * @param missingPolicies policies that the data needs and that are not named
 * @param useCases how far use cases are covered
 * @param deadNames names that nothing has
 */
public record Deployment(
    Entity of,
    List<RuleState> deployed,
    List<RuleState> deployable,
    List<UsedData> collected,
    List<UsedData> missingData,
    List<LoggingPolicy> policies,
    List<MissingPolicy> missingPolicies,
    List<UseCaseState> useCases,
    List<DeadName> deadNames) {

  /**
   * A rule and its data here: what is collected, what would do as well or instead, and the logging
   * policies that the collected data needs and lacks.
   */
  public record RuleState(
      LinkedRule rule,
      List<DataNeeded> collected,
      List<DataNeeded> others,
      List<LoggingPolicy> missingPolicies) {
    public RuleState {
      collected = List.copyOf(collected);
      others = List.copyOf(others);
      missingPolicies = List.copyOf(missingPolicies);
    }

    /** What can be said of the rule in one word. */
    public Sight sight() {
      if (!collected.isEmpty()) {
        return missingPolicies.isEmpty() ? Sight.SEES : Sight.DOUBTFUL;
      }
      return others.isEmpty() ? Sight.UNKNOWN : Sight.BLIND;
    }
  }

  /** Whether a rule gets its data. */
  public enum Sight {
    /** Data that it needs is collected, and the policies for it are in force. */
    SEES,
    /** Data that it needs is collected, but not all policies for it are in force. */
    DOUBTFUL,
    /** None of the data that it needs is collected. */
    BLIND,
    /** No data is documented for it. */
    UNKNOWN
  }

  /** Data, and deployed rules that use it or would. */
  public record UsedData(DataNeeded data, List<LinkedRule> rules) {
    public UsedData {
      rules = List.copyOf(rules);
    }
  }

  /** A policy that is not in force, and the data that needs it. */
  public record MissingPolicy(LoggingPolicy policy, List<DataNeeded> data) {
    public MissingPolicy {
      data = List.copyOf(data);
    }
  }

  /** A use case: whether it is named here, and how many of its rules get their data. */
  public record UseCaseState(UseCase useCase, boolean named, int rules, int seeing) {
    public boolean covered() {
      return rules > 0 && seeing == rules;
    }
  }

  /** A name in a field of an entity that nothing has. */
  public record DeadName(String entity, String field, String name) {}

  public Deployment {
    deployed = List.copyOf(deployed);
    deployable = List.copyOf(deployable);
    collected = List.copyOf(collected);
    missingData = List.copyOf(missingData);
    policies = List.copyOf(policies);
    missingPolicies = List.copyOf(missingPolicies);
    useCases = List.copyOf(useCases);
    deadNames = List.copyOf(deadNames);
  }

  public static Deployment of(Customer customer, Library library) {
    List<UseCase> useCases =
        library.links().named(EntityKind.USE_CASES, customer.useCases()).stream()
            .map(UseCase.class::cast)
            .toList();
    var rules = new ArrayList<>(library.links().rules(customer.detectionRules()));
    useCases.forEach(each -> rules.addAll(library.links().rules(each.detectionRules())));
    var entities = new ArrayList<Entity>(useCases);
    entities.addFirst(customer);
    return new Assessment(library, customer.dataNeeded(), customer.loggingPolicies(), rules)
        .deployment(customer, useCases, entities);
  }

  public static Deployment of(UseCase useCase, Library library) {
    List<LinkedRule> rules = library.links().rules(useCase.detectionRules());
    return new Assessment(library, useCase.dataNeeded(), useCase.loggingPolicies(), rules)
        .deployment(useCase, List.of(), List.of(useCase));
  }

  /** How many deployed rules are in this state. */
  public long count(Sight sight) {
    return deployed.stream().filter(rule -> rule.sight() == sight).count();
  }

  /** All data that follows from the deployed rules, whether collected or not, each once. */
  public List<DataNeeded> computedData() {
    var data = new LinkedHashSet<DataNeeded>();
    for (RuleState rule : deployed) {
      data.addAll(rule.collected());
      data.addAll(rule.others());
    }
    return List.copyOf(data);
  }
}
