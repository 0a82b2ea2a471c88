package assay.storage;

import assay.attack.Attack;
import assay.knowledge.Customer;
import assay.knowledge.DataNeeded;
import assay.knowledge.Enrichment;
import assay.knowledge.Entity;
import assay.knowledge.EntityKind;
import assay.knowledge.HardeningPolicy;
import assay.knowledge.LinkedRule;
import assay.knowledge.LoggingPolicy;
import assay.knowledge.MitigationPolicy;
import assay.knowledge.MitigationSystem;
import assay.knowledge.ReactNames;
import assay.knowledge.ResponseAction;
import assay.knowledge.ResponsePlaybook;
import assay.knowledge.ResponseStage;
import assay.knowledge.UseCase;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands on the page of an entity: its fields, who names it, its longer texts. */
record EntityBody(Entity entity, Attack attack, Places places) {

  String text() {
    var body = new Body();
    var rows = new Rows(places);
    description().ifPresent(text -> body.prose(text.text()));
    rows.text("Title", entity.title().text());
    fields(rows);
    for (EntityKind kind : EntityKind.values()) {
      rows.add(
          "Named by: " + Section.of(kind).name().toLowerCase(Locale.ROOT),
          places.links().naming(entity, kind).stream().map(places::link).toList());
    }
    body.properties(rows.all());
    parts(body);
    return body.toString();
  }

  /** The kind, and for what is tagged the tactics and techniques. */
  List<String> labels() {
    var labels = new ArrayList<String>();
    labels.add(entity.kind().noun());
    labels.addAll(AttackLinks.of(entity.tags(), attack).labels());
    return labels;
  }

  private Optional<Written> description() {
    return switch (entity) {
      case DataNeeded data -> data.description();
      case LoggingPolicy policy -> policy.description();
      case Enrichment enrichment -> enrichment.description();
      case Customer customer -> customer.description();
      case UseCase useCase -> useCase.description();
      case MitigationSystem system -> Optional.empty();
      case MitigationPolicy policy -> policy.description();
      case HardeningPolicy policy -> policy.description();
      case ResponseAction action -> action.description();
      case ResponsePlaybook playbook -> playbook.description();
      case ResponseStage stage -> stage.description();
    };
  }

  private void fields(Rows rows) {
    switch (entity) {
      case DataNeeded data -> fields(rows, data);
      case LoggingPolicy policy -> fields(rows, policy);
      case Enrichment enrichment -> fields(rows, enrichment);
      case Customer customer ->
          rows.text("Customer name", customer.customerName())
              .named("Use cases", EntityKind.USE_CASES, customer.useCases())
              .named("Data needed", EntityKind.DATA_NEEDED, customer.dataNeeded())
              .named("Logging policies", EntityKind.LOGGING_POLICIES, customer.loggingPolicies())
              .rules("Detection rules", customer.detectionRules());
      case UseCase useCase ->
          rows.text("Use case name", useCase.useCaseName())
              .named("Data needed", EntityKind.DATA_NEEDED, useCase.dataNeeded())
              .named("Logging policies", EntityKind.LOGGING_POLICIES, useCase.loggingPolicies())
              .rules("Detection rules", useCase.detectionRules());
      case MitigationSystem system ->
          rows.texts("Platform", system.platforms())
              .texts("Minimum version", system.minimumVersions())
              .references(system.references());
      case MitigationPolicy policy -> fields(rows, policy);
      case HardeningPolicy policy ->
          rows.attack(AttackLinks.of(policy.tags(), attack))
              .texts("Platform", policy.platforms())
              .texts("Minimum version", policy.minimumVersions())
              .references(policy.references());
      case ResponseAction action -> fields(rows, action);
      case ResponsePlaybook playbook -> fields(rows, playbook);
      case ResponseStage stage -> rows.text("ID", stage.id()).add("Actions", actions(stage));
    }
  }

  private void fields(Rows rows, DataNeeded data) {
    rows.text("Author", data.author())
        .named("Logging policies", EntityKind.LOGGING_POLICIES, data.loggingPolicies())
        .named("Mitigation policies", EntityKind.MITIGATION_POLICIES, data.mitigationPolicies())
        .text("Category", data.category())
        .text("Platform", data.platform())
        .text("Type", data.type())
        .text("Channel", data.channel())
        .text("Provider", data.provider())
        .texts("Event ids", data.eventIds())
        .codes("Fields", data.fields())
        .references(data.references())
        .add("Rules that need it", places.rules(places.links().rulesNeeding(data)));
  }

  private void fields(Rows rows, LoggingPolicy policy) {
    rows.text("Author", policy.author())
        .text("Default", policy.byDefault())
        .text("Event volume", policy.volume())
        .texts("Event ids", policy.eventIds())
        .references(policy.references());
  }

  private void fields(Rows rows, Enrichment enrichment) {
    rows.text("Author", enrichment.author())
        .named("Data needed", EntityKind.DATA_NEEDED, enrichment.dataNeeded())
        .named("Data to enrich", EntityKind.DATA_NEEDED, enrichment.dataToEnrich())
        .named("Requirements", EntityKind.ENRICHMENTS, enrichment.requirements())
        .codes("New fields", enrichment.newFields())
        .references(enrichment.references())
        .add("Rules that name it", places.rules(rulesNaming(enrichment)));
  }

  private List<LinkedRule> rulesNaming(Enrichment enrichment) {
    return places.base().library().rules().stream()
        .filter(rule -> places.links().enrichments(rule).contains(enrichment))
        .toList();
  }

  private void fields(Rows rows, MitigationPolicy policy) {
    rows.attack(AttackLinks.of(policy.tags(), attack))
        .named("Mitigation system", EntityKind.MITIGATION_SYSTEMS, policy.mitigationSystems())
        .texts("Platform", policy.platforms())
        .texts("Minimum version", policy.minimumVersions())
        .texts("Prerequisites", policy.prerequisites())
        .references(policy.references());
  }

  private void fields(Rows rows, ResponseAction action) {
    rows.text("ID", action.id())
        .text("Author", action.author())
        .text("Creation date", action.creationDate())
        .word("Category", action.id().flatMap(id -> ReactNames.category(id.text())))
        .add("Stage", action.stage().map(stage -> List.of(stage(stage.text()))).orElse(List.of()))
        .texts("Automation", action.automation())
        .texts("Requirements", action.requirements())
        .texts("Linked analytics", action.linkedAnalytics())
        .references(action.references());
  }

  private void fields(Rows rows, ResponsePlaybook playbook) {
    rows.text("ID", playbook.id())
        .text("Author", playbook.author())
        .text("Creation date", playbook.creationDate())
        .text("Severity", playbook.severity())
        .text("TLP", playbook.tlp())
        .text("PAP", playbook.pap())
        .attack(AttackLinks.of(playbook.tags(), attack))
        .named("Linked playbooks", EntityKind.RESPONSE_PLAYBOOKS, playbook.linkedPlaybooks());
    playbook
        .stages()
        .forEach(
            (stage, actions) ->
                rows.named(
                    ReactNames.stageName(stage).orElse(stage),
                    EntityKind.RESPONSE_ACTIONS,
                    actions));
    rows.references(playbook.references());
  }

  private List<Inline> stage(String stage) {
    String name = ReactNames.stageName(stage).orElse(stage);
    return places.base().library().entities().responseStages().stream()
        .filter(entity -> entity.title().text().equals(name))
        .findFirst()
        .map(places::link)
        .orElse(Inline.text(name));
  }

  private List<List<Inline>> actions(ResponseStage stage) {
    return places.base().library().entities().responseActions().stream()
        .filter(action -> action.stage().map(s -> name(s.text())).equals(name(stage)))
        .map(places::link)
        .toList();
  }

  private static Optional<String> name(ResponseStage stage) {
    return Optional.of(stage.title().text());
  }

  private static String name(String stage) {
    return ReactNames.stageName(stage).orElse(stage);
  }

  /** The texts that stand below the table. */
  private void parts(Body body) {
    switch (entity) {
      case DataNeeded data -> {
        data.sample().ifPresent(text -> code(body, "Sample", text));
        data.enrichedSample().ifPresent(text -> code(body, "Sample after enrichment", text));
      }
      case LoggingPolicy policy -> markdown(body, "Configuration", policy.configuration());
      case Enrichment enrichment -> markdown(body, "Configuration", enrichment.config());
      case MitigationSystem system -> markdown(body, "Description", system.description());
      case MitigationPolicy policy -> markdown(body, "Configuration", policy.configuration());
      case HardeningPolicy policy -> markdown(body, "Configuration", policy.configuration());
      case ResponseAction action -> markdown(body, "Workflow", action.workflow());
      case ResponsePlaybook playbook -> markdown(body, "Workflow", playbook.workflow());
      case Customer customer -> {}
      case UseCase useCase -> {}
      case ResponseStage stage -> {}
    }
  }

  private static void code(Body body, String heading, Written text) {
    body.heading(2, heading).code("text", text.text());
  }

  private static void markdown(Body body, String heading, Optional<Written> text) {
    text.ifPresent(markdown -> body.heading(2, heading).markdown(markdown.text()));
  }
}
