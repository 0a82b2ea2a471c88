package assay.lint;

import assay.rule.Condition;
import assay.rule.Detection;
import assay.rule.LogSource;
import assay.rule.Metadata;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.WrittenCondition;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One rule as checks look at it: the rule, its file, and what is often asked of both, found once
 * for all checks.
 */
public final class Subject {

  private final RuleFile file;
  private final Rule rule;
  private final LintFacts facts;
  private final LintOptions options;
  private final List<NamedItem> items;

  /** An item and the detection it stands in. */
  public record NamedItem(String detection, Detection.Item item) {}

  Subject(RuleFile file, Rule rule, LintFacts facts, LintOptions options) {
    this.file = file;
    this.rule = rule;
    this.facts = facts;
    this.options = options;
    this.items = new ArrayList<>();
    detections().forEach((name, detection) -> addItems(name, detection, items));
  }

  private static void addItems(String name, Detection part, List<NamedItem> items) {
    switch (part) {
      case Detection.AllOf all -> all.parts().forEach(each -> addItems(name, each, items));
      case Detection.AnyOf any -> any.parts().forEach(each -> addItems(name, each, items));
      case Detection.Item item -> items.add(new NamedItem(name, item));
    }
  }

  public RuleFile file() {
    return file;
  }

  public Source source() {
    return file.source();
  }

  public Rule rule() {
    return rule;
  }

  public Metadata metadata() {
    return rule.metadata();
  }

  /** What checks know of the world outside the rule. */
  public LintFacts facts() {
    return facts;
  }

  /** What the configuration says of single checks. */
  public LintOptions options() {
    return options;
  }

  /** The log source; a correlation has none. */
  public Optional<LogSource> logSource() {
    return switch (rule) {
      case Rule.DetectionRule detection -> Optional.of(detection.logSource());
      case Rule.FilterRule filter -> Optional.of(filter.logSource());
      case Rule.CorrelationRule correlation -> Optional.empty();
    };
  }

  /** The named detections in their order; a correlation has none. */
  public Map<String, Detection> detections() {
    return switch (rule) {
      case Rule.DetectionRule detection -> detection.detections();
      case Rule.FilterRule filter -> filter.detections();
      case Rule.CorrelationRule correlation -> Map.of();
    };
  }

  /** The conditions as far as they could be read; a correlation has none. */
  public List<WrittenCondition> conditions() {
    return switch (rule) {
      case Rule.DetectionRule detection -> detection.conditions();
      case Rule.FilterRule filter -> filter.conditions();
      case Rule.CorrelationRule correlation -> List.of();
    };
  }

  /** Every part of every condition, the wholes before their parts. */
  public List<Condition> conditionParts() {
    var parts = new ArrayList<Condition>();
    conditions().forEach(condition -> addParts(condition.expression(), parts));
    return parts;
  }

  private static void addParts(Condition condition, List<Condition> parts) {
    parts.add(condition);
    switch (condition) {
      case Condition.And and -> and.terms().forEach(term -> addParts(term, parts));
      case Condition.Or or -> or.terms().forEach(term -> addParts(term, parts));
      case Condition.Not not -> addParts(not.term(), parts);
      case Condition.Named named -> {}
      case Condition.Selector selector -> {}
    }
  }

  /** All items of all detections, in the order of the file. */
  public List<NamedItem> items() {
    return items;
  }

  /** The rule's document, if it stands in the file as one map. */
  public Optional<YamlNode.Mapping> document() {
    for (YamlNode node : file.yaml().documents()) {
      if (node instanceof YamlNode.Mapping map && map.span().equals(rule.span())) {
        return Optional.of(map);
      }
    }
    return Optional.empty();
  }

  /** The file's name without folders. */
  public String fileName() {
    String name = source().name();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** Where a finding about the whole rule points: its title, or else where it begins. */
  public Span head() {
    return RuleIdentity.headOf(metadata(), rule.span());
  }
}
