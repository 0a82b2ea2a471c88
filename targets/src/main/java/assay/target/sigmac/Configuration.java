package assay.target.sigmac;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A configuration of the old converter: log sources and field names of one product. */
record Configuration(
    Optional<Integer> order,
    List<String> backends,
    List<LogSourceEntry> logSources,
    Map<String, FieldMapping> fields,
    List<String> defaultIndexes,
    Optional<String> dateField) {

  static final Configuration NONE =
      new Configuration(
          Optional.empty(), List.of(), List.of(), Map.of(), List.of(), Optional.empty());

  boolean hasConditions() {
    return fields.values().stream().anyMatch(FieldMapping.Conditional.class::isInstance);
  }

  FieldMapping mapping(String field) {
    FieldMapping mapping = fields.get(field);
    return mapping == null ? new FieldMapping.Names(List.of(field)) : mapping;
  }
}
