package assay.query;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Rewrites that bring queries which mean the same to the same form. They keep what a query means
 * for every event; what they do not keep is the rule's order and its groups.
 */
public final class Passes {

  /** One rewrite and the name that {@code explain} shows. */
  public record Pass(String name, UnaryOperator<Query> rewrite) {}

  /** In this order, which each line gives the reason for. */
  public static final List<Pass> ALL =
      List.of(
          // Negations first: pushing them in makes new groups of the other kind.
          new Pass("push-not-inward", PushNotInward::apply),
          // Checks next, so that those which ask the same are equal below.
          new Pass("plain-checks", PlainChecks::apply),
          // Groups within groups of their kind: repeats show only side by side.
          new Pass("flatten", Flatten::apply),
          // A group whose terms fell together may itself repeat another: from the leaves up.
          new Pass("drop-repeats", DropRepeats::apply),
          // Dropping can leave a group of its parent's kind.
          new Pass("flatten-again", Flatten::apply),
          // Last, since it looks at the finished terms.
          new Pass("order-terms", OrderTerms::apply));

  private Passes() {}

  /** {@code query} after all rewrites. */
  public static Query apply(Query query) {
    Query result = query;
    for (Pass pass : ALL) {
      result = pass.rewrite().apply(result);
    }
    return result;
  }
}
