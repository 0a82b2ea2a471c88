package assay.pipeline;

import assay.template.Data;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What steps remember while a rule goes through them; steps within {@code nest} have their own. */
final class Scope {

  final Map<String, Data> state = new LinkedHashMap<>();
  final Set<String> applied = new LinkedHashSet<>();

  /** The names of fields that were mapped, and those they were mapped to. */
  final Set<String> mapped = new HashSet<>();

  private final Map<String, Set<String>> names = new HashMap<>();

  /** Notes that the step {@code id} made {@code fresh} of {@code name}. */
  void track(String name, List<String> fresh, String id) {
    if (fresh.equals(List.of(name))) {
      return;
    }
    Set<String> ids = new HashSet<>(names.getOrDefault(name, Set.of()));
    ids.add(id);
    names.remove(name);
    fresh.forEach(each -> names.put(each, ids));
  }

  boolean wasApplied(String name, String id) {
    return names.getOrDefault(name, Set.of()).contains(id);
  }

  void add(Scope inner) {
    state.putAll(inner.state);
    applied.addAll(inner.applied);
    mapped.addAll(inner.mapped);
    names.putAll(inner.names);
  }
}
