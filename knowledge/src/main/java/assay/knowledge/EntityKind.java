package assay.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of entities, by the key that a project file has for the folder of each. */
public enum EntityKind {
  DATA_NEEDED("data needed"),
  LOGGING_POLICIES("logging policy"),
  ENRICHMENTS("enrichment"),
  CUSTOMERS("customer"),
  USE_CASES("use case"),
  MITIGATION_SYSTEMS("mitigation system"),
  MITIGATION_POLICIES("mitigation policy"),
  HARDENING_POLICIES("hardening policy"),
  RESPONSE_ACTIONS("response action"),
  RESPONSE_PLAYBOOKS("response playbook"),
  RESPONSE_STAGES("response stage");

  private final String noun;

  EntityKind(String noun) {
    this.noun = noun;
  }

  /** The key under {@code data} in a project file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What one such entity is called in a message. */
  public String noun() {
    return noun;
  }

  /** What several of them are called in a message. */
  public String plural() {
    return key().replace('_', ' ');
  }

  /** The fields that a file of this kind may have, in the order they are usually written. */
  public List<EntityField> fields() {
    return EntityFields.of(this);
  }

  /** The kind whose key is {@code key}. */
  public static Optional<EntityKind> named(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
