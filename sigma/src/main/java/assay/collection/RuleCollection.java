package assay.collection;

import assay.collection.References.Links;
import assay.rule.Rule.CorrelationRule;
import assay.rule.Rule.DetectionRule;
import assay.rule.Rule.FilterRule;
import assay.rule.RuleFile;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rules of many files, linked: correlations with the rules they name, rules with the filters
 * that are for them. Filters do not change correlations, but the rules that these name.
 */
public final class RuleCollection {

  private final List<CollectedRule> filters = new ArrayList<>();
  private final Map<CollectedRule, Links> links = new HashMap<>();
  private final Set<CollectedRule> inner = new HashSet<>();
  private final List<Finding> problems = new ArrayList<>();
  private final IdentityHashMap<RuleFile, List<CollectedRule>> byFile = new IdentityHashMap<>();
  private final RuleIndex index;
  private final FilterLinks filterLinks;
  private final ReferenceOrder order;

  private RuleCollection(List<RuleFile> files, List<CollectedRule> all, List<String> others) {
    this.index = new RuleIndex(files, all, others);
    this.filterLinks = new FilterLinks(all, index);
    this.order = new ReferenceOrder(links, new Told());
  }

  /**
   * Links the rules of {@code files}. What is wrong within a file is not told again; what is wrong
   * between rules is told of the rule that names the other.
   */
  public static RuleCollection of(List<RuleFile> files) {
    return of(files, List.of());
  }

  /**
   * The same for some files of many.
   *
   * @param others ids and names of rules in other files, which help may suggest
   */
  public static RuleCollection of(List<RuleFile> files, List<String> others) {
    var all = new ArrayList<CollectedRule>();
    for (RuleFile file : files) {
      file.rules().forEach(rule -> all.add(new CollectedRule(file, rule)));
    }
    var collection = new RuleCollection(files, all, others);
    for (CollectedRule rule : all) {
      if (!(rule.rule() instanceof FilterRule)) {
        collection.byFile.computeIfAbsent(rule.file(), file -> new ArrayList<>()).add(rule);
      }
    }
    all.forEach(collection::link);
    collection.keep();
    all.stream()
        .filter(rule -> !(rule.rule() instanceof FilterRule))
        .forEach(collection.order::add);
    collection.sort(files);
    return collection;
  }

  private void link(CollectedRule rule) {
    switch (rule.rule()) {
      case DetectionRule detection -> {}
      case CorrelationRule correlation ->
          links.put(rule, References.resolve(rule, correlation, index, told(rule)));
      case FilterRule filter -> {
        filters.add(rule);
        filterLinks.add(rule, filter, told(rule));
      }
    }
  }

  private Consumer<Diagnostic> told(CollectedRule rule) {
    return problem -> problems.add(new Finding(rule.source(), problem));
  }

  /** A rule that is named is put out only if one of those that name it says so. */
  private void keep() {
    var outer = new ArrayList<CollectedRule>();
    links.forEach(
        (rule, named) -> {
          boolean generate = ((CorrelationRule) rule.rule()).generate();
          (generate ? outer : inner).addAll(named.rules());
        });
    outer.forEach(inner::remove);
  }

  private void sort(List<RuleFile> files) {
    Map<Source, Integer> places = new HashMap<>();
    files.forEach(file -> places.putIfAbsent(file.source(), places.size()));
    problems.sort(
        Comparator.comparingInt((Finding finding) -> places.getOrDefault(finding.source(), 0))
            .thenComparingInt(finding -> finding.diagnostic().span().start()));
  }

  /** Tells of what the order meets. */
  private final class Told implements ReferenceOrder.Problems {
    @Override
    public void cycle(CollectedRule rule, Written reference, List<CollectedRule> cycle) {
      told(rule).accept(CollectionProblems.cycle(reference, cycle));
    }

    @Override
    public void tooDeep(CollectedRule rule, Written reference) {
      told(rule).accept(CollectionProblems.tooDeep(reference, ReferenceOrder.DEEPEST));
    }
  }

  /**
   * All rules with detections and all correlations: each after those it names, otherwise in the
   * order of the files.
   */
  public List<CollectedRule> rules() {
    return Collections.unmodifiableList(order.ordered());
  }

  /** The rules of {@code file}, one of those collected, in its order; without its filters. */
  public List<CollectedRule> in(RuleFile file) {
    return byFile.getOrDefault(file, List.of());
  }

  /** All filters, in the order of the files. */
  public List<CollectedRule> filters() {
    return Collections.unmodifiableList(filters);
  }

  /** What is wrong between rules, in the order of the files and of their places. */
  public List<Finding> problems() {
    return Collections.unmodifiableList(problems);
  }

  /** The one rule that has {@code reference} for an id, in any form, or else for a name. */
  public Optional<CollectedRule> find(String reference) {
    List<CollectedRule> found = index.find(reference);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /**
   * Whether a rule is to be put out by itself: nothing correlates it, or what does says {@code
   * generate}. One correlation that says so is enough.
   */
  public boolean isOutput(CollectedRule rule) {
    return !inner.contains(rule);
  }

  /**
   * The rules that {@code correlation} names, in its order; empty if some of them, or of those they
   * name, are not there, which {@link #problems} told.
   */
  public Optional<List<CollectedRule>> correlated(CollectedRule correlation) {
    return order.isWhole(correlation)
        ? Optional.ofNullable(links.get(correlation)).map(Links::rules)
        : Optional.empty();
  }

  /** {@code rule} with the filters that are for it; empty for a correlation or a filter. */
  public Optional<FilteredRule> filtered(CollectedRule rule) {
    return rule.rule() instanceof DetectionRule detection
        ? Optional.of(FilteredRule.of(rule, detection, filterLinks.of(rule)))
        : Optional.empty();
  }
}
