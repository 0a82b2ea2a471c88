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
  private final Item.Dict detection;
  private final LogSourceNames logSource;
  private final boolean elastic;
  private final Map<String, Set<String>> valuesOf = new HashMap<>();
  private final Map<String, Configurations.Mapped> known = new HashMap<>();
  private boolean collected;

  /**
   * {@code elastic} tells whether the target is one of those that look at the log source too, and
   * that drop a field's modifiers where no name is found.
   */
  FieldNames(
      Configurations configurations,
      Item.Dict detection,
      LogSourceNames logSource,
      boolean elastic) {
    this.configurations = configurations;
    this.detection = detection;
    this.logSource = logSource;
    this.elastic = elastic;
  }

  /** The condition that the field written {@code key}, called {@code field}, has {@code value}. */
  Node node(String field, String key, Value value, Span span) {
    return switch (mapped(field, span)) {
      case Configurations.Mapped.To to ->
          to.names().size() == 1
              ? new Node.FieldIs(to.names().getFirst(), value, span)
              : any(
                  to.names().stream().<Node>map(n -> new Node.FieldIs(n, value, span)).toList(),
                  span);
      case Configurations.Mapped.Depending depending -> node(depending.mapping(), key, value, span);
    };
  }

  private Node node(FieldMapping.Conditional mapping, String key, Value value, Span span) {
    List<String> names = targets(mapping);
    if (names.isEmpty()) {
      names = List.of(elastic ? mapping.source() : key);
    }
    var nodes = new ArrayList<Node>();
    for (String name : names) {
      nodes.add(
          value instanceof Value.None
              ? new Node.FieldIsNull(name, span)
              : new Node.FieldIs(name, value, span));
    }
    return nodes.size() == 1 ? nodes.getFirst() : any(nodes, span);
  }

  private static Node any(List<Node> nodes, Span span) {
    var group = new Node.Group(false, span);
    nodes.forEach(group::with);
    return new Node.Bracket(group);
  }

  private List<String> targets(FieldMapping.Conditional mapping) {
    List<String> asked = asked(mapping);
    return asked.isEmpty() ? otherwise(mapping).orElse(List.of()) : asked;
  }

  private List<String> asked(FieldMapping.Conditional mapping) {
    Set<String> names = new LinkedHashSet<>();
    mapping
        .conditions()
        .forEach(
            (field, byValue) ->
                byValue.forEach(
                    (value, targets) -> {
                      if (values(field).contains(value)) {
                        names.addAll(targets);
                      }
                    }));
    return List.copyOf(names);
  }

  private Optional<List<String>> otherwise(FieldMapping.Conditional mapping) {
    if (elastic) {
      Optional<List<String>> bySource =
          byLogSource(mapping, "service", logSource.service())
              .or(() -> byLogSource(mapping, "product", logSource.product()))
              .or(() -> byLogSource(mapping, "category", logSource.category()));
      if (bySource.isPresent()) {
        return bySource;
      }
    }
    return mapping.otherwise();
  }

  private static Optional<List<String>> byLogSource(
      FieldMapping.Conditional mapping, String key, Optional<String> name) {
    return name.map(n -> mapping.conditions().getOrDefault(key, Map.of()).get(n));
  }

  /** The one name that {@code field} has in an aggregation; there must be one. */
  String aggregated(String field, Span span) {
    return switch (mapped(field, span)) {
      case Configurations.Mapped.To to when to.names().size() == 1 -> to.names().getFirst();
      case Configurations.Mapped.To to -> throw new Refusal(Problems.severalNames(field, span));
      case Configurations.Mapped.Depending depending -> {
        List<String> asked = asked(depending.mapping());
        if (asked.isEmpty()) {
          throw new Refusal(Problems.severalNames(field, span));
        }
        yield asked.getLast();
      }
    };
  }

  /** The names that {@code field} has in a table of results. */
  List<String> listed(String field, Span span) {
    return switch (mapped(field, span)) {
      case Configurations.Mapped.To to -> to.names();
      case Configurations.Mapped.Depending depending -> {
        List<String> asked = asked(depending.mapping());
        yield asked.isEmpty()
            ? depending
                .mapping()
                .otherwise()
                .orElseThrow(() -> new Refusal(Problems.severalNames(field, span)))
            : List.of(asked.getLast());
      }
    };
  }

  private Configurations.Mapped mapped(String field, Span span) {
    Configurations.Mapped mapped = known.get(field);
    if (mapped == null) {
      mapped = configurations.mapped(field, span);
      known.put(field, mapped);
    }
    return mapped;
  }

  private Set<String> values(String field) {
    if (!collected) {
      collected = true;
      detection
          .entries()
          .forEach(
              (key, item) -> {
                if (!key.equals(Item.Key.text("condition"))) {
                  collect(item);
                }
              });
    }
    return valuesOf.getOrDefault(field, Set.of());
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
}
