package assay.target.sigmac;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Rewrites a parse tree until nothing changes, then puts brackets around every group.
 *
 * <p>Below a not the tree stays as it was parsed, brackets and all. One rewrite changes what a
 * condition means: where a group shares all of a child with the others, that child becomes empty
 * and vanishes ({@code (a and b) or (a and b and c)} gives {@code a and b and c}). It is kept: the
 * old converter did so.
 */
final class Optimizer {

  private boolean changed;

  private Optimizer() {}

  /** The optimized tree; {@link Node.Nothing} if nothing is left of it. */
  static Node optimize(Node tree) {
    Node node = withoutBrackets(tree);
    var optimizer = new Optimizer();
    do {
      optimizer.changed = false;
      node = optimizer.pass(node);
    } while (optimizer.changed);
    return withBrackets(node);
  }

  private static Node withoutBrackets(Node node) {
    return switch (node) {
      case Node.Bracket bracket -> withoutBrackets(bracket.child());
      case Node.Group group -> {
        group.setChildren(mapped(group.children(), Optimizer::withoutBrackets));
        yield group;
      }
      case Node.Not not -> not;
      case Node.Nothing nothing -> nothing;
      case Node.FieldIs field -> field;
      case Node.FieldIsNull field -> field;
      case Node.Keyword keyword -> keyword;
    };
  }

  private static Node withBrackets(Node node) {
    if (node instanceof Node.Group group) {
      group.setChildren(mapped(group.children(), Optimizer::withBrackets));
      return new Node.Bracket(group);
    }
    return node;
  }

  private static List<Node> mapped(List<Node> nodes, UnaryOperator<Node> change) {
    var result = new ArrayList<Node>(nodes.size());
    for (Node node : nodes) {
      result.add(change.apply(node));
    }
    return result;
  }

  /** One pass: the node itself until nothing can be done about it, then its children. */
  private Node pass(Node start) {
    Node node = start;
    while (node instanceof Node.Group group) {
      List<Node> children = group.children();
      if (children.isEmpty()) {
        changed = true;
        return new Node.Nothing(group.span());
      }
      List<Node> present = withoutNothing(children);
      if (present.size() == 1 && children.size() == 1) {
        node = children.getFirst();
      } else {
        List<Node> unique = present.size() < children.size() ? present : unique(children);
        if (unique.size() < children.size()) {
          group.setChildren(unique);
        } else if (canMerge(group)) {
          group.setChildren(merged(group));
        } else {
          List<Node> shared = shared(group);
          if (shared.isEmpty()) {
            group.setChildren(mapped(children, this::pass));
            return group;
          }
          node = promoted(group, shared);
        }
      }
      changed = true;
    }
    return node;
  }

  private static List<Node> withoutNothing(List<Node> nodes) {
    var present = new ArrayList<Node>(nodes.size());
    for (Node node : nodes) {
      if (!(node instanceof Node.Nothing)) {
        present.add(node);
      }
    }
    return present;
  }

  private static List<Node> unique(List<Node> nodes) {
    Set<Node> seen = new HashSet<>();
    var unique = new ArrayList<Node>(nodes.size());
    for (Node node : nodes) {
      refuseUncountable(node);
      if (seen.add(node)) {
        unique.add(node);
      }
    }
    return unique;
  }

  /** Maps, and lists within lists, could not be counted among other values. */
  private static void refuseUncountable(Node node) {
    if (node instanceof Node.FieldIs field) {
      boolean nested =
          field.value() instanceof Value.Map
              || (field.value() instanceof Value.Many many
                  && many.values().stream()
                      .anyMatch(v -> v instanceof Value.Many || v instanceof Value.Map));
      if (nested) {
        throw new Refusal(Problems.unsupportedValue(field.value(), field.span()));
      }
    }
  }

  /** One child at least is a group of the same kind, and all others are that or plain fields. */
  private static boolean canMerge(Node.Group group) {
    boolean any = false;
    for (Node child : group.children()) {
      boolean same = child instanceof Node.Group inner && inner.isAnd() == group.isAnd();
      any |= same;
      if (!same && !(child instanceof Node.FieldIs)) {
        return false;
      }
    }
    return any;
  }

  private static List<Node> merged(Node.Group group) {
    var children = new ArrayList<Node>();
    for (Node child : group.children()) {
      if (child instanceof Node.Group inner) {
        children.addAll(inner.children());
      } else {
        children.add(child);
      }
    }
    return children;
  }

  /** What stands in every child, if all children are groups of the other kind. */
  private static List<Node> shared(Node.Group group) {
    for (Node child : group.children()) {
      if (!(child instanceof Node.Group inner && inner.isAnd() != group.isAnd())) {
        return List.of();
      }
    }
    var others = new ArrayList<Set<Node>>();
    for (Node child : group.children()) {
      others.add(new HashSet<>(((Node.Group) child).children()));
    }
    var shared = new ArrayList<Node>();
    for (Node candidate : ((Node.Group) group.children().getFirst()).children()) {
      if (others.stream().allMatch(other -> other.contains(candidate))) {
        shared.add(candidate);
      }
    }
    return shared;
  }

  private static Node.Group promoted(Node.Group group, List<Node> shared) {
    for (Node child : group.children()) {
      var rest = new ArrayList<>(((Node.Group) child).children());
      for (Node node : shared) {
        if (!rest.remove(node)) {
          throw new Refusal(Problems.repeatedCondition(node.span()));
        }
      }
      ((Node.Group) child).setChildren(rest);
    }
    var outer = new Node.Group(!group.isAnd(), group.span());
    shared.forEach(outer::with);
    return outer.with(group);
  }
}
