package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/** A setting of a mitigation system that stops what its tags name. */
public record MitigationPolicy(
    EntityHead head,
    Optional<Written> description,
    WrittenList tags,
    WrittenList mitigationSystems,
    WrittenList platforms,
    WrittenList minimumVersions,
    WrittenList prerequisites,
    WrittenList references,
    Optional<Written> configuration)
    implements Entity {

  static MitigationPolicy of(EntityHead head, EntityReader fields) {
    return new MitigationPolicy(
        head,
        fields.text("description"),
        fields.list("tags"),
        fields.list("mitigation_system"),
        fields.list("platform"),
        fields.list("minimum_version"),
        fields.list("prerequisites"),
        fields.list("references"),
        fields.text("configuration"));
  }
}
