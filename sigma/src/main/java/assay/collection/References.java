package assay.collection;

import assay.rule.Alias;
import assay.rule.Rule.CorrelationRule;
import assay.rule.Rule.FilterRule;
import assay.rule.Written;
import assay.source.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which rules one correlation names. */
final class References {

  private final CollectedRule owner;
  private final CorrelationRule correlation;
  private final RuleIndex index;
  private final Consumer<Diagnostic> problems;
  private final Map<CollectedRule, Written> found = new HashMap<>();

  private References(
      CollectedRule owner,
      CorrelationRule correlation,
      RuleIndex index,
      Consumer<Diagnostic> problems) {
    this.owner = owner;
    this.correlation = correlation;
    this.index = index;
    this.problems = problems;
  }

  /** The rules that {@code correlation}, which is the rule of {@code owner}, names. */
  static Links resolve(
      CollectedRule owner,
      CorrelationRule correlation,
      RuleIndex index,
      Consumer<Diagnostic> problems) {
    return new References(owner, correlation, index, problems).links();
  }

  /**
   * The rules that were found, in their order, and where each is named.
   *
   * @param whole whether all were found
   */
  record Links(List<CollectedRule> rules, List<Written> places, boolean whole) {
    static final Links NONE = new Links(List.of(), List.of(), true);

    Links {
      rules = List.copyOf(rules);
      places = List.copyOf(places);
    }
  }

  private Links links() {
    var rules = new ArrayList<CollectedRule>();
    var places = new ArrayList<Written>();
    boolean whole = true;
    for (Written reference : correlation.rules().items()) {
      Optional<CollectedRule> rule = find(reference);
      whole &= rule.isPresent();
      if (rule.isPresent()) {
        rules.add(rule.get());
        places.add(reference);
      }
    }
    if (whole) {
      for (Alias alias : correlation.aliases()) {
        alias.fields().forEach(field -> check(field.rule()));
      }
    }
    return new Links(rules, places, whole);
  }

  private Optional<CollectedRule> find(Written reference) {
    List<CollectedRule> rules = index.find(reference.text());
    if (rules.isEmpty()) {
      return refuse(
          index.isUnread(reference.text())
              ? CollectionProblems.unread(reference)
              : CollectionProblems.unknown(reference, index.help(reference.text())));
    }
    if (rules.size() > 1) {
      return refuse(CollectionProblems.ambiguous(reference, rules, owner));
    }
    CollectedRule rule = rules.getFirst();
    if (rule == owner) {
      return refuse(CollectionProblems.namesItself(reference));
    }
    if (rule.rule() instanceof FilterRule) {
      return refuse(CollectionProblems.namesFilter(reference));
    }
    Written before = found.putIfAbsent(rule, reference);
    return before == null || before.text().equals(reference.text())
        ? Optional.of(rule)
        : refuse(CollectionProblems.namedTwice(reference, before));
  }

  private Optional<CollectedRule> refuse(Diagnostic problem) {
    problems.accept(problem);
    return Optional.empty();
  }

  /** A rule that an alias names must be one of those correlated. */
  private void check(Written reference) {
    List<CollectedRule> rules = index.find(reference.text());
    if (rules.stream().noneMatch(found::containsKey)) {
      problems.accept(CollectionProblems.unknownAliasRule(reference, correlation.rules().texts()));
    }
  }
}
