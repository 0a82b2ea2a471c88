package assay.pipeline;

import java.util.List;
import java.util.function.Predicate;

/**
 * Conditions of one kind, joined.
 *
 * @param negated whether the opposite must hold
 * @param absent whether the step has no conditions of this kind
 */
public record Conditions<C>(Tree<C> tree, boolean negated, boolean absent) {

  /** How conditions are joined. */
  public sealed interface Tree<C> {}

  public record One<C>(C condition) implements Tree<C> {}

  public record All<C>(List<Tree<C>> terms) implements Tree<C> {
    public All {
      terms = List.copyOf(terms);
    }
  }

  public record AnyOf<C>(List<Tree<C>> terms) implements Tree<C> {
    public AnyOf {
      terms = List.copyOf(terms);
    }
  }

  public record Not<C>(Tree<C> term) implements Tree<C> {}

  /** Whether they hold, where {@code holds} tells it of one. */
  boolean hold(Predicate<C> holds) {
    return negated != hold(tree, holds);
  }

  private static <C> boolean hold(Tree<C> tree, Predicate<C> holds) {
    return switch (tree) {
      case One<C> one -> holds.test(one.condition());
      case All<C> all -> !has(all.terms(), holds, false);
      case AnyOf<C> any -> has(any.terms(), holds, true);
      case Not<C> not -> !hold(not.term(), holds);
    };
  }

  /** Whether one of {@code terms} comes to {@code wanted}; asked for each rule and each step. */
  private static <C> boolean has(List<Tree<C>> terms, Predicate<C> holds, boolean wanted) {
    for (Tree<C> term : terms) {
      if (hold(term, holds) == wanted) {
        return true;
      }
    }
    return false;
  }
}
