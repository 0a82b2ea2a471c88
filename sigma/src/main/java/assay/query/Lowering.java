package assay.query;

import assay.query.Query.Group;
import assay.rule.Condition;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Rule;
import assay.rule.Written;
import assay.rule.WrittenCondition;
import assay.source.Diagnostic;
import assay.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says what a rule, which was read without errors, means. The query keeps the order of the rule;
 * {@link Passes} simplify it.
 */
public final class Lowering {

  /** A detection may stand in a condition many times: what it comes to has a bound. */
  static final int MOST_PARTS = 1_000_000;

  private final Map<String, Detection> detections;
  private final Map<String, Optional<Query>> lowered = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private int parts;

  private Lowering(Map<String, Detection> detections) {
    this.detections = detections;
  }

  /** What {@code rule} means. */
  public static Lowered lower(Rule.DetectionRule rule) {
    return lower(rule.detections(), rule.conditions());
  }

  /** What {@code conditions} over {@code detections} mean. */
  public static Lowered lower(
      Map<String, Detection> detections, List<WrittenCondition> conditions) {
    var lowering = new Lowering(detections);
    var queries = new ArrayList<Query>(conditions.size());
    for (WrittenCondition condition : conditions) {
      lowering.condition(condition).ifPresent(queries::add);
    }
    boolean errors = lowering.problems.stream().anyMatch(Diagnostic::isError);
    return new Lowered(
        errors ? List.of() : queries, lowering.problems.stream().distinct().toList());
  }

  private Optional<Query> condition(WrittenCondition condition) {
    if (condition.aggregation().isPresent()) {
      Written rest = condition.aggregation().get();
      problems.add(LoweringProblems.removedAggregation(rest.span()));
      return Optional.empty();
    }
    parts = 0;
    Optional<Query> query = condition(condition.expression());
    if (parts > MOST_PARTS) {
      problems.add(LoweringProblems.tooLarge(MOST_PARTS, condition.expression().span()));
    }
    return query;
  }

  private Optional<Query> condition(Condition condition) {
    if (parts > MOST_PARTS) {
      return Optional.empty();
    }
    return switch (condition) {
      case Condition.And and ->
          terms(and.terms()).map(terms -> Query.all(terms, Group.CONDITION, and.span()));
      case Condition.Or or ->
          terms(or.terms()).map(terms -> Query.any(terms, Group.CONDITION, or.span()));
      case Condition.Not not -> condition(not.term()).map(term -> new Query.Not(term, not.span()));
      case Condition.Named named -> named(named.name(), named.span());
      case Condition.Selector selector -> selector(selector);
    };
  }

  private Optional<List<Query>> terms(List<Condition> conditions) {
    var terms = new ArrayList<Query>(conditions.size());
    for (Condition term : conditions) {
      condition(term).ifPresent(terms::add);
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(terms);
  }

  private Optional<Query> selector(Condition.Selector selector) {
    var terms = new ArrayList<Query>();
    for (String name : detections.keySet()) {
      if (selector.selects(name)) {
        named(name, selector.span()).ifPresent(terms::add);
      }
    }
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (selector.quantifier()) {
          case ANY -> Query.any(terms, Group.SELECTOR, selector.span());
          case ALL -> Query.all(terms, Group.SELECTOR, selector.span());
        });
  }

  private Optional<Query> named(String name, Span place) {
    Detection detection = detections.get(name);
    if (detection == null) {
      problems.add(LoweringProblems.unreadDetection(name, place));
      return Optional.empty();
    }
    if (!lowered.containsKey(name)) {
      int before = parts;
      lowered.put(name, detection(detection));
      sizes.put(name, parts - before);
    } else {
      parts += sizes.getOrDefault(name, 0);
    }
    return lowered.getOrDefault(name, Optional.empty());
  }

  private Optional<Query> detection(Detection detection) {
    parts++;
    return switch (detection) {
      case Detection.AllOf all ->
          detections(all.parts()).map(terms -> Query.all(terms, Group.ITEMS, all.span()));
      case Detection.AnyOf any ->
          detections(any.parts()).map(terms -> Query.any(terms, Group.ALTERNATIVES, any.span()));
      case Detection.Item item -> item(item);
    };
  }

  private Optional<List<Query>> detections(List<Detection> parts) {
    var terms = new ArrayList<Query>(parts.size());
    for (Detection part : parts) {
      detection(part).ifPresent(terms::add);
    }
    return terms.isEmpty() ? Optional.empty() : Optional.of(terms);
  }

  private Optional<Query> item(Detection.Item item) {
    parts += item.values().size();
    var values = new ItemValues(item, problems);
    List<Query> terms = values.queries();
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    Query query =
        item.has(Modifier.ALL)
            ? Query.all(terms, Group.VALUES, item.span())
            : Query.any(terms, Group.VALUES, item.span());
    return Optional.of(item.has(Modifier.NEQ) ? new Query.Not(query, item.span()) : query);
  }
}
