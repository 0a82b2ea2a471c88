package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/**
 * Something added to events before rules see them: from the data it needs, to the data it enriches.
 * Rules name it by its title.
 */
public record Enrichment(
    EntityHead head,
    Optional<Written> description,
    WrittenList dataNeeded,
    WrittenList dataToEnrich,
    WrittenList references,
    Optional<Written> author,
    WrittenList requirements,
    WrittenList newFields,
    Optional<Written> config)
    implements Entity {

  static Enrichment of(EntityHead head, EntityReader fields) {
    return new Enrichment(
        head,
        fields.text("description"),
        fields.list("data_needed"),
        fields.list("data_to_enrich"),
        fields.list("references"),
        fields.text("author"),
        fields.list("requirements"),
        fields.list("new_fields"),
        fields.text("config"));
  }
}
