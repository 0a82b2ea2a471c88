package assay.knowledge;

import assay.rule.Written;
import java.util.List;
import java.util.Optional;

/**
 * A place where an entity names another. {@code target} is empty if there is no entity of that name
 * among the {@code kinds} that the field may name; the reference is dead then.
 */
public record Reference(
    Entity from, String field, Written name, List<EntityKind> kinds, Optional<Entity> target) {

  public Reference {
    kinds = List.copyOf(kinds);
  }
}
