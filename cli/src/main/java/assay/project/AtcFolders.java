package assay.project;

import java.util.List;

/** The folders of an Atomic Threat Coverage checkout, of its earlier and its later layout. */
final class AtcFolders {

  /**
   * A folder that a project file has a key for.
   *
   * @param settings the settings that name it, the usual one first
   * @param usual where it lies in one layout or the other, for checkouts that do not set it
   */
  record Wanted(String key, List<String> settings, List<String> usual) {
    Wanted {
      settings = List.copyOf(settings);
      usual = List.copyOf(usual);
    }
  }

  static final List<Wanted> DATA =
      List.of(
          ofData("data_needed", "data_needed_dir", "data_needed_directory"),
          ofData("logging_policies", "logging_policies_dir", "logging_policies_directory"),
          ofData("enrichments", "enrichments_directory", "enrichments_dir"),
          ofData("customers", "customers_directory", "customers_dir"),
          ofData("use_cases", "usecases_directory", "use_cases_directory"),
          below("mitigation", "atc-mitigation", "mitigation_systems", "_directory"),
          below("mitigation", "atc-mitigation", "mitigation_policies", "_directory"),
          below("mitigation", "atc-mitigation", "hardening_policies", "_directory"),
          below("response", "atc_react", "response_actions", "_dir"),
          below("response", "atc_react", "response_playbooks", "_dir"),
          below("response", "atc_react", "response_stages", "_dir"),
          new Wanted("visualizations", List.of(), List.of("visualizations")));

  static final Wanted TRIGGERS =
      new Wanted(
          "triggers", List.of("triggers_directory"), List.of("triggers/atomic-red-team/atomics"));

  private AtcFolders() {}

  private static Wanted ofData(String key, String... settings) {
    return new Wanted(key, List.of(settings), List.of(key, "data/atc_data/" + key));
  }

  private static Wanted below(String folder, String module, String key, String ending) {
    return new Wanted(
        key,
        List.of(key + ending),
        List.of("%s/%s/%s".formatted(folder, module, key), folder + "/" + key));
  }
}
