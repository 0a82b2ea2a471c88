package assay.pipeline;

import java.util.Optional;

/** What is done to a query, and what must hold of its rule. */
public record QueryStep(
    Optional<String> id, QueryChange change, Conditions<RuleCondition> rules, Origin origin) {}
