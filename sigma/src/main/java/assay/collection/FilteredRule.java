package assay.collection;

import assay.rule.Condition;
import assay.rule.Detection;
import assay.rule.FilterReader;
import assay.rule.Rule.DetectionRule;
import assay.rule.Rule.FilterRule;
import assay.rule.WrittenCondition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A detection rule with what its filters add: each of its conditions holds, and so do those of all
 * the filters.
 *
 * <p>The detections of a filter get a name that begins with {@code _}, so that {@code them} and
 * patterns of the rule pass over them; selectors of the filter are resolved to the names they mean.
 * The parts of a filter come from another file than the rule. So all places in {@code rule} count
 * in {@code source}, the texts of these files in a row, and what is told of the rule must be told
 * by {@link JoinedSource#finding}, which leads each place back to its own file.
 *
 * @param filters those that were added, in the order of the collection
 */
public record FilteredRule(DetectionRule rule, JoinedSource source, List<CollectedRule> filters) {

  public FilteredRule {
    filters = List.copyOf(filters);
  }

  /** {@code rule}, the detection rule of {@code owner}, with {@code filters}. */
  static FilteredRule of(CollectedRule owner, DetectionRule rule, List<CollectedRule> filters) {
    var source = JoinedSource.of(owner.source());
    for (CollectedRule filter : filters) {
      source = source.with(filter.source());
    }
    Map<String, Detection> detections = new LinkedHashMap<>(rule.detections());
    Set<String> taken = names(rule);
    var added = new ArrayList<Condition>();
    int number = 0;
    for (CollectedRule filter : filters) {
      FilterRule moved =
          FilterReader.moved(
              (FilterRule) filter.rule(), source.source(), source.offset(filter.source()));
      number = free(taken, number + 1);
      String prefix = prefix(number);
      moved.detections().forEach((name, part) -> detections.put(prefix + name, part));
      added.add(named(moved.condition(), prefix, moved.detections()));
    }
    List<WrittenCondition> conditions =
        added.isEmpty()
            ? rule.conditions()
            : rule.conditions().stream().map(condition -> joined(condition, added)).toList();
    return new FilteredRule(
        new DetectionRule(
            rule.metadata(),
            rule.logSource(),
            detections,
            conditions,
            rule.timeframe(),
            rule.span()),
        source,
        filters);
  }

  /** The names of its detections, and those that its conditions use without there being one. */
  private static Set<String> names(DetectionRule rule) {
    var names = new HashSet<String>(rule.detections().keySet());
    rule.conditions().forEach(condition -> collect(condition.expression(), names));
    return names;
  }

  private static void collect(Condition condition, Set<String> names) {
    switch (condition) {
      case Condition.And and -> and.terms().forEach(term -> collect(term, names));
      case Condition.Or or -> or.terms().forEach(term -> collect(term, names));
      case Condition.Not not -> collect(not.term(), names);
      case Condition.Named named -> names.add(named.name());
      case Condition.Selector selector -> {}
    }
  }

  /** The first number from {@code from} on whose prefix begins no name. */
  private static int free(Set<String> names, int from) {
    int number = from;
    while (isTaken(names, prefix(number))) {
      number++;
    }
    return number;
  }

  private static boolean isTaken(Set<String> names, String prefix) {
    return names.stream().anyMatch(name -> name.startsWith(prefix));
  }

  private static String prefix(int number) {
    return "_filter_" + number + "_";
  }

  private static WrittenCondition joined(WrittenCondition condition, List<Condition> added) {
    var terms = new ArrayList<Condition>();
    terms.add(condition.expression());
    terms.addAll(added);
    return new WrittenCondition(
        new Condition.And(terms, condition.expression().span()), condition.aggregation());
  }

  /** A filter's condition with the names that its detections have in the rule. */
  private static Condition named(
      Condition condition, String prefix, Map<String, Detection> detections) {
    return switch (condition) {
      case Condition.And and ->
          new Condition.And(named(and.terms(), prefix, detections), and.span());
      case Condition.Or or -> new Condition.Or(named(or.terms(), prefix, detections), or.span());
      case Condition.Not not ->
          new Condition.Not(named(not.term(), prefix, detections), not.span());
      case Condition.Named name -> new Condition.Named(prefix + name.name(), name.span());
      case Condition.Selector selector -> selected(selector, prefix, detections);
    };
  }

  private static List<Condition> named(
      List<Condition> terms, String prefix, Map<String, Detection> detections) {
    return terms.stream().map(term -> named(term, prefix, detections)).toList();
  }

  private static Condition selected(
      Condition.Selector selector, String prefix, Map<String, Detection> detections) {
    var terms = new ArrayList<Condition>();
    for (String name : detections.keySet()) {
      if (selector.selects(name)) {
        terms.add(new Condition.Named(prefix + name, selector.span()));
      }
    }
    if (terms.size() == 1) {
      return terms.getFirst();
    }
    return switch (selector.quantifier()) {
      case ANY -> new Condition.Or(terms, selector.span());
      case ALL -> new Condition.And(terms, selector.span());
    };
  }
}
