package assay.page;

import assay.attack.Tactic;
import assay.attack.Technique;
import assay.knowledge.DataMatch;
import assay.knowledge.RuleLinks;
import assay.rule.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Links for the fixtures: a few facts in place of ATT&CK and a project's entities. */
public final class FakeLinks {

  static final List<Tactic> TACTICS =
      List.of(
          new Tactic("TA0002", "Execution"),
          new Tactic("TA0008", "Lateral Movement"),
          new Tactic("TA0040", "Impact"));

  private static final Map<String, String> TECHNIQUES =
      Map.of(
          "T1002", "Data Compressed",
          "T1059.001", "PowerShell",
          "T1086", "PowerShell",
          "T1021.006", "Windows Remote Management",
          "T1490", "Inhibit System Recovery");

  private FakeLinks() {}

  public static RuleLinks of(RuleFile file) {
    var tactics = new ArrayList<Tactic>();
    var techniques = new ArrayList<Technique>();
    var others = new ArrayList<String>();
    for (String tag : file.header().tags().texts()) {
      String name = tag.startsWith("attack.") ? tag.substring(7) : "";
      Optional<Tactic> tactic =
          TACTICS.stream()
              .filter(known -> known.name().toLowerCase(Locale.ROOT).replace(' ', '_').equals(name))
              .findFirst();
      if (tactic.isPresent()) {
        tactics.add(tactic.get());
      } else if (name.length() > 4 && name.startsWith("t1")) {
        String id = name.toUpperCase(Locale.ROOT);
        techniques.add(new Technique(id, TECHNIQUES.getOrDefault(id, "")));
      } else {
        others.add(tag);
      }
    }
    boolean creation = file.source().text().contains("category: process_creation");
    return new RuleLinks(
        tactics,
        techniques,
        others,
        creation
            ? List.of(
                new DataMatch(
                    "DN_0001_windows_process_creation", List.of("it has the field `CommandLine`")),
                new DataMatch("DN_0003_windows_process_creation", List.of()))
            : List.of(),
        techniques.stream().filter(technique -> !technique.name().isEmpty()).toList(),
        creation ? List.of("EN_0001_parent_process") : List.of(),
        creation ? List.of("Example Bank") : List.of(),
        List.of(),
        Map.of("T1086", Optional.of("T1059.001"), "T1002", Optional.empty()));
  }
}
