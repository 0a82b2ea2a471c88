package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/**
 * What to switch on so that a system writes certain events. {@code byDefault} tells whether it is
 * on without that ({@code default} in the file), {@code volume} how much it writes.
 */
public record LoggingPolicy(
    Written title,
    Optional<Written> byDefault,
    Optional<Written> volume,
    Optional<Written> description,
    WrittenList eventIds,
    WrittenList references,
    Optional<Written> configuration) {}
