package assay.target.sigmac;

import assay.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The definitions of one rule, made into nodes each time a condition names one. */
final class Definitions {

  /** Conditions name a definition as often as they like; this bounds what comes of it. */
  private static final int MOST_PARTS = 500_000;

  private final Map<Item.Key, Item> definitions = new LinkedHashMap<>();
  private final FieldNames names;
  private int parts;

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
    count(1, definition);
    return switch (definition) {
      case Item.Items list -> {
        count(list.items().size(), list);
        var group = new Node.Group(all, list.span());
        list.items().forEach(item -> group.with(listItem(item)));
        yield group;
      }
      case Item.Dict map -> {
        count(map.entries().size(), map);
        var group = new Node.Group(true, map.span());
        map.entries().forEach((key, item) -> group.with(entry(key, item)));
        yield group;
      }
      case Item.Atom atom -> throw new Refusal(Problems.definitionWithoutParts(atom.span()));
    };
  }

  private void count(int more, Item definition) {
    parts += more;
    if (parts > MOST_PARTS) {
      throw new Refusal(Problems.ruleTooLarge(MOST_PARTS, definition.span()));
    }
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
    Value written = Value.of(item);
    int bar = key.name().indexOf('|');
    if (bar < 0) {
      return names.node(key.name(), key.name(), written, item.span());
    }
    String field = key.name().substring(0, bar);
    List<String> modifiers = List.of(key.name().substring(bar + 1).split("\\|", -1));
    Value value = Modifiers.apply(written, modifiers, item.span());
    if (value instanceof Value.AllOf all) {
      var group = new Node.Group(true, item.span());
      all.values().forEach(v -> group.with(names.node(field, key.name(), v, item.span())));
      return group;
    }
    return names.node(field, key.name(), value, item.span());
  }
}
