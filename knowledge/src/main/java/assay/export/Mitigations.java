package assay.export;

import assay.attack.Technique;
import assay.knowledge.Library;
import assay.knowledge.MitigationPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The mitigation policies against a technique, by what their tags name. */
final class Mitigations {

  /** A policy's title and the techniques that it is tagged with. */
  private record Tagged(String title, Set<String> techniques) {}

  private final List<Tagged> policies = new ArrayList<>();
  private final Map<String, List<String>> found = new HashMap<>();

  Mitigations(Library library) {
    for (MitigationPolicy policy : library.entities().mitigationPolicies()) {
      policies.add(
          new Tagged(policy.title().text(), Responses.techniques(policy.tags(), library.attack())));
    }
  }

  /** The titles of those tagged with the technique, its parent or one of its sub-techniques. */
  List<String> against(Optional<Technique> technique) {
    return technique.isEmpty()
        ? List.of()
        : found.computeIfAbsent(technique.get().id(), this::find);
  }

  private List<String> find(String id) {
    return policies.stream()
        .filter(
            policy ->
                policy.techniques().stream().anyMatch(tagged -> Responses.areRelated(tagged, id)))
        .map(Tagged::title)
        .toList();
  }
}
