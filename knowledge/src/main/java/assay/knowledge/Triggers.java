package assay.knowledge;

import assay.rule.Written;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The techniques for which there are tests that set them off: one folder each. */
public final class Triggers {

  public static final Triggers NONE = new Triggers(new TreeSet<>(), Map.of());

  private final SortedSet<String> folders;
  private final Map<String, String> displayNames;

  private Triggers(SortedSet<String> folders, Map<String, String> displayNames) {
    this.folders = folders;
    this.displayNames = displayNames;
  }

  /** The triggers in {@code folders}, named by the ids of techniques; other folders do no harm. */
  public static Triggers of(Collection<String> folders) {
    return of(folders, List.of());
  }

  /** The same, with what is told by the files that could be read. */
  public static Triggers of(Collection<String> folders, Collection<Trigger> read) {
    var names = new HashMap<String, String>();
    for (Trigger trigger : read) {
      trigger.displayName().map(Written::text).ifPresent(name -> names.put(trigger.id(), name));
    }
    return new Triggers(new TreeSet<>(folders), Map.copyOf(names));
  }

  /** Whether the technique {@code id} has a trigger of its own; its parent's does not count. */
  public boolean has(String id) {
    return folders.contains(id);
  }

  /** What the tests call the technique {@code id}. */
  public Optional<String> displayName(String id) {
    return Optional.ofNullable(displayNames.get(id));
  }
}
