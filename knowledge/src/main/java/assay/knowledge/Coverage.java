package assay.knowledge;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How far data has what a rule asks for: fields that it has, events that it is, and fields that it
 * lacks. {@code other} tells that the rule asks for other events, so that no field would help.
 */
record Coverage(Set<String> has, Set<String> events, Set<String> lacks, boolean other) {

  /** Nothing was asked for. */
  static final Coverage NOTHING = new Coverage(Set.of(), Set.of(), Set.of(), false);

  /** The rule asks for other events. */
  static final Coverage OTHER = new Coverage(Set.of(), Set.of(), Set.of(), true);

  Coverage {
    has = Collections.unmodifiableSet(new LinkedHashSet<>(has));
    events = Collections.unmodifiableSet(new LinkedHashSet<>(events));
    lacks = Collections.unmodifiableSet(new LinkedHashSet<>(lacks));
  }

  static Coverage field(String name) {
    return new Coverage(Set.of(name), Set.of(), Set.of(), false);
  }

  static Coverage event(String event) {
    return new Coverage(Set.of(), Set.of(event), Set.of(), false);
  }

  static Coverage lack(String name) {
    return new Coverage(Set.of(), Set.of(), Set.of(name), false);
  }

  boolean complete() {
    return lacks.isEmpty() && !other;
  }

  /** Whether anything is known beside the log source. */
  boolean isEvidence() {
    return !has.isEmpty() || !events.isEmpty();
  }

  /** Both are asked for. */
  Coverage and(Coverage that) {
    return new Coverage(
        union(has, that.has),
        union(events, that.events),
        union(lacks, that.lacks),
        other || that.other);
  }

  /** One of both is enough: the one that is there, both if both are, else what lacks less. */
  Coverage or(Coverage that) {
    if (complete() && that.complete()) {
      return and(that);
    }
    return that.cost() < cost() ? that : this;
  }

  private int cost() {
    return complete() ? 0 : other ? Integer.MAX_VALUE : lacks.size();
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    var union = new LinkedHashSet<>(one);
    union.addAll(other);
    return union;
  }
}
