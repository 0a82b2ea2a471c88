package assay.knowledge;

import assay.rule.Written;
import java.util.Optional;

/** A stage of the response to an incident, as RE&CT has them. */
public record ResponseStage(EntityHead head, Optional<Written> id, Optional<Written> description)
    implements Entity {

  static ResponseStage of(EntityHead head, EntityReader fields) {
    return new ResponseStage(head, fields.text("id"), fields.text("description"));
  }
}
