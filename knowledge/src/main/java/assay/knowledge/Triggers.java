package assay.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The techniques for which there are tests that set them off. */
public final class Triggers {

  public static final Triggers NONE = new Triggers(new TreeMap<>());

  private final SortedMap<String, Trigger> byId;

  private Triggers(SortedMap<String, Trigger> byId) {
    this.byId = byId;
  }

  public static Triggers of(Collection<Trigger> triggers) {
    var byId = new TreeMap<String, Trigger>();
    triggers.forEach(trigger -> byId.put(trigger.id(), trigger));
    return new Triggers(byId);
  }

  /** All of them, by id. */
  public List<Trigger> all() {
    return List.copyOf(byId.values());
  }

  /** Whether the technique {@code id} has a trigger of its own; its parent's does not count. */
  public boolean has(String id) {
    return byId.containsKey(id);
  }

  public Optional<Trigger> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
