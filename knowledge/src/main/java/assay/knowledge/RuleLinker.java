package assay.knowledge;

import assay.attack.Attack;
import assay.attack.Technique;
import assay.rule.RuleFile;
import assay.rule.WrittenList;
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
  private final DataNeededFinder dataNeeded;
  private final Map<String, Set<String>> customersByRule = new HashMap<>();
  private final Map<String, Set<String>> useCasesByRule = new HashMap<>();

  public RuleLinker(
      Attack attack, Triggers triggers, Entities entities, DataNeededFinder dataNeeded) {
    this.attack = attack;
    this.triggers = triggers;
    this.dataNeeded = dataNeeded;
    for (Customer customer : entities.customers()) {
      add(customer, customer.detectionRules(), customersByRule);
    }
    for (UseCase useCase : entities.useCases()) {
      add(useCase, useCase.detectionRules(), useCasesByRule);
    }
  }

  private static void add(Entity entity, WrittenList rules, Map<String, Set<String>> byRule) {
    for (String rule : rules.texts()) {
      byRule.computeIfAbsent(rule, name -> new LinkedHashSet<>()).add(entity.title().text());
    }
  }

  /** What the file is linked with. Tags, title and enrichments are those of its first document. */
  public RuleLinks link(RuleFile file) {
    List<YamlNode> documents = file.yaml().documents();
    if (documents.isEmpty() || !(documents.getFirst() instanceof YamlNode.Mapping first)) {
      return RuleLinks.NONE;
    }
    Tags tags = Tags.of(texts(first, "tags"), attack);
    var withTrigger = new ArrayList<Technique>();
    for (Technique technique : tags.techniques()) {
      if (triggers.has(technique.id())) {
        withTrigger.add(technique);
      }
    }
    List<String> names = texts(first, "title");
    return new RuleLinks(
        tags.tactics(),
        tags.techniques(),
        tags.others(),
        dataNeeded.of(file),
        withTrigger,
        texts(first, "enrichment"),
        naming(names, customersByRule),
        naming(names, useCasesByRule),
        retired(tags.techniques()));
  }

  private static List<String> naming(List<String> names, Map<String, Set<String>> byRule) {
    var found = new LinkedHashSet<String>();
    names.forEach(name -> found.addAll(byRule.getOrDefault(name, Set.of())));
    return List.copyOf(found);
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
