package assay.pipeline;

import java.util.Optional;

/**
 * A transformation and the conditions under which it is applied.
 *
 * @param id by which conditions of later steps ask whether this one was applied
 * @param rules what must hold of the rule
 * @param items what must hold of an item
 * @param names what must hold of the name of a field
 */
public record Step(
    Optional<String> id,
    Transformation transformation,
    Conditions<RuleCondition> rules,
    Conditions<ItemCondition> items,
    Conditions<NameCondition> names,
    Origin origin) {

  /** How messages name it: its id, or else the type of its transformation. */
  String label() {
    return id.orElseGet(transformation::type);
  }
}
