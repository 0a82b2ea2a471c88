package assay.target.sigmac;

import assay.source.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The definitions of one rule, made into nodes each time a condition names one. */
final class Definitions {

  private final Map<Item.Key, Item> definitions = new LinkedHashMap<>();
  private final FieldNames names;

  Definitions(Item.Dict detection, FieldNames names) {
    this.names = names;
    detection
        .entries()
        .forEach(
            (key, item) -> {
              if (!key.equals(Item.Key.text("condition"))) {
                definitions.put(key, item);
              }
            });
  }

  /** All definitions, or those that {@code pattern} matches, each in brackets in one group. */
  Node several(boolean all, String name, Span span) {
    if (!name.equals("them") && name.indexOf('*') <= 0) {
      return new Node.Bracket(named(name, span, all));
    }
    var group = new Node.Group(all, span);
    for (Map.Entry<Item.Key, Item> entry : definitions.entrySet()) {
      if (name.equals("them")
          ? !isTimeframe(entry.getKey())
          : matches(name, entry.getKey(), span)) {
        group.with(new Node.Bracket(node(entry.getValue(), false)));
      }
    }
    return new Node.Bracket(group);
  }

  private static boolean isTimeframe(Item.Key key) {
    return key.equals(Item.Key.text("timeframe"));
  }

  /** A pattern has word characters and stars only, so that each star is any text and no more. */
  private static boolean matches(String pattern, Item.Key key, Span span) {
    if (!key.isText()) {
      throw new Refusal(Problems.nameIsNoText(key.name(), span));
    }
    return !isTimeframe(key) && Wildcards.matches(pattern, key.name());
  }

  /** The definition {@code name}; {@code all} says how to join it if it is a list. */
  Node named(String name, Span span, boolean all) {
    Item item = definitions.get(Item.Key.text(name));
    if (item == null) {
      List<String> known =
          definitions.keySet().stream()
              .filter(key -> !isTimeframe(key))
              .map(Item.Key::name)
              .toList();
      throw new Refusal(Problems.unknownDefinition(name, known, span));
    }
    return node(item, all);
  }

  private Node node(Item definition, boolean all) {
    return switch (definition) {
      case Item.Items list -> {
        var group = new Node.Group(all, list.span());
        list.items().forEach(item -> group.with(listItem(item)));
        yield group;
      }
      case Item.Dict map -> {
        var group = new Node.Group(true, map.span());
        map.entries().forEach((key, item) -> group.with(entry(key, item)));
        yield group;
      }
      case Item.Atom atom -> throw new Refusal(Problems.definitionWithoutParts(atom.span()));
    };
  }

  private Node listItem(Item item) {
    if (!(item instanceof Item.Atom atom)) {
      return node(item, false);
    }
    Value value = Value.of(atom);
    if (value instanceof Value.Text || value instanceof Value.Whole) {
      return new Node.Keyword(value, atom.span());
    }
    throw new Refusal(Problems.unsupportedKeyword(Value.kind(value), atom.span()));
  }

  private Node entry(Item.Key key, Item item) {
    if (!key.isText()) {
      throw new Refusal(Problems.nameIsNoText(key.name(), item.span()));
    }
    String[] parts = key.name().split("\\|", -1);
    Value value =
        parts.length == 1
            ? Value.of(item)
            : Modifiers.apply(
                Value.of(item), Arrays.asList(parts).subList(1, parts.length), item.span());
    if (value instanceof Value.AllOf all) {
      var group = new Node.Group(true, item.span());
      all.values().forEach(v -> group.with(names.node(parts[0], key.name(), v, item.span())));
      return group;
    }
    return names.node(parts[0], key.name(), value, item.span());
  }
}
