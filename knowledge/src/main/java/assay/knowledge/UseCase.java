package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/** Rules that belong together because of what they are for, and the data and policies they take. */
public record UseCase(
    EntityHead head,
    Optional<Written> useCaseName,
    Optional<Written> description,
    WrittenList dataNeeded,
    WrittenList loggingPolicies,
    WrittenList detectionRules)
    implements Entity {

  static UseCase of(EntityHead head, EntityReader fields) {
    return new UseCase(
        head,
        fields.text("usecase_name"),
        fields.text("description"),
        fields.list("dataneeded"),
        fields.list("loggingpolicy"),
        fields.list("detectionrule"));
  }
}
