package assay.lint;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What checks know of the world outside the rule. It is handed in, since this module reads nothing.
 *
 * @param attack the names of ATT&amp;CK that tags may use
 * @param taxonomy the log sources there are and the fields they have
 * @param today the day of the check; without it, checks of a rule's age say nothing
 */
public record LintFacts(AttackNames attack, Taxonomy taxonomy, Optional<LocalDate> today) {}
