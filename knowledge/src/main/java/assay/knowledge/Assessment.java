package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The comparison of what is named with what follows from the rules. */
final class Assessment {

  private final Library library;
  private final Links links;
  private final Set<DataNeeded> data = new LinkedHashSet<>();
  private final Set<LoggingPolicy> policies = new LinkedHashSet<>();
  private final List<LinkedRule> rules = new ArrayList<>();

  /** By identity: two files may hold the same rule, and to hash a rule is to walk all of it. */
  private final Set<LinkedRule> isDeployed = Collections.newSetFromMap(new IdentityHashMap<>());

  Assessment(Library library, WrittenList data, WrittenList policies, List<LinkedRule> deployed) {
    this.library = library;
    this.links = library.links();
    links.named(EntityKind.DATA_NEEDED, data).forEach(each -> this.data.add((DataNeeded) each));
    links
        .named(EntityKind.LOGGING_POLICIES, policies)
        .forEach(each -> this.policies.add((LoggingPolicy) each));
    deployed.stream().filter(isDeployed::add).forEach(rules::add);
  }

  Deployment deployment(Entity of, List<UseCase> named, List<Entity> entities) {
    List<Deployment.RuleState> deployed = rules.stream().map(this::state).toList();
    List<Deployment.RuleState> deployable =
        library.rules().stream()
            .filter(rule -> !isDeployed.contains(rule))
            .map(this::state)
            .filter(rule -> !rule.collected().isEmpty())
            .toList();
    return new Deployment(
        of,
        deployed,
        deployable,
        data.stream().map(each -> used(each, deployed)).toList(),
        missingData(deployed),
        List.copyOf(policies),
        missingPolicies(deployed),
        useCases(of, named),
        deadNames(entities));
  }

  private Deployment.RuleState state(LinkedRule rule) {
    List<DataNeeded> needed = links.dataNeeded(rule).stream().distinct().toList();
    List<DataNeeded> collected = needed.stream().filter(data::contains).toList();
    return new Deployment.RuleState(
        rule,
        collected,
        needed.stream().filter(each -> !data.contains(each)).toList(),
        lacking(collected));
  }

  /** The policies for data; none if one of several kinds of data has all of its policies. */
  private List<LoggingPolicy> lacking(List<DataNeeded> collected) {
    if (collected.stream().anyMatch(each -> policiesMissingFor(each).isEmpty())) {
      return List.of();
    }
    return collected.stream()
        .flatMap(each -> policiesMissingFor(each).stream())
        .distinct()
        .toList();
  }

  private List<LoggingPolicy> policiesMissingFor(DataNeeded needed) {
    return links.named(EntityKind.LOGGING_POLICIES, needed.loggingPolicies()).stream()
        .map(LoggingPolicy.class::cast)
        .filter(policy -> !policies.contains(policy))
        .toList();
  }

  private static Deployment.UsedData used(DataNeeded data, List<Deployment.RuleState> deployed) {
    return new Deployment.UsedData(
        data,
        deployed.stream()
            .filter(rule -> rule.collected().contains(data))
            .map(Deployment.RuleState::rule)
            .toList());
  }

  private static List<Deployment.UsedData> missingData(List<Deployment.RuleState> deployed) {
    Map<DataNeeded, List<LinkedRule>> missing = new LinkedHashMap<>();
    for (Deployment.RuleState rule : deployed) {
      if (rule.sight() == Deployment.Sight.BLIND) {
        rule.others()
            .forEach(
                each -> missing.computeIfAbsent(each, d -> new ArrayList<>()).add(rule.rule()));
      }
    }
    return missing.entrySet().stream()
        .map(each -> new Deployment.UsedData(each.getKey(), each.getValue()))
        .toList();
  }

  /** Policies for what is collected, and for what blind rules would need. */
  private List<Deployment.MissingPolicy> missingPolicies(List<Deployment.RuleState> deployed) {
    Set<DataNeeded> wanted = new LinkedHashSet<>(data);
    missingData(deployed).forEach(each -> wanted.add(each.data()));
    Map<LoggingPolicy, List<DataNeeded>> missing = new LinkedHashMap<>();
    for (DataNeeded each : wanted) {
      policiesMissingFor(each)
          .forEach(policy -> missing.computeIfAbsent(policy, p -> new ArrayList<>()).add(each));
    }
    return missing.entrySet().stream()
        .map(each -> new Deployment.MissingPolicy(each.getKey(), each.getValue()))
        .toList();
  }

  private List<Deployment.UseCaseState> useCases(Entity of, List<UseCase> named) {
    if (of instanceof UseCase) {
      return List.of();
    }
    var states = new ArrayList<Deployment.UseCaseState>();
    for (UseCase useCase : library.entities().useCases()) {
      List<Deployment.RuleState> its =
          links.rules(useCase.detectionRules()).stream()
              .filter(isDeployed::contains)
              .map(this::state)
              .toList();
      int all = useCase.detectionRules().items().size();
      int seeing = (int) its.stream().filter(rule -> !rule.collected().isEmpty()).count();
      states.add(new Deployment.UseCaseState(useCase, named.contains(useCase), all, seeing));
    }
    return states;
  }

  private List<Deployment.DeadName> deadNames(List<Entity> entities) {
    var dead = new ArrayList<Deployment.DeadName>();
    for (Entity entity : entities) {
      for (EntityField field : entity.kind().fields()) {
        WrittenList names =
            Optional.ofNullable(entity.head().mentions().get(field.name()))
                .orElse(WrittenList.NONE);
        for (Written name : names.items()) {
          if (!exists(field, name.text())) {
            dead.add(new Deployment.DeadName(entity.title().text(), field.name(), name.text()));
          }
        }
      }
    }
    return dead;
  }

  private boolean exists(EntityField field, String name) {
    return (field.namesRules() && links.rule(name).isPresent())
        || field.names().stream().anyMatch(kind -> links.find(kind, name).isPresent());
  }
}
