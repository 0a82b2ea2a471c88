package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/**
 * A kind of log event that rules look at: where it comes from, the fields it has, and the policies
 * that make it appear. Rules do not name it; it is found by what they look for.
 */
public record DataNeeded(
    Written title,
    Optional<Written> description,
    WrittenList loggingPolicies,
    WrittenList references,
    Optional<Written> category,
    Optional<Written> platform,
    Optional<Written> type,
    Optional<Written> channel,
    Optional<Written> provider,
    WrittenList fields,
    Optional<Written> sample,
    Optional<Written> enrichedSample,
    WrittenList mitigationPolicies) {}
