package assay.pipeline;

import assay.pipeline.Conditions.AnyOf;
import assay.pipeline.Conditions.One;
import assay.pipeline.Conditions.Tree;
import assay.rule.Written;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads the conditions of one kind that a step has: {@code X_conditions}, {@code X_cond_op}, {@code
 * X_cond_not} and {@code X_cond_expr}.
 *
 * @param <C> the kind
 */
final class ConditionsReader<C> {

  private final Parameters step;
  private final String kind;
  private final List<String> types;
  private final BiFunction<String, Parameters, Optional<C>> one;

  /**
   * @param kind the first word of the keys: {@code rule}, {@code detection_item}, {@code
   *     field_name}
   * @param types the types that conditions of the kind may have
   * @param one reads a condition of a type
   */
  ConditionsReader(
      Parameters step,
      String kind,
      List<String> types,
      BiFunction<String, Parameters, Optional<C>> one) {
    this.step = step;
    this.kind = kind;
    this.types = types;
    this.one = one;
  }

  Conditions<C> read() {
    String key = kind + "_conditions";
    Optional<YamlNode.Entry> entry = step.entry(key);
    String operator = step.word(kind + "_cond_op", List.of("and", "or"));
    boolean negated = step.flag(kind + "_cond_not", false);
    Optional<Written> expression = step.written(kind + "_cond_expr");
    if (expression.isPresent() && step.has(kind + "_cond_op")) {
      step.problem(
          PipelineProblems.bothGiven(
              kind + "_cond_op", kind + "_cond_expr", expression.get().span()));
    }
    Map<String, One<C>> named = new LinkedHashMap<>();
    List<Tree<C>> conditions =
        entry.isEmpty() ? List.of() : conditions(key, entry.get().value(), named);
    boolean none = conditions.isEmpty();
    if (expression.isPresent()) {
      return new Conditions<>(expression(expression.get(), key, entry, named), negated, none);
    }
    return new Conditions<>(
        operator.equals("or") ? new AnyOf<>(conditions) : new Conditions.All<>(conditions),
        negated,
        none);
  }

  private List<Tree<C>> conditions(String key, YamlNode node, Map<String, One<C>> named) {
    var conditions = new ArrayList<Tree<C>>();
    switch (node) {
      case YamlNode.Sequence list -> {
        for (YamlNode item : list.items()) {
          condition(item, key).ifPresent(each -> conditions.add(new One<>(each)));
        }
      }
      case YamlNode.Mapping map -> {
        for (YamlNode.Entry entry : map.entries()) {
          Optional<C> condition = condition(entry.value(), key);
          if (condition.isPresent()) {
            var each = new One<>(condition.get());
            named.put(entry.name(), each);
            conditions.add(each);
          }
        }
      }
      case YamlNode.Scalar scalar -> {
        if (!Parameters.isNull(scalar)) {
          step.problem(PipelineProblems.wrongType("`" + key + "`", "a list or a map", scalar));
        }
      }
    }
    return conditions;
  }

  private Optional<C> condition(YamlNode node, String key) {
    if (!(node instanceof YamlNode.Mapping map)) {
      step.problem(PipelineProblems.wrongType("an entry of `" + key + "`", "a map", node));
      return Optional.empty();
    }
    var parameters = new Parameters(step.source(), map, "a condition", step.problems());
    Optional<Written> type = parameters.requiredWritten("type");
    if (type.isEmpty()) {
      return Optional.empty();
    }
    if (!types.contains(type.get().text())) {
      step.problem(
          PipelineProblems.unknownType("condition", type.get().text(), type.get().span(), types));
      return Optional.empty();
    }
    Parameters typed = parameters.called("the condition `%s`".formatted(type.get().text()));
    Optional<C> condition = one.apply(type.get().text(), typed);
    typed.end();
    return condition;
  }

  private Tree<C> expression(
      Written written, String key, Optional<YamlNode.Entry> entry, Map<String, One<C>> named) {
    if (entry.isEmpty() || !(entry.get().value() instanceof YamlNode.Mapping map)) {
      Span place = entry.map(each -> each.key().span()).orElse(written.span());
      step.problem(PipelineProblems.unnamedConditions(kind + "_cond_expr", key, place));
      return new Conditions.All<>(List.of());
    }
    Set<String> names = new HashSet<>();
    map.entries().forEach(each -> names.add(each.name()));
    Set<String> used = new HashSet<>();
    Tree<C> tree = new ConditionExpression<>(step, written, named, names, used).read();
    for (YamlNode.Entry each : map.entries()) {
      if (!used.contains(each.name())) {
        step.problem(
            PipelineProblems.unusedCondition(each.name(), kind + "_cond_expr", each.key().span()));
      }
    }
    return tree;
  }
}
