package assay.target.sigmac;

import assay.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Configurations one after the other, as one. */
record Configurations(List<Configuration> chain) {

  /** What the log sources that stand for a rule add up to. */
  record LogSource(
      Optional<String> service, List<LogSourceEntry.Condition> conditions, List<String> indexes) {}

  /** What becomes of a field name after all configurations. */
  sealed interface Mapped {

    /** Names without conditions. {@code several} marks that they came of a list. */
    record To(List<String> names) implements Mapped {}

    record Depending(FieldMapping.Conditional mapping) implements Mapped {}
  }

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
    return new LogSource(
        rule.service(), conditions, indexes.isEmpty() ? defaultIndexes() : List.copyOf(indexes));
  }

  private static void refuseConflicts(List<LogSourceEntry> matching, Span span) {
    Set<String> categories = new LinkedHashSet<>();
    Set<String> products = new LinkedHashSet<>();
    Set<String> services = new LinkedHashSet<>();
    for (LogSourceEntry entry : matching) {
      entry.names().category().ifPresent(categories::add);
      entry.names().product().ifPresent(products::add);
      entry.names().service().ifPresent(services::add);
    }
    if (categories.size() > 1 || products.size() > 1 || services.size() > 1) {
      throw new Refusal(Problems.conflictingLogSources(span));
    }
  }

  private List<String> defaultIndexes() {
    Set<String> indexes = new LinkedHashSet<>();
    chain.forEach(configuration -> indexes.addAll(configuration.defaultIndexes()));
    return List.copyOf(indexes);
  }

  Optional<String> dateField() {
    return chain.stream().flatMap(configuration -> configuration.dateField().stream()).findFirst();
  }

  /** The names of {@code field}; each configuration maps what the one before gave. */
  Mapped mapped(String field, Span span) {
    List<String> names = List.of(field);
    Optional<FieldMapping.Conditional> depending = Optional.empty();
    for (Configuration configuration : chain) {
      if (depending.isPresent()) {
        throw new Refusal(Problems.conditionalMappingInside(field, span));
      }
      Set<String> next = new LinkedHashSet<>();
      for (String name : names) {
        switch (configuration.mapping(name)) {
          case FieldMapping.Names to -> next.addAll(to.names());
          case FieldMapping.Conditional conditional -> depending = Optional.of(conditional);
        }
      }
      names = List.copyOf(next);
    }
    return depending.isPresent() ? new Mapped.Depending(depending.get()) : new Mapped.To(names);
  }
}
