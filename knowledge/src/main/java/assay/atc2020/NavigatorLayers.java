package assay.atc2020;

import assay.knowledge.Customer;
import assay.knowledge.LinkedRule;
import assay.page.KnowledgeBase;
import assay.page.Output;
import assay.page.OutputFile;
import assay.page.OutputFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Layers for the ATT&CK Navigator of 2020, format 2.1, as Atomic Threat Coverage wrote them: each
 * technique of a rule beside each other tag of the rule, as if all of those were tactics.
 */
public final class NavigatorLayers implements Output {

  private static final String PREFIX =
      "analytics/attack_navigator_profiles/atc_attack_navigator_profile";

  @Override
  public String id() {
    return "navigator";
  }

  @Override
  public String description() {
    return "layers for the ATT&CK Navigator: all rules, and those of each customer";
  }

  @Override
  public OutputFiles write(KnowledgeBase base) {
    List<LinkedRule> rules = base.library().rules();
    var files = new ArrayList<OutputFile>();
    files.add(new OutputFile(PREFIX + ".json", layer("ATC-Export", true, rules)));
    Map<String, List<LinkedRule>> byTitle = new HashMap<>();
    for (LinkedRule rule : rules) {
      byTitle.computeIfAbsent(rule.title(), title -> new ArrayList<>()).add(rule);
    }
    for (Customer customer : base.library().entities().customers()) {
      List<LinkedRule> named =
          customer.detectionRules().texts().stream()
              .flatMap(title -> byTitle.getOrDefault(title, List.of()).stream())
              .toList();
      files.add(
          new OutputFile(
              PREFIX + "_" + customer.title().text() + ".json",
              layer(customer.shownName().text(), false, named)));
    }
    return OutputFiles.of(files);
  }

  /** The name stands first in the layer of all rules and last in those of customers. */
  private static String layer(String name, boolean nameFirst, List<LinkedRule> rules) {
    var layer = new LinkedHashMap<String, String>();
    if (nameFirst) {
      layer.put("name", PythonJson.text(name));
    }
    layer.put("version", PythonJson.text("2.1"));
    layer.put("domain", PythonJson.text("mitre-enterprise"));
    layer.put("description", PythonJson.text(""));
    var filters = new LinkedHashMap<String, String>();
    filters.put("stages", PythonJson.texts(List.of("act")));
    filters.put("platforms", PythonJson.texts(List.of("linux", "windows")));
    layer.put("filters", PythonJson.object(filters));
    layer.put("sorting", "0");
    layer.put("viewMode", "0");
    layer.put("hideDisabled", "true");
    layer.put("techniques", PythonJson.list(techniques(rules)));
    var gradient = new LinkedHashMap<String, String>();
    gradient.put("colors", PythonJson.texts(List.of("#ff6666", "#ffe766", "#8ec843")));
    gradient.put("minValue", "0");
    gradient.put("maxValue", "100");
    layer.put("gradient", PythonJson.object(gradient));
    layer.put("legendItems", "[]");
    layer.put("showTacticRowBackground", "false");
    layer.put("tacticRowBackground", PythonJson.text("#dddddd"));
    layer.put("selectTechniquesAcrossTactics", "true");
    layer.putIfAbsent("name", PythonJson.text(name));
    return PythonJson.object(layer);
  }

  private static List<String> techniques(List<LinkedRule> rules) {
    var entries = new ArrayList<String>();
    for (LinkedRule rule : rules) {
      List<String> tags = RuleFacts.threats(rule);
      List<String> tactics =
          tags.stream()
              .filter(tag -> !isNumbered(tag))
              .map(tag -> tag.replace("attack.", "").replace('_', '-'))
              .toList();
      for (String tag : tags) {
        if (isNumbered(tag)) {
          tactics.forEach(tactic -> entries.add(entry("T" + tag.substring(8), tactic)));
        }
      }
    }
    return entries;
  }

  /** Whether nothing but digits stands behind the first eight characters. */
  private static boolean isNumbered(String tag) {
    return tag.length() > 8 && tag.substring(8).chars().allMatch(Character::isDigit);
  }

  private static String entry(String technique, String tactic) {
    var entry = new LinkedHashMap<String, String>();
    entry.put("techniqueID", PythonJson.text(technique));
    entry.put("tactic", PythonJson.text(tactic));
    entry.put("color", PythonJson.text("#fcf26b"));
    entry.put("comment", PythonJson.text(""));
    entry.put("enabled", "true");
    return PythonJson.object(entry);
  }
}
