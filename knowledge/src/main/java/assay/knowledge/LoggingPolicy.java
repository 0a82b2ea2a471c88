package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/**
 * What to switch on so that a system writes certain events. {@code byDefault} tells whether it is
 * on without that ({@code default} in the file), {@code volume} how much it writes.
 */
public record LoggingPolicy(
    EntityHead head,
    Optional<Written> byDefault,
    Optional<Written> volume,
    Optional<Written> description,
    Optional<Written> author,
    WrittenList eventIds,
    WrittenList references,
    Optional<Written> configuration)
    implements Entity {

  static LoggingPolicy of(EntityHead head, EntityReader fields) {
    return new LoggingPolicy(
        head,
        fields.text("default"),
        fields.text("volume"),
        fields.text("description"),
        fields.text("author"),
        fields.list("eventID"),
        fields.list("references"),
        fields.text("configuration"));
  }
}
