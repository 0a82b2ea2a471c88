package assay.target;

import assay.emit.Correlation;
import assay.rule.RuleExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ways in which a correlation's expression may hold: LogQL has no opposite of a metric, only
 * one metric unless another.
 */
final class LokiAlternatives {

  private static final int MOST = 64;

  private LokiAlternatives() {}

  /** Which rules must match and which must not, counted from 1. */
  record Alternative(Set<Integer> with, Set<Integer> without) {

    /** It in terms of the metrics of all rules. */
    String text(List<String> metrics) {
      var text = new StringBuilder();
      with.forEach(
          number -> text.append(text.isEmpty() ? "" : " and ").append(metrics.get(number - 1)));
      without.forEach(number -> text.append(" unless ").append(metrics.get(number - 1)));
      return "(" + text + ")";
    }

    boolean contradictsItself() {
      return with.stream().anyMatch(without::contains);
    }

    Alternative and(Alternative other) {
      Set<Integer> allWith = new TreeSet<>(with);
      allWith.addAll(other.with);
      Set<Integer> allWithout = new TreeSet<>(without);
      allWithout.addAll(other.without);
      return new Alternative(allWith, allWithout);
    }
  }

  /** Empty if one of them needs no match, or if there are too many. */
  static Optional<List<Alternative>> of(Correlation asked) {
    Optional<List<Alternative>> all = of(asked.expression().orElseThrow(), false, asked);
    return all.map(
            found -> found.stream().filter(each -> !each.contradictsItself()).distinct().toList())
        .filter(found -> !found.isEmpty())
        .filter(found -> found.stream().noneMatch(each -> each.with().isEmpty()));
  }

  private static Optional<List<Alternative>> of(
      RuleExpression expression, boolean negated, Correlation asked) {
    return switch (expression) {
      case RuleExpression.And and -> joined(and.terms(), !negated, negated, asked);
      case RuleExpression.Or or -> joined(or.terms(), negated, negated, asked);
      case RuleExpression.Not not -> of(not.term(), !negated, asked);
      case RuleExpression.Ref ref -> {
        Set<Integer> number = Set.of(asked.number(ref));
        yield Optional.of(
            List.of(
                negated ? new Alternative(Set.of(), number) : new Alternative(number, Set.of())));
      }
    };
  }

  private static Optional<List<Alternative>> joined(
      List<RuleExpression> terms, boolean all, boolean negated, Correlation asked) {
    List<Alternative> joined = all ? List.of(new Alternative(Set.of(), Set.of())) : List.of();
    for (RuleExpression term : terms) {
      Optional<List<Alternative>> more = of(term, negated, asked);
      if (more.isEmpty() || joined.size() * more.get().size() > MOST) {
        return Optional.empty();
      }
      joined = all ? product(joined, more.get()) : both(joined, more.get());
    }
    return joined.size() > MOST ? Optional.empty() : Optional.of(joined);
  }

  private static List<Alternative> product(List<Alternative> left, List<Alternative> right) {
    var product = new ArrayList<Alternative>();
    left.forEach(one -> right.forEach(other -> product.add(one.and(other))));
    return product;
  }

  private static List<Alternative> both(List<Alternative> left, List<Alternative> right) {
    var both = new ArrayList<>(left);
    both.addAll(right);
    return both;
  }
}
