package assay.target.sigmac;

import java.util.List;
import java.util.Optional;

/**
 * A log source of a configuration: it stands for rules whose log source has all that it has, and
 * adds indexes and conditions, or a log source for the configurations after it.
 */
record LogSourceEntry(
    LogSourceNames names,
    List<String> indexes,
    List<Condition> conditions,
    Optional<LogSourceNames> rewrite) {

  /** A field and its value. */
  record Condition(String field, Value value) {}
}
