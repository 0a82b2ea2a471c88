package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/** A setting of a system itself that makes what its tags name harder or impossible. */
public record HardeningPolicy(
    EntityHead head,
    Optional<Written> description,
    WrittenList tags,
    WrittenList platforms,
    WrittenList minimumVersions,
    WrittenList references,
    Optional<Written> configuration)
    implements Entity {

  static HardeningPolicy of(EntityHead head, EntityReader fields) {
    return new HardeningPolicy(
        head,
        fields.text("description"),
        fields.list("tags"),
        fields.list("platform"),
        fields.list("minimum_version"),
        fields.list("references"),
        fields.text("configuration"));
  }
}
