package assay.knowledge;

import assay.rule.Written;
import java.util.Optional;

/**
 * Tests of Atomic Red Team that set off what the technique {@code id} is about; {@code displayName}
 * is what the tests call the technique.
 */
public record Trigger(String id, Optional<Written> displayName) {}
