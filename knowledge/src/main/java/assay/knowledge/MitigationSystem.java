package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/** A product or a part of a system that can stop attacks, by the policies it enforces. */
public record MitigationSystem(
    EntityHead head,
    WrittenList references,
    WrittenList platforms,
    WrittenList minimumVersions,
    Optional<Written> description)
    implements Entity {

  static MitigationSystem of(EntityHead head, EntityReader fields) {
    return new MitigationSystem(
        head,
        fields.list("references"),
        fields.list("platform"),
        fields.list("minimum_version"),
        fields.text("description"));
  }
}
