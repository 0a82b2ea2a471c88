package assay.collection;

import assay.rule.LogSource;
import assay.rule.Rule;
import assay.rule.Rule.CorrelationRule;
import assay.rule.Rule.DetectionRule;
import assay.rule.Rule.FilterRule;
import assay.rule.Written;
import assay.source.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Which filters are for which rules: those that list the rule, or none, and whose log source says
 * nothing that the rule's says otherwise (Sigma 2.1, "Filters").
 */
final class FilterLinks {

  /** Of the rules that a filter lists, so many are told about. */
  private static final int MOST_TOLD = 50;

  private final List<CollectedRule> rules;
  private final RuleIndex index;
  private final Map<CollectedRule, List<CollectedRule>> filters = new HashMap<>();

  FilterLinks(List<CollectedRule> rules, RuleIndex index) {
    this.rules = rules;
    this.index = index;
  }

  /** The filters for {@code rule}, in the order in which they were added. */
  List<CollectedRule> of(CollectedRule rule) {
    return List.copyOf(filters.getOrDefault(rule, List.of()));
  }

  /** Links {@code owner}, whose rule is {@code filter}. */
  void add(CollectedRule owner, FilterRule filter, Consumer<Diagnostic> problems) {
    if (filter.isForAny()) {
      for (CollectedRule rule : rules) {
        if (rule.rule() instanceof DetectionRule detection
            && differing(filter.logSource(), detection.logSource()).isEmpty()) {
          link(rule, owner);
        }
      }
      return;
    }
    int told = 0;
    for (Written reference : filter.rules().items()) {
      Optional<Diagnostic> problem = list(owner, filter, reference);
      if (problem.isPresent() && told++ < MOST_TOLD) {
        problems.accept(problem.get());
      }
    }
  }

  /** Links the rules that {@code reference} means; tells if there are none, or not for it. */
  private Optional<Diagnostic> list(CollectedRule owner, FilterRule filter, Written reference) {
    List<CollectedRule> listed = index.find(reference.text());
    if (listed.isEmpty()) {
      return index.isUnread(reference.text())
          ? Optional.empty()
          : Optional.of(
              CollectionProblems.unknownFiltered(reference, index.help(reference.text())));
    }
    Optional<Diagnostic> problem = Optional.empty();
    for (CollectedRule rule : listed) {
      Optional<Diagnostic> found = reason(filter, rule.rule(), reference);
      if (found.isEmpty()) {
        link(rule, owner);
      }
      problem = problem.or(() -> found);
    }
    return problem;
  }

  /** Why a rule that {@code filter} lists is not filtered; empty if it is. */
  private static Optional<Diagnostic> reason(FilterRule filter, Rule rule, Written reference) {
    return switch (rule) {
      case CorrelationRule correlation ->
          Optional.of(CollectionProblems.filtersCorrelation(reference));
      case FilterRule other -> Optional.of(CollectionProblems.filtersFilter(reference));
      case DetectionRule detection -> {
        List<String> differing = differing(filter.logSource(), detection.logSource());
        yield differing.isEmpty()
            ? Optional.empty()
            : Optional.of(CollectionProblems.otherLogs(reference, differing));
      }
    };
  }

  private void link(CollectedRule rule, CollectedRule filter) {
    List<CollectedRule> known = filters.computeIfAbsent(rule, key -> new ArrayList<>());
    if (known.isEmpty() || known.getLast() != filter) {
      known.add(filter);
    }
  }

  /** What a filter's log source says that the rule's does not say as well. */
  private static List<String> differing(LogSource filter, LogSource rule) {
    var differing = new ArrayList<String>(3);
    compare("category", filter.category(), rule.category(), differing);
    compare("product", filter.product(), rule.product(), differing);
    compare("service", filter.service(), rule.service(), differing);
    return differing;
  }

  private static void compare(
      String key, Optional<Written> filter, Optional<Written> rule, List<String> differing) {
    if (filter.isPresent() && !filter.map(Written::text).equals(rule.map(Written::text))) {
      differing.add(key);
    }
  }
}
