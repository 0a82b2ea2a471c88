package assay.target.sigmac;

import assay.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Configurations one after the other, as one. */
record Configurations(List<Configuration> chain) {

  Configurations {
    chain = List.copyOf(chain);
  }

  /** What the log sources that stand for a rule add up to. */
  record LogSource(List<LogSourceEntry.Condition> conditions, List<String> indexes) {}

  /**
   * What becomes of a field name after all configurations: names, and mappings whose names hang on
   * the rule. Both together only come of a list in an earlier configuration.
   */
  record Mapped(List<String> names, List<FieldMapping.Conditional> conditionals) {}

  /** Sums up the entries that stand for a rule; a rewritten log source counts from there on. */
  LogSource logSource(LogSourceNames rule, Span span) {
    var matching = new ArrayList<LogSourceEntry>();
    LogSourceNames names = rule;
    for (Configuration configuration : chain) {
      for (LogSourceEntry entry : configuration.logSources()) {
        if (entry.names().covers(names)) {
          matching.add(entry);
          names = entry.rewrite().orElse(names);
        }
      }
    }
    refuseConflicts(matching, span);
    Set<String> indexes = new LinkedHashSet<>();
    var conditions = new ArrayList<LogSourceEntry.Condition>();
    for (LogSourceEntry entry : matching) {
      indexes.addAll(entry.indexes());
      conditions.addAll(entry.conditions());
    }
    return new LogSource(conditions, indexes.isEmpty() ? defaultIndexes() : List.copyOf(indexes));
  }

  private static void refuseConflicts(List<LogSourceEntry> matching, Span span) {
    Set<String> categories = new HashSet<>();
    Set<String> products = new HashSet<>();
    Set<String> services = new HashSet<>();
    Set<LogSourceNames> rewrites = new HashSet<>();
    for (LogSourceEntry entry : matching) {
      entry.names().category().ifPresent(categories::add);
      entry.names().product().ifPresent(products::add);
      entry.names().service().ifPresent(services::add);
      entry.rewrite().ifPresent(rewrites::add);
    }
    if (categories.size() > 1
        || products.size() > 1
        || services.size() > 1
        || rewrites.size() > 1) {
      throw new Refusal(Problems.conflictingLogSources(span));
    }
  }

  /** Those of the last configuration, even if it has none. */
  private List<String> defaultIndexes() {
    return chain.isEmpty() ? List.of() : chain.getLast().defaultIndexes();
  }

  /** That of the last configuration that has one. */
  Optional<String> dateField() {
    for (int i = chain.size() - 1; i >= 0; i--) {
      if (chain.get(i).dateField().isPresent()) {
        return chain.get(i).dateField();
      }
    }
    return Optional.empty();
  }

  /** Whether the names of some field hang on the rule. */
  boolean haveConditions() {
    return chain.stream().anyMatch(Configuration::hasConditions);
  }

  /** The mapping that the last configuration to name {@code field} has for it. */
  Optional<FieldMapping> last(String field) {
    for (int i = chain.size() - 1; i >= 0; i--) {
      FieldMapping mapping = chain.get(i).fields().get(field);
      if (mapping != null) {
        return Optional.of(mapping);
      }
    }
    return Optional.empty();
  }

  /** The names of {@code field}; each configuration maps what the one before gave. */
  Mapped mapped(String field, Span span) {
    List<String> names = List.of(field);
    var conditionals = new ArrayList<FieldMapping.Conditional>();
    for (Configuration configuration : chain) {
      if (!conditionals.isEmpty()) {
        throw new Refusal(Problems.conditionalMappingInside(field, span));
      }
      Set<String> next = new LinkedHashSet<>();
      for (String name : names) {
        switch (configuration.mapping(name)) {
          case FieldMapping.Names to -> next.addAll(to.names());
          case FieldMapping.Conditional conditional -> conditionals.add(conditional);
        }
      }
      names = List.copyOf(next);
    }
    return new Mapped(names, conditionals);
  }
}
