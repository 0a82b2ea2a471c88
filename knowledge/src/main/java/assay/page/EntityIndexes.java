package assay.page;

import assay.knowledge.Customer;
import assay.knowledge.DataNeeded;
import assay.knowledge.Enrichment;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.HardeningPolicy;
import assay.knowledge.LoggingPolicy;
import assay.knowledge.MitigationPolicy;
import assay.knowledge.MitigationSystem;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.ResponseStage;
import assay.knowledge.UseCase;
import assay.page.ModernIndex.Section;
import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The indexes of entities, one for each kind. */
final class EntityIndexes {

  private EntityIndexes() {}

  static ModernIndex of(EntityKind kind, ModernLinks at) {
    List<List<String>> rows =
        at.library().entities().of(kind).stream()
            .sorted(Comparator.comparing(EntityLabel::of))
            .map(entity -> row(entity, at.forCells()))
            .toList();
    return ModernIndex.of(
        PageFolder.of(kind).title(),
        lead(kind),
        at,
        Section.of("", ModernTable.of(head(kind), rows)));
  }

  private static String lead(EntityKind kind) {
    return switch (kind) {
      case DATA_NEEDED -> "The events that rules look at, and how many rules need each of them.";
      case LOGGING_POLICIES -> "What to switch on so that events are written.";
      case ENRICHMENTS -> "What is added to events before rules see them.";
      case CUSTOMERS -> "For whom rules are deployed, with how many of each level.";
      case USE_CASES -> "Rules that belong together because of what they are for.";
      case MITIGATION_SYSTEMS -> "What can stop attacks, by the policies it enforces.";
      case MITIGATION_POLICIES -> "Settings of mitigation systems that stop techniques.";
      case HARDENING_POLICIES -> "Settings of systems themselves that make techniques harder.";
      case RESPONSE_ACTIONS -> "The steps of a response to an incident.";
      case RESPONSE_PLAYBOOKS -> "Which actions to take in an incident of one kind.";
      case RESPONSE_STAGES -> "The stages of a response to an incident.";
    };
  }

  private static List<String> head(EntityKind kind) {
    return switch (kind) {
      case DATA_NEEDED -> List.of("Data needed", "Platform", "Channel", "#Rules", "#Customers");
      case LOGGING_POLICIES ->
          List.of("Logging policy", "On by default", "Event volume", "#Data", "#Customers");
      case ENRICHMENTS -> List.of("Enrichment", "Data that it takes");
      case CUSTOMERS -> {
        var head = new ArrayList<>(List.of("Customer"));
        RuleLevel.ALL.forEach(level -> head.add("#" + level));
        head.addAll(List.of("#Rules", "#Data", "#Policies"));
        yield head;
      }
      case USE_CASES -> List.of("Use case", "#Rules", "#Data", "#Customers");
      case MITIGATION_SYSTEMS -> List.of("Mitigation system", "Platform", "#Policies");
      case MITIGATION_POLICIES, HARDENING_POLICIES -> List.of("Policy", "Techniques", "#Rules");
      case RESPONSE_ACTIONS -> List.of("Action", "Stage", "#Playbooks");
      case RESPONSE_PLAYBOOKS -> List.of("Playbook", "Techniques", "#Actions");
      case RESPONSE_STAGES -> List.of("Stage", "#Actions");
    };
  }

  private static List<String> row(Entity entity, ModernLinks at) {
    String name = at.entity(entity);
    return switch (entity) {
      case DataNeeded data ->
          List.of(
              name,
              ModernText.cell(data.platform()),
              ModernText.cell(data.channel()),
              ModernTable.count(at.links().rulesNeeding(data).size()),
              naming(data, EntityKind.CUSTOMERS, at));
      case LoggingPolicy policy ->
          List.of(
              name,
              ModernText.cell(policy.byDefault()),
              ModernText.cell(policy.volume()),
              naming(policy, EntityKind.DATA_NEEDED, at),
              naming(policy, EntityKind.CUSTOMERS, at));
      case Enrichment enrichment ->
          List.of(
              name, String.join("<br>", at.named(EntityKind.DATA_NEEDED, enrichment.dataNeeded())));
      case Customer customer -> customer(name, customer, at);
      case UseCase useCase ->
          List.of(
              name,
              ModernTable.count(at.links().rules(useCase.detectionRules()).size()),
              named(EntityKind.DATA_NEEDED, useCase.dataNeeded(), at),
              naming(useCase, EntityKind.CUSTOMERS, at));
      case MitigationSystem system ->
          List.of(
              name,
              ModernText.cell(system.platforms()),
              naming(system, EntityKind.MITIGATION_POLICIES, at));
      case MitigationPolicy policy -> policy(name, policy.tags(), at);
      case HardeningPolicy policy -> policy(name, policy.tags(), at);
      case ResponseAction action ->
          List.of(name, stage(action.stage()), naming(action, EntityKind.RESPONSE_PLAYBOOKS, at));
      case ResponsePlaybook playbook ->
          List.of(
              name,
              techniques(at.attack().of(playbook.tags()), at),
              ModernTable.count(
                  playbook.stages().values().stream().mapToInt(s -> s.items().size()).sum()));
      case ResponseStage stage ->
          List.of(name, ModernTable.count(new ModernStage(stage, at).actions().size()));
    };
  }

  private static String stage(Optional<Written> stage) {
    return stage
        .map(text -> Markdown.cell(StageName.shown(text.text())))
        .orElse(ModernText.NOT_STATED);
  }

  private static List<String> customer(String name, Customer customer, ModernLinks at) {
    var rules = at.links().rules(customer.detectionRules());
    int[] counts = new int[RuleLevel.ALL.size()];
    rules.forEach(rule -> counts[RuleLevel.of(rule)]++);
    var row = new ArrayList<String>();
    row.add(name);
    for (int count : counts) {
      row.add(ModernTable.count(count));
    }
    row.add(ModernTable.count(rules.size()));
    row.add(named(EntityKind.DATA_NEEDED, customer.dataNeeded(), at));
    row.add(named(EntityKind.LOGGING_POLICIES, customer.loggingPolicies(), at));
    return row;
  }

  private static List<String> policy(String name, WrittenList tags, ModernLinks at) {
    AttackTags named = at.attack().of(tags);
    return List.of(
        name,
        techniques(named, at),
        ModernTable.count(at.attack().rules(named.techniques()).size()));
  }

  private static String techniques(AttackTags tags, ModernLinks at) {
    return tags.techniques().isEmpty()
        ? "–"
        : String.join("<br>", at.techniques(tags.techniques()));
  }

  private static String naming(Entity target, EntityKind kind, ModernLinks at) {
    return ModernTable.count(at.links().naming(target, kind).size());
  }

  private static String named(EntityKind kind, WrittenList names, ModernLinks at) {
    return ModernTable.count(at.links().named(kind, names).size());
  }
}
