package assay.project;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Settings of Atomic Threat Coverage that a project file has no place for, and why. */
final class AtcLeftOut {

  private static final Map<Pattern, String> REASONS = reasons();

  private AtcLeftOut() {}

  private static Map<Pattern, String> reasons() {
    var reasons = new LinkedHashMap<Pattern, String>();
    reasons.put(
        Pattern.compile("sigmac_path|.*_sigma_config"),
        "Assay converts by itself, with the mappings of 2020");
    reasons.put(Pattern.compile("templates_directory"), "templates of one's own are not read");
    reasons.put(
        Pattern.compile("md_name_.*|exported_.*|thehive_templates_dir|rs_summary_dir"),
        "all results go below `output`");
    reasons.put(
        Pattern.compile("confluence_.*"), "options of `assay publish`; see the file's last lines");
    reasons.put(Pattern.compile(".*_url"), "nothing is fetched from the network");
    return reasons;
  }

  /** A line for each reason with the settings it is for; those taken over are not among them. */
  static List<String> of(Collection<String> keys) {
    var known = new LinkedHashSet<>(List.of("detection_rules_directories", "detection_queries"));
    known.addAll(AtcFolders.TRIGGERS.settings());
    AtcFolders.DATA.forEach(wanted -> known.addAll(wanted.settings()));
    Map<String, Set<String>> byReason = new LinkedHashMap<>();
    for (String key : keys) {
      if (!known.contains(key)) {
        byReason.computeIfAbsent(reason(key), reason -> new LinkedHashSet<>()).add(key);
      }
    }
    return byReason.entrySet().stream()
        .map(each -> "%s: %s".formatted(String.join(", ", each.getValue()), each.getKey()))
        .toList();
  }

  private static String reason(String key) {
    return REASONS.entrySet().stream()
        .filter(each -> each.getKey().matcher(key).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("Assay has no such setting");
  }
}
