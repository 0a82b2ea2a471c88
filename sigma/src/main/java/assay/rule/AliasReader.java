package assay.rule;

import assay.source.Diagnostic;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the {@code aliases} of a correlation. */
final class AliasReader {

  private final List<String> rules;
  private final Set<String> known;
  private final boolean byId;
  private final boolean byName;
  private final Set<String> used;
  private final Consumer<Diagnostic> problems;
  private int unknown;

  AliasReader(
      WrittenList rules,
      WrittenList groupBy,
      Optional<CorrelationCondition> condition,
      Consumer<Diagnostic> problems) {
    this.rules = rules.texts();
    this.known = Set.copyOf(this.rules);
    this.byId = known.stream().anyMatch(RuleId::isId);
    this.byName = !known.stream().allMatch(RuleId::isId);
    this.used = new HashSet<>(groupBy.texts());
    if (condition.isPresent()
        && condition.get() instanceof CorrelationCondition.Threshold threshold) {
      threshold.fields().forEach(field -> used.add(field.text()));
    }
    this.problems = problems;
  }

  List<Alias> aliases(Optional<YamlNode> node) {
    if (node.isEmpty() || isNull(node.get())) {
      return List.of();
    }
    if (!(node.get() instanceof YamlNode.Mapping map)) {
      problems.accept(RuleProblems.wrongType("aliases", "a map", node.get()));
      return List.of();
    }
    var aliases = new ArrayList<Alias>();
    for (YamlNode.Entry entry : map.entries()) {
      alias(entry).ifPresent(aliases::add);
    }
    return aliases;
  }

  private Optional<Alias> alias(YamlNode.Entry entry) {
    Optional<Written> name = text(entry.key());
    if (name.isEmpty()) {
      problems.accept(CorrelationProblems.wrongAliasName(entry.key()));
      return Optional.empty();
    }
    if (!used.contains(name.get().text())) {
      problems.accept(CorrelationProblems.unusedAlias(name.get()));
    }
    if (isNull(entry.value())
        || (entry.value() instanceof YamlNode.Mapping map && map.entries().isEmpty())) {
      problems.accept(CorrelationProblems.emptyAlias(name.get()));
      return Optional.empty();
    }
    if (!(entry.value() instanceof YamlNode.Mapping map)) {
      problems.accept(RuleProblems.wrongType(name.get().text(), "a map", entry.value()));
      return Optional.empty();
    }
    var fields = new ArrayList<Alias.Field>();
    for (YamlNode.Entry field : map.entries()) {
      field(field).ifPresent(fields::add);
    }
    return Optional.of(new Alias(name.get(), fields));
  }

  private Optional<Alias.Field> field(YamlNode.Entry entry) {
    Optional<Written> rule = text(entry.key());
    Optional<Written> field = text(entry.value());
    if (rule.isEmpty()) {
      problems.accept(CorrelationProblems.wrongAliasName(entry.key()));
    } else if (field.isEmpty()) {
      problems.accept(RuleProblems.wrongType(rule.get().text(), "text", entry.value()));
    } else if (isSurelyUnknown(rule.get().text())) {
      if (unknown++ < CorrelationReader.MOST_TOLD) {
        problems.accept(CorrelationProblems.unknownAliasRule(rule.get(), rules));
      }
    } else {
      return Optional.of(new Alias.Field(rule.get(), field.get()));
    }
    return Optional.empty();
  }

  /**
   * Whether {@code rule} can be none of the rules. A rule listed by its id may have its name here,
   * or the other way round; only a collection can tell that.
   */
  private boolean isSurelyUnknown(String rule) {
    boolean listedOtherwise = RuleId.isId(rule) ? byName : byId;
    return !known.isEmpty() && !known.contains(rule) && !listedOtherwise;
  }

  /** The text of a scalar, whatever its type: fields may be called 5, and rules too. */
  private static Optional<Written> text(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && !isNull(node)
        ? Optional.of(new Written(scalar.text(), scalar.span()))
        : Optional.empty();
  }

  private static boolean isNull(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.value() instanceof YamlValue.Null;
  }
}
