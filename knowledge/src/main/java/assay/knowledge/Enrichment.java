package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.Optional;

/**
 * Something added to events before rules see them: from the data it needs, to the data it enriches.
 * Rules name it by its title.
 */
public record Enrichment(
    Written title,
    Optional<Written> description,
    WrittenList dataNeeded,
    WrittenList dataToEnrich,
    WrittenList references,
    Optional<Written> author,
    WrittenList requirements,
    WrittenList newFields,
    Optional<Written> config) {}
