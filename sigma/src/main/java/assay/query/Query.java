package assay.query;

import assay.source.Span;
import java.util.List;

/**
 * What a rule asks of one event. A rule is lowered to one query for each of its conditions; targets
 * and the engine read nothing else. {@code origin} is the text of the rule it came from.
 */
public sealed interface Query {

  Span origin();

  /** All terms hold; there are at least two. */
  record And(List<Query> terms, Group group, Span origin) implements Query {
    public And {
      terms = atLeastTwo(terms);
    }
  }

  /** One term holds, or more; there are at least two. */
  record Or(List<Query> terms, Group group, Span origin) implements Query {
    public Or {
      terms = atLeastTwo(terms);
    }
  }

  record Not(Query term, Span origin) implements Query {}

  /**
   * {@code field} has a value that passes {@code check}; of several values one is enough. What a
   * missing field means, the check says.
   */
  record Has(String field, Check check, Span origin) implements Query {}

  /**
   * Some value of the event, of whatever field, passes {@code check}: a text passes a pattern if
   * some part of it does.
   */
  record Anywhere(Check check, Span origin) implements Query {}

  /** Where the terms of a group stand side by side in the rule. */
  enum Group {
    /** Joined by {@code and} or {@code or} in a condition. */
    CONDITION,
    /** The detections that {@code 1 of} or {@code all of} selects. */
    SELECTOR,
    /** The items of a map. */
    ITEMS,
    /** The maps of a list. */
    ALTERNATIVES,
    /** The values of an item. */
    VALUES,
    /** One written value that stands for several. */
    EXPANSION
  }

  /** {@code terms} as one query: a group, or the only term. */
  static Query all(List<Query> terms, Group group, Span origin) {
    return terms.size() == 1 ? terms.getFirst() : new And(terms, group, origin);
  }

  /** One of {@code terms} as one query: a group, or the only term. */
  static Query any(List<Query> terms, Group group, Span origin) {
    return terms.size() == 1 ? terms.getFirst() : new Or(terms, group, origin);
  }

  private static List<Query> atLeastTwo(List<Query> terms) {
    if (terms.size() < 2) {
      throw new IllegalArgumentException("expected two terms or more, got " + terms.size());
    }
    return List.copyOf(terms);
  }
}
