package assay.knowledge;

import assay.attack.Attack;
import assay.yaml.YamlFile;
import java.util.List;

/**
 * All that a knowledge base knows, linked: rules, entities, triggers and the edition of ATT&CK they
 * are tagged with. {@code visualizations} are files of searches, visualizations and dashboards.
 */
public record Library(
    Attack attack,
    Triggers triggers,
    Entities entities,
    List<YamlFile> visualizations,
    List<LinkedRule> rules,
    Links links) {

  public Library {
    visualizations = List.copyOf(visualizations);
    rules = List.copyOf(rules);
  }

  /** A library of these parts, its links made. */
  public static Library of(
      Attack attack,
      Triggers triggers,
      Entities entities,
      List<YamlFile> visualizations,
      List<LinkedRule> rules) {
    return new Library(
        attack, triggers, entities, visualizations, rules, new Links(entities, rules));
  }
}
