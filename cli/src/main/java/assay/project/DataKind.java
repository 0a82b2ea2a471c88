package assay.project;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of entities that a project may bring, by their key under {@code data}. */
public enum DataKind {
  DATA_NEEDED,
  LOGGING_POLICIES,
  ENRICHMENTS,
  CUSTOMERS,
  USE_CASES,
  MITIGATION_SYSTEMS,
  MITIGATION_POLICIES,
  HARDENING_POLICIES,
  RESPONSE_ACTIONS,
  RESPONSE_PLAYBOOKS,
  RESPONSE_STAGES,
  VISUALIZATIONS;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(DataKind::key).toList();
  }
}
