package assay.rule;

import java.util.Optional;

/**
 * One condition of a rule: the expression, and what an old rule says after a {@code |} (such as
 * {@code count() by User > 5}). That aggregation left the language with Sigma 2: it is kept as it
 * is written and not meant; the targets of 2020 read it themselves.
 */
public record WrittenCondition(Condition expression, Optional<Written> aggregation) {}
