package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/**
 * Somebody for whom data, policies and rules are deployed. {@code detectionRules} and {@code
 * useCases} are titles.
 */
public record Customer(
    Written title,
    Optional<Written> customerName,
    Optional<Written> description,
    WrittenList dataNeeded,
    WrittenList loggingPolicies,
    WrittenList detectionRules,
    WrittenList useCases) {}
