package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/**
 * A kind of log event that rules look at: where it comes from, the fields it has, and the policies
 * that make it appear. Rules do not name it; it is found by what they look for.
 */
public record DataNeeded(
    EntityHead head,
    Optional<Written> description,
    Optional<Written> author,
    WrittenList loggingPolicies,
    WrittenList mitigationPolicies,
    WrittenList references,
    Optional<Written> category,
    Optional<Written> platform,
    Optional<Written> type,
    Optional<Written> channel,
    Optional<Written> provider,
    WrittenList eventIds,
    WrittenList fields,
    Optional<Written> sample,
    Optional<Written> enrichedSample)
    implements Entity {

  static DataNeeded of(EntityHead head, EntityReader fields) {
    return new DataNeeded(
        head,
        fields.text("description"),
        fields.text("author"),
        fields.list("loggingpolicy"),
        fields.list("mitigation_policy"),
        fields.list("references"),
        fields.text("category"),
        fields.text("platform"),
        fields.text("type"),
        fields.text("channel"),
        fields.text("provider"),
        fields.list("eventID"),
        fields.list("fields"),
        fields.text("sample"),
        fields.text("enriched_sample"));
  }
}
