package assay.knowledge;

import assay.attack.Attack;
import assay.attack.Technique;
import assay.rule.RuleFile;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Links rule files with ATT&CK, triggers and the entities of the knowledge base. */
public final class RuleLinker {

  private final Attack attack;
  private final Triggers triggers;
  private final SeedDataNeeded dataNeeded;
  private final Map<String, Set<String>> customersByRule = new HashMap<>();

  public RuleLinker(Attack attack, Triggers triggers, Entities entities) {
    this.attack = attack;
    this.triggers = triggers;
    this.dataNeeded = new SeedDataNeeded(entities.dataNeeded(), entities.enrichments());
    for (Customer customer : entities.customers()) {
      for (String rule : customer.detectionRules().texts()) {
        customersByRule
            .computeIfAbsent(rule, title -> new LinkedHashSet<>())
            .add(customer.title().text());
      }
    }
  }

  public RuleLinks link(RuleFile file) {
    return link(file.yaml());
  }

  /** What the file is linked with. Tags, title and enrichments are those of its first document. */
  public RuleLinks link(YamlFile file) {
    List<YamlNode> documents = file.documents();
    if (documents.isEmpty() || !(documents.getFirst() instanceof YamlNode.Mapping first)) {
      return RuleLinks.NONE;
    }
    RuleTags tags = RuleTags.of(texts(first, "tags"), attack);
    var withTrigger = new ArrayList<Technique>();
    for (Technique technique : tags.techniques()) {
      if (triggers.has(technique.id())) {
        withTrigger.add(technique);
      }
    }
    var customers = new ArrayList<String>();
    for (String title : texts(first, "title")) {
      customers.addAll(customersByRule.getOrDefault(title, Set.of()));
    }
    return new RuleLinks(
        tags.tactics(),
        tags.techniques(),
        tags.others(),
        dataNeeded.of(documents),
        withTrigger,
        texts(first, "enrichment"),
        customers,
        retired(tags.techniques()));
  }

  private Map<String, Optional<String>> retired(List<Technique> techniques) {
    var retired = new HashMap<String, Optional<String>>();
    for (Technique technique : techniques) {
      if (attack.isRetired(technique.id())) {
        retired.put(technique.id(), attack.successor(technique.id()));
      }
    }
    return retired;
  }

  /** The texts under {@code key}: those of a list, or the one that stands there. */
  private static List<String> texts(YamlNode.Mapping document, String key) {
    Optional<YamlNode> value = document.get(key);
    if (value.isEmpty()) {
      return List.of();
    }
    List<YamlNode> items =
        value.get() instanceof YamlNode.Sequence list ? list.items() : List.of(value.get());
    var texts = new ArrayList<String>(items.size());
    for (YamlNode item : items) {
      if (item instanceof YamlNode.Scalar scalar && scalar.value() instanceof YamlValue.Text) {
        texts.add(scalar.text());
      }
    }
    return texts;
  }
}
