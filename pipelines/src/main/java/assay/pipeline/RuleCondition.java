package assay.pipeline;

import assay.template.Data;
import java.util.Optional;

/** What a step may ask of a rule. */
public sealed interface RuleCondition {

  /** Its log source says the same in all that is said here; of a correlation one rule's does. */
  record LogSourceIs(Optional<String> category, Optional<String> product, Optional<String> service)
      implements RuleCondition {}

  /** Some item is about the field. */
  record HasField(String field) implements RuleCondition {}

  /** Some item is about the field and has the value. */
  record HasItem(String field, Data value) implements RuleCondition {}

  /** The step of this id was applied. */
  record Applied(String id) implements RuleCondition {}

  /** The state has a value that compares so. */
  record StateIs(String key, Order order, Data value) implements RuleCondition {}

  /** It is no correlation. */
  record IsDetection() implements RuleCondition {}

  record IsCorrelation() implements RuleCondition {}

  /** What it says of itself compares so with the value. */
  record AttributeIs(String attribute, Order order, Data value) implements RuleCondition {}

  record HasTag(String tag) implements RuleCondition {}

  /** What pySigma makes is asked for, be it right or not; no pipeline of pySigma's asks this. */
  record IsCompatible() implements RuleCondition {}
}
