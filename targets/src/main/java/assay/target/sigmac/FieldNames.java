package assay.target.sigmac;

import assay.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives the fields of one rule the names of its configurations. Names that hang on a value look at
 * all maps of the rule, whichever detection they stand in.
 */
final class FieldNames {

  private final Configurations configurations;
  private final LogSourceNames logSource;
  private final Map<String, Set<String>> valuesOf = new HashMap<>();
  private final Map<String, Configurations.Mapped> known = new HashMap<>();

  FieldNames(Configurations configurations, Item.Dict detection, LogSourceNames logSource) {
    this.configurations = configurations;
    this.logSource = logSource;
    if (configurations.haveConditions()) {
      detection
          .entries()
          .forEach(
              (key, item) -> {
                if (!key.equals(Item.Key.text("condition"))) {
                  collect(item);
                }
              });
    }
  }

  private void collect(Item item) {
    switch (item) {
      case Item.Items list -> list.items().forEach(this::collect);
      case Item.Dict dict ->
          dict.entries()
              .forEach(
                  (key, value) ->
                      valuesOf
                          .computeIfAbsent(key.name(), k -> new HashSet<>())
                          .add(PythonText.of(value)));
      case Item.Atom atom -> {}
    }
  }

  /** The condition that the field written {@code key}, called {@code field}, has {@code value}. */
  Node node(String field, String key, Value value, Span span) {
    Configurations.Mapped mapped = mapped(field, span);
    List<FieldMapping.Conditional> conditionals = mapped.conditionals();
    if (mapped.names().size() == 1 && conditionals.isEmpty()) {
      return new Node.FieldIs(mapped.names().getFirst(), value, span);
    }
    if (mapped.names().isEmpty() && conditionals.size() == 1) {
      return node(conditionals.getFirst(), key, value, span);
    }
    var group = new Node.Group(false, span);
    mapped.names().forEach(name -> group.with(new Node.FieldIs(name, value, span)));
    conditionals.forEach(conditional -> group.with(node(conditional, key, value, span)));
    return new Node.Bracket(group);
  }

  private Node node(FieldMapping.Conditional mapping, String key, Value value, Span span) {
    List<String> names = asked(mapping);
    if (names.isEmpty()) {
      names = mapping.otherwise().orElse(List.of());
    }
    if (names.isEmpty()) {
      names = List.of(key);
    }
    if (names.size() == 1) {
      return field(names.getFirst(), value, span);
    }
    var group = new Node.Group(false, span);
    names.forEach(name -> group.with(field(name, value, span)));
    return new Node.Bracket(group);
  }

  private static Node field(String name, Value value, Span span) {
    return value instanceof Value.None
        ? new Node.FieldIsNull(name, span)
        : new Node.FieldIs(name, value, span);
  }

  /** The names that the rule's values ask for. */
  private List<String> asked(FieldMapping.Conditional mapping) {
    Set<String> names = new LinkedHashSet<>();
    mapping
        .conditions()
        .forEach(
            (field, byValue) -> {
              Set<String> values = valuesOf.getOrDefault(field, Set.of());
              byValue.forEach(
                  (value, targets) -> {
                    if (values.contains(value)) {
                      names.addAll(targets);
                    }
                  });
            });
    return List.copyOf(names);
  }

  /**
   * What the Elasticsearch family makes of a name at the very end: if a configuration has names for
   * it that hang on the log source, the first of those. A name that still has its modifiers, since
   * no configuration had another, loses them.
   */
  String byLogSource(String name) {
    if (valuesOf.isEmpty()) {
      return name;
    }
    int bar = name.indexOf('|');
    boolean whole = bar < 0 || configurations.last(name).isPresent();
    String field = whole ? name : name.substring(0, bar);
    if (configurations.last(field).orElse(null) instanceof FieldMapping.Conditional mapping) {
      return first(mapping, "category", logSource.category())
          .or(() -> first(mapping, "product", logSource.product()))
          .or(() -> first(mapping, "service", logSource.service()))
          .orElse(field);
    }
    return field;
  }

  private static Optional<String> first(
      FieldMapping.Conditional mapping, String key, Optional<String> source) {
    return source
        .map(name -> mapping.conditions().getOrDefault(key, Map.of()).getOrDefault(name, List.of()))
        .flatMap(names -> names.stream().findFirst());
  }

  /**
   * The one name that {@code field} has in an aggregation; there must be one. What stands if
   * nothing asks is a list, even of one name, and does not do.
   */
  String aggregated(String field, Span span) {
    Configurations.Mapped mapped = mapped(field, span);
    List<String> names = mapped.names();
    if (!mapped.conditionals().isEmpty()) {
      boolean alone = names.isEmpty() && mapped.conditionals().size() == 1;
      List<String> asked = asked(mapped.conditionals().getFirst());
      names = alone && !asked.isEmpty() ? List.of(asked.getFirst()) : List.of();
    }
    if (names.size() != 1) {
      throw new Refusal(Problems.severalNames(field, span));
    }
    return names.getFirst();
  }

  /** The names that {@code field} has in a table of results; empty if it has none. */
  Optional<List<String>> listed(String field, Span span) {
    Configurations.Mapped mapped = mapped(field, span);
    var names = new ArrayList<>(mapped.names());
    for (FieldMapping.Conditional conditional : mapped.conditionals()) {
      List<String> asked = asked(conditional);
      if (!asked.isEmpty()) {
        names.add(asked.getFirst());
      } else if (conditional.otherwise().isPresent()) {
        names.addAll(conditional.otherwise().get());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(names);
  }

  private Configurations.Mapped mapped(String field, Span span) {
    Configurations.Mapped mapped = known.get(field);
    if (mapped == null) {
      mapped = configurations.mapped(field, span);
      known.put(field, mapped);
    }
    return mapped;
  }
}
