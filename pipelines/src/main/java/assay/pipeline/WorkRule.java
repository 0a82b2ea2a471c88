package assay.pipeline;

import assay.rule.Condition;
import assay.rule.Detection;
import assay.rule.LogSource;
import assay.rule.Rule;
import assay.rule.WrittenCondition;
import assay.rule.WrittenList;
import assay.source.Diagnostic;
import assay.source.Span;
import assay.template.Data;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A rule while steps change it. */
final class WorkRule {

  final Rule original;
  WrittenList fields;
  Optional<LogSource> logSource = Optional.empty();
  final Map<String, Part> detections = new LinkedHashMap<>();
  List<WrittenCondition> conditions = List.of();
  Optional<Rule.CorrelationRule> correlation = Optional.empty();
  final Set<String> applied = new LinkedHashSet<>();
  final Map<String, Data> attributes = new LinkedHashMap<>();
  final List<Diagnostic> problems = new ArrayList<>();

  WorkRule(Rule rule) {
    original = rule;
    fields = rule.metadata().fields();
    switch (rule) {
      case Rule.DetectionRule detection -> {
        logSource = Optional.of(detection.logSource());
        detection.detections().forEach((name, each) -> detections.put(name, Part.of(each)));
        conditions = detection.conditions();
      }
      case Rule.CorrelationRule each -> correlation = Optional.of(each);
      case Rule.FilterRule filter -> logSource = Optional.of(filter.logSource());
    }
  }

  boolean isDetection() {
    return original instanceof Rule.DetectionRule;
  }

  boolean hasErrors() {
    return problems.stream().anyMatch(Diagnostic::isError);
  }

  /** Where it is told what concerns the rule as a whole. */
  Span place() {
    return switch (original) {
      case Rule.DetectionRule rule -> rule.logSource().span();
      case Rule.CorrelationRule rule -> rule.typeSpan();
      case Rule.FilterRule rule -> rule.logSource().span();
    };
  }

  List<Part.Leaf> items() {
    var items = new ArrayList<Part.Leaf>();
    detections.values().forEach(part -> part.collect(items));
    return items;
  }

  /** The rule it has become. */
  Rule rule() {
    return switch (original) {
      case Rule.DetectionRule rule -> detectionRule(rule);
      case Rule.CorrelationRule rule -> {
        Rule.CorrelationRule changed = correlation.orElse(rule);
        yield new Rule.CorrelationRule(
            changed.metadata().withFields(fields),
            changed.type(),
            changed.typeSpan(),
            changed.rules(),
            changed.groupBy(),
            changed.timeSpan(),
            changed.aliases(),
            changed.condition(),
            changed.generate(),
            changed.span());
      }
      case Rule.FilterRule rule -> rule;
    };
  }

  private Rule detectionRule(Rule.DetectionRule rule) {
    Map<String, Detection> left = new LinkedHashMap<>();
    Map<String, Boolean> gone = new HashMap<>();
    detections.forEach(
        (name, part) -> {
          Optional<Detection> detection = part.detection();
          detection.ifPresent(each -> left.put(name, each));
          gone.put(name, detection.isEmpty());
        });
    var kept = new ArrayList<WrittenCondition>();
    for (WrittenCondition condition : conditions) {
      Optional<Condition> expression =
          gone.containsValue(true)
              ? without(condition.expression(), gone)
              : Optional.of(condition.expression());
      if (expression.isPresent()) {
        kept.add(new WrittenCondition(expression.get(), condition.aggregation()));
      } else {
        problems.add(RunProblems.nothingLeft(condition.expression().span()));
      }
    }
    return new Rule.DetectionRule(
        rule.metadata().withFields(fields),
        logSource.orElse(rule.logSource()),
        left,
        kept,
        rule.timeframe(),
        rule.span());
  }

  /** {@code condition} without the detections that are gone; empty if nothing is left of it. */
  private Optional<Condition> without(Condition condition, Map<String, Boolean> gone) {
    return switch (condition) {
      case Condition.And and ->
          joined(and.terms(), gone, terms -> new Condition.And(terms, and.span()));
      case Condition.Or or -> joined(or.terms(), gone, terms -> new Condition.Or(terms, or.span()));
      case Condition.Not not ->
          without(not.term(), gone).map(term -> new Condition.Not(term, not.span()));
      case Condition.Named named ->
          gone.getOrDefault(named.name(), false) ? Optional.empty() : Optional.of(named);
      case Condition.Selector selector ->
          detections.keySet().stream()
                  .anyMatch(name -> selector.selects(name) && !gone.getOrDefault(name, false))
              ? Optional.of(selector)
              : Optional.empty();
    };
  }

  private Optional<Condition> joined(
      List<Condition> terms,
      Map<String, Boolean> gone,
      java.util.function.Function<List<Condition>, Condition> join) {
    var left = new ArrayList<Condition>();
    terms.forEach(term -> without(term, gone).ifPresent(left::add));
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(left.size() == 1 ? left.getFirst() : join.apply(left));
  }
}
