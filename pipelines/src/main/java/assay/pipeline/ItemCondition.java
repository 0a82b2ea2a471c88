package assay.pipeline;

import assay.template.Data;

/** What a step may ask of an item. */
public sealed interface ItemCondition {

  /**
   * A text among the values begins with what the expression matches.
   *
   * @param all whether every value must be so
   * @param negated whether values must not be so
   */
  record TextMatches(boolean all, PipelineRegex regex, boolean negated) implements ItemCondition {}

  record ValueIs(boolean all, Data value) implements ItemCondition {}

  record HasWildcard(boolean all) implements ItemCondition {}

  record IsNull(boolean all) implements ItemCondition {}

  /** The step of this id was applied to the item. */
  record Applied(String id) implements ItemCondition {}

  record StateIs(String key, Order order, Data value) implements ItemCondition {}
}
