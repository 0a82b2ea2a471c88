package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/** One step of the response to an incident. {@code stage} is one of the playbook's stages. */
public record ResponseAction(
    EntityHead head,
    Optional<Written> id,
    Optional<Written> description,
    Optional<Written> author,
    Optional<Written> creationDate,
    Optional<Written> stage,
    WrittenList automation,
    WrittenList references,
    WrittenList requirements,
    WrittenList linkedAnalytics,
    Optional<Written> workflow)
    implements Entity {

  static ResponseAction of(EntityHead head, EntityReader fields) {
    return new ResponseAction(
        head,
        fields.text("id"),
        fields.text("description"),
        fields.text("author"),
        fields.text("creation_date"),
        fields.text("stage"),
        fields.list("automation"),
        fields.list("references"),
        fields.list("requirements"),
        fields.list("linked_analytics"),
        fields.text("workflow"));
  }
}
