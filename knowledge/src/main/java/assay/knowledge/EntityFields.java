package assay.knowledge;

import static assay.knowledge.EntityField.list;
import static assay.knowledge.EntityField.text;
import static assay.knowledge.EntityField.textOrList;

import java.util.ArrayList;
import java.util.List;

/** The fields of all entities: what readers accept, what schemas publish, what links follow. */
final class EntityFields {

  private static final String[] PAP = {"WHITE", "CLEAR", "GREEN", "AMBER", "RED"};
  private static final String[] TLP = {"WHITE", "CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"};

  private EntityFields() {}

  static List<EntityField> of(EntityKind kind) {
    return switch (kind) {
      case DATA_NEEDED -> dataNeeded();
      case LOGGING_POLICIES -> loggingPolicy();
      case ENRICHMENTS -> enrichment();
      case CUSTOMERS -> customer();
      case USE_CASES -> useCase();
      case MITIGATION_SYSTEMS -> mitigationSystem();
      case MITIGATION_POLICIES -> mitigationPolicy();
      case HARDENING_POLICIES -> hardeningPolicy();
      case RESPONSE_ACTIONS -> responseAction();
      case RESPONSE_PLAYBOOKS -> responsePlaybook();
      case RESPONSE_STAGES -> responseStage();
    };
  }

  private static EntityField title() {
    return text("title", "The name that others link it by").must();
  }

  private static EntityField description() {
    return text("description", "What it is, in a sentence or two");
  }

  private static EntityField author() {
    return text("author", "Who wrote it");
  }

  private static EntityField references() {
    return textOrList("references", "Web addresses to read more at");
  }

  private static EntityField tags() {
    return list("tags", "ATT&CK tactics, techniques and mitigations, and words of one's own");
  }

  private static List<EntityField> dataNeeded() {
    return List.of(
        title(),
        description(),
        author(),
        textOrList("loggingpolicy", "The policies that make these events appear")
            .naming(EntityKind.LOGGING_POLICIES),
        textOrList("mitigation_policy", "Policies that stop what these events show")
            .naming(EntityKind.MITIGATION_POLICIES),
        references(),
        text("category", "The kind of log, such as OS Logs"),
        text("platform", "The system that writes the events, such as Windows or Linux"),
        text("type", "The kind of file or channel"),
        text("channel", "The log that the events stand in"),
        text("provider", "The program that writes them"),
        textOrList("eventID", "The numbers of the events, where the log numbers them"),
        list("fields", "The fields that the events have"),
        text("sample", "An event as it stands in the log"),
        text("enriched_sample", "The same event after enrichment"));
  }

  private static List<EntityField> loggingPolicy() {
    return List.of(
        title(),
        text("default", "Whether the system logs this without being told to"),
        text("volume", "How many events to expect")
            .oneOf("Low", "Medium", "High", "Extremely High"),
        description(),
        author(),
        list("eventID", "The numbers of the events that it brings"),
        references(),
        text("configuration", "How to switch it on, as Markdown"));
  }

  private static List<EntityField> enrichment() {
    return List.of(
        title(),
        description(),
        list("data_needed", "The data that it takes").naming(EntityKind.DATA_NEEDED),
        list("data_to_enrich", "The data that it adds to").naming(EntityKind.DATA_NEEDED),
        references(),
        author(),
        list("requirements", "Other enrichments that must run first")
            .naming(EntityKind.ENRICHMENTS),
        list("new_fields", "The fields that it adds"),
        text("config", "How to set it up, as Markdown"));
  }

  private static List<EntityField> customer() {
    return List.of(
        title(),
        text("customer_name", "The customer's own name"),
        description(),
        list("dataneeded", "The data that is collected").naming(EntityKind.DATA_NEEDED),
        list("loggingpolicy", "The policies that are in force").naming(EntityKind.LOGGING_POLICIES),
        list("detectionrule", "The rules that are deployed").namingRules(),
        list("usecase", "The use cases that are covered").naming(EntityKind.USE_CASES));
  }

  private static List<EntityField> useCase() {
    return List.of(
        title(),
        text("usecase_name", "Its name for people"),
        description(),
        list("dataneeded", "The data that it takes").naming(EntityKind.DATA_NEEDED),
        list("loggingpolicy", "The policies that it takes").naming(EntityKind.LOGGING_POLICIES),
        list("detectionrule", "The rules that belong to it").namingRules());
  }

  private static List<EntityField> mitigationSystem() {
    return List.of(
        title(),
        references(),
        textOrList("platform", "The systems that it runs on"),
        textOrList("minimum_version", "The oldest versions that have it"),
        description());
  }

  private static List<EntityField> mitigationPolicy() {
    return List.of(
        title(),
        description(),
        tags(),
        textOrList("mitigation_system", "The systems that enforce it")
            .naming(EntityKind.MITIGATION_SYSTEMS),
        textOrList("platform", "The systems that it is for"),
        textOrList("minimum_version", "The oldest versions that have it"),
        textOrList("prerequisites", "What must be there first"),
        references(),
        text("configuration", "How to switch it on, as Markdown"));
  }

  private static List<EntityField> hardeningPolicy() {
    return List.of(
        title(),
        description(),
        tags(),
        textOrList("platform", "The systems that it is for"),
        textOrList("minimum_version", "The oldest versions that have it"),
        references(),
        text("configuration", "How to switch it on, as Markdown"));
  }

  private static List<EntityField> responseAction() {
    return List.of(
        title(),
        text("id", "RA and four digits: the stage, the category, a number"),
        description(),
        author(),
        text("creation_date", "When it was written"),
        text("stage", "The stage of the response that it belongs to")
            .oneOf(ResponsePlaybook.STAGES.toArray(String[]::new)),
        list("automation", "What can run it"),
        references(),
        list("requirements", "Data and systems that it takes"),
        list("linked_analytics", "Data and rules that help with it"),
        text("workflow", "What to do, as Markdown"));
  }

  private static List<EntityField> responsePlaybook() {
    var fields =
        new ArrayList<>(
            List.of(
                title(),
                text("id", "RP and four digits"),
                description(),
                author(),
                text("creation_date", "When it was written"),
                text("severity", "How bad such an incident is").oneOf("L", "M", "H"),
                text("tlp", "Who may read it: Traffic Light Protocol").oneOf(TLP),
                text("pap", "What may be done with it: Permissible Actions Protocol").oneOf(PAP),
                tags(),
                list("linked_rp", "Playbooks that follow or go along")
                    .naming(EntityKind.RESPONSE_PLAYBOOKS),
                references()));
    for (String stage : ResponsePlaybook.STAGES) {
      fields.add(
          list(stage, "The actions of this stage, in their order")
              .naming(EntityKind.RESPONSE_ACTIONS));
    }
    fields.add(text("workflow", "How the actions go together, as Markdown"));
    return List.copyOf(fields);
  }

  private static List<EntityField> responseStage() {
    return List.of(title(), text("id", "RS and four digits"), description());
  }
}
