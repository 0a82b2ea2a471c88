package assay.collection;

import assay.collection.References.Links;
import assay.rule.Written;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which each rule follows those it names, and otherwise their own. What goes in a
 * circle, or is nested too deep, is left as not whole.
 *
 * <p>The walk keeps its own stack, since a chain may be as long as the collection.
 */
final class ReferenceOrder {

  /** Correlations of correlations nested deeper are refused: what reads them may recur. */
  static final int DEEPEST = 20;

  /** Takes a problem with a reference of a rule. */
  interface Problems {
    void cycle(CollectedRule rule, Written reference, List<CollectedRule> cycle);

    void tooDeep(CollectedRule rule, Written reference);
  }

  private final Map<CollectedRule, Links> links;
  private final Problems problems;
  private final List<CollectedRule> ordered = new ArrayList<>();
  private final Map<CollectedRule, Integer> depths = new HashMap<>();
  private final Set<CollectedRule> open = new HashSet<>();
  private final Set<CollectedRule> broken = new HashSet<>();
  private final Deque<Step> stack = new ArrayDeque<>();

  /** A rule whose references are being followed. */
  private static final class Step {
    final CollectedRule rule;
    final Links links;
    int next;

    Step(CollectedRule rule, Links links) {
      this.rule = rule;
      this.links = links;
    }
  }

  ReferenceOrder(Map<CollectedRule, Links> links, Problems problems) {
    this.links = links;
    this.problems = problems;
  }

  /** Follows the references of {@code rule}, if that was not done before. */
  void add(CollectedRule rule) {
    if (depths.containsKey(rule)) {
      return;
    }
    enter(rule);
    while (!stack.isEmpty()) {
      Step step = stack.getLast();
      if (step.next == step.links.rules().size()) {
        leave(step);
        continue;
      }
      CollectedRule named = step.links.rules().get(step.next++);
      if (open.contains(named)) {
        circle(step, named);
      } else if (!depths.containsKey(named)) {
        enter(named);
      }
    }
  }

  private void enter(CollectedRule rule) {
    open.add(rule);
    stack.addLast(new Step(rule, links.getOrDefault(rule, Links.NONE)));
  }

  private void leave(Step step) {
    stack.removeLast();
    open.remove(step.rule);
    int depth = 0;
    boolean whole = step.links.whole();
    for (int i = 0; i < step.links.rules().size(); i++) {
      CollectedRule named = step.links.rules().get(i);
      whole &= depths.containsKey(named) && !broken.contains(named);
      int below = depths.getOrDefault(named, 0) + 1;
      if (whole && below > DEEPEST) {
        problems.tooDeep(step.rule, step.links.places().get(i));
        whole = false;
      }
      depth = Math.max(depth, below);
    }
    if (!whole) {
      broken.add(step.rule);
    }
    depths.put(step.rule, depth);
    ordered.add(step.rule);
  }

  /** Tells of a circle, unless all of its rules have been told to be in one. */
  private void circle(Step last, CollectedRule first) {
    var cycle = new ArrayList<CollectedRule>();
    boolean within = false;
    boolean told = true;
    for (Step step : stack) {
      within |= step.rule == first;
      if (within) {
        cycle.add(step.rule);
        told &= !broken.add(step.rule);
      }
    }
    cycle.add(first);
    if (!told) {
      problems.cycle(last.rule, last.links.places().get(last.next - 1), cycle);
    }
  }

  List<CollectedRule> ordered() {
    return ordered;
  }

  /** Whether all that {@code rule} names, and what that names, is there. */
  boolean isWhole(CollectedRule rule) {
    return !broken.contains(rule);
  }
}
