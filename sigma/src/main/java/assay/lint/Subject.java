package assay.lint;

import assay.query.Lowered;
import assay.query.Lowering;
import assay.rule.Condition;
import assay.rule.Detection;
import assay.rule.LogSource;
import assay.rule.Metadata;
import assay.rule.Rule;
import assay.rule.RuleFile;
import assay.rule.Written;
import assay.rule.WrittenCondition;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
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
  private final Optional<Taxonomy.Log> log;

  /** Found when first asked for: only rules with findings need it. */
  private Optional<Boolean> writtenOut = Optional.empty();

  /** Found when first asked for. */
  private Optional<Lowered> lowered = Optional.empty();

  /** Found when first asked for. */
  private Optional<Meaning> meaning = Optional.empty();

  private final List<Tag> tags;
  private final AttackTags attackTags;

  /** An item and the detection it stands in. */
  public record NamedItem(String detection, Detection.Item item) {}

  Subject(RuleFile file, Rule rule, LintFacts facts, LintOptions options) {
    this.file = file;
    this.rule = rule;
    this.facts = facts;
    this.options = options;
    this.items = new ArrayList<>();
    detections().forEach((name, detection) -> addItems(name, detection, items));
    this.log = isOfTaxonomy() ? logSource().flatMap(facts.taxonomy()::find) : Optional.empty();
    this.tags = Tag.of(rule.metadata().tags().items());
    this.attackTags = AttackTags.of(tags, facts.attack());
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

  /** Whether the rule says of itself that it is no longer, or not yet, to be used. */
  boolean isRetired() {
    return metadata()
        .status()
        .map(Written::text)
        .filter(status -> status.equals("unsupported") || status.equals("deprecated"))
        .isPresent();
  }

  /** The log source; a correlation has none. */
  public Optional<LogSource> logSource() {
    return switch (rule) {
      case Rule.DetectionRule detection -> Optional.of(detection.logSource());
      case Rule.FilterRule filter -> Optional.of(filter.logSource());
      case Rule.CorrelationRule correlation -> Optional.empty();
    };
  }

  /**
   * What the taxonomy knows of the log source; nothing of a rule that has a taxonomy of its own.
   */
  public Optional<Taxonomy.Log> log() {
    return log;
  }

  /** Whether the names of log source and fields are Sigma's own (Sigma 2.1, "taxonomy"). */
  public boolean isOfTaxonomy() {
    return metadata().taxonomy().map(name -> name.text().equals("sigma")).orElse(true);
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
      case Rule.FilterRule filter ->
          List.of(new WrittenCondition(filter.condition(), Optional.empty()));
      case Rule.CorrelationRule correlation -> List.of();
    };
  }

  /**
   * What the conditions mean, the filter's own by themselves. A file with errors means nothing, and
   * neither does a correlation without the rules that it names.
   */
  Lowered lowered() {
    if (lowered.isEmpty()) {
      boolean broken = file.problems().stream().anyMatch(Diagnostic::isError);
      lowered =
          Optional.of(
              broken || conditions().isEmpty()
                  ? new Lowered(List.of(), List.of())
                  : Lowering.lower(detections(), conditions()));
    }
    return lowered.get();
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

  /**
   * Whether each item stands in the file once, in order, so that a change of one changes no other:
   * what an alias names, or another document hands down, stands elsewhere.
   */
  public boolean isWrittenOut() {
    if (writtenOut.isEmpty()) {
      writtenOut = Optional.of(standsInOrder());
    }
    return writtenOut.get();
  }

  private boolean standsInOrder() {
    int last = section().map(map -> map.span().start() - 1).orElse(Integer.MAX_VALUE);
    for (NamedItem named : items) {
      int start = named.item().span().start();
      if (start <= last) {
        return false;
      }
      last = named.item().field().isPresent() ? start : start - 1;
      for (YamlNode.Scalar scalar : named.item().written()) {
        if (scalar.span().start() <= last || scalar.span().end() > rule.span().end()) {
          return false;
        }
        last = scalar.span().start();
      }
    }
    return true;
  }

  /** What is certain of the conditions for all events. */
  Meaning meaning() {
    if (meaning.isEmpty()) {
      meaning = Optional.of(Meaning.of(this));
    }
    return meaning.get();
  }

  /** The map of the detections and conditions, if it stands in the rule's own document. */
  Optional<YamlNode.Mapping> section() {
    String key = rule instanceof Rule.FilterRule ? "filter" : "detection";
    return document()
        .flatMap(map -> map.get(key))
        .filter(YamlNode.Mapping.class::isInstance)
        .map(YamlNode.Mapping.class::cast);
  }

  /** The tags that have a namespace, in the order of the file. */
  List<Tag> tags() {
    return tags;
  }

  /** The tags of ATT&amp;CK, parted. */
  AttackTags attackTags() {
    return attackTags;
  }

  /** The tags of one namespace. */
  List<Tag> tags(String namespace) {
    var found = new ArrayList<Tag>(2);
    for (Tag tag : tags) {
      if (tag.isOf(namespace)) {
        found.add(tag);
      }
    }
    return found;
  }

  /** Whether the rule says nothing under {@code key}, whose text is {@code value} if it is one. */
  boolean lacks(String key, Optional<Written> value) {
    return value.isEmpty()
        && document()
            .flatMap(map -> map.get(key))
            .filter(
                node ->
                    !(node instanceof YamlNode.Scalar scalar
                        && scalar.value() instanceof YamlValue.Null))
            .isEmpty();
  }

  /** Whether this is the first rule of its file: what is said of a file is said of that one. */
  boolean isFirst() {
    return file.rules().getFirst().span().equals(rule.span());
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

  /** The folders that the file's name tells, the outermost first; none if it is a bare name. */
  List<String> folders() {
    List<String> parts = List.of(source().name().replace('\\', '/').split("/", -1));
    return parts.subList(0, parts.size() - 1);
  }

  /** Whether the rule was read from a file of rules, not from standard input. */
  boolean isNamed() {
    return fileName().endsWith(".yml") || fileName().endsWith(".yaml");
  }

  /** Where a finding about the whole rule points: its title, or else where it begins. */
  public Span head() {
    return RuleIdentity.headOf(metadata(), rule.span());
  }
}
