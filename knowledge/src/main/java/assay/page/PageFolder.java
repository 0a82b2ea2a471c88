package assay.page;

import assay.knowledge.EntityKind;

/** The folders of modern pages, in the order of navigation; each has its index. */
public enum PageFolder {
  RULES("rules", "Detection rules"),
  TACTICS("tactics", "Tactics"),
  TECHNIQUES("techniques", "Techniques"),
  TRIGGERS("triggers", "Triggers"),
  DATA("data", "Data needed"),
  LOGGING_POLICIES("logging-policies", "Logging policies"),
  ENRICHMENTS("enrichments", "Enrichments"),
  MITIGATION_SYSTEMS("mitigation-systems", "Mitigation systems"),
  MITIGATION_POLICIES("mitigation-policies", "Mitigation policies"),
  HARDENING_POLICIES("hardening-policies", "Hardening policies"),
  RESPONSE_PLAYBOOKS("response-playbooks", "Response playbooks"),
  RESPONSE_ACTIONS("response-actions", "Response actions"),
  RESPONSE_STAGES("response-stages", "Response stages"),
  USE_CASES("use-cases", "Use cases"),
  CUSTOMERS("customers", "Customers");

  private final String folder;
  private final String title;

  PageFolder(String folder, String title) {
    this.folder = folder;
    this.title = title;
  }

  /** The name of the folder. */
  public String folder() {
    return folder;
  }

  /** What stands over its index. */
  public String title() {
    return title;
  }

  /** The path of its index. */
  public String index() {
    return folder + "/" + PagePaths.INDEX;
  }

  static PageFolder of(EntityKind kind) {
    return switch (kind) {
      case DATA_NEEDED -> DATA;
      case LOGGING_POLICIES -> LOGGING_POLICIES;
      case ENRICHMENTS -> ENRICHMENTS;
      case CUSTOMERS -> CUSTOMERS;
      case USE_CASES -> USE_CASES;
      case MITIGATION_SYSTEMS -> MITIGATION_SYSTEMS;
      case MITIGATION_POLICIES -> MITIGATION_POLICIES;
      case HARDENING_POLICIES -> HARDENING_POLICIES;
      case RESPONSE_ACTIONS -> RESPONSE_ACTIONS;
      case RESPONSE_PLAYBOOKS -> RESPONSE_PLAYBOOKS;
      case RESPONSE_STAGES -> RESPONSE_STAGES;
    };
  }
}
