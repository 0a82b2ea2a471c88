package assay.target.sigmac;

import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of a document as the old converter held it. Maps can be changed and are shared where the
 * file has aliases: merging documents goes by that.
 */
sealed interface Item {

  Span span();

  /** A map in the order of its keys. */
  final class Dict implements Item {
    private final Map<Key, Item> entries = new LinkedHashMap<>();
    private final Span span;

    Dict(Span span) {
      this.span = span;
    }

    Map<Key, Item> entries() {
      return entries;
    }

    /** The item under {@code key}, if the map has one. */
    Optional<Item> find(String key) {
      return Optional.ofNullable(entries.get(Key.text(key)));
    }

    /** The item under {@code key}; the map must have it. */
    Item get(String key) {
      Item item = entries.get(Key.text(key));
      if (item == null) {
        throw new IllegalArgumentException(key);
      }
      return item;
    }

    Dict copy() {
      var copy = new Dict(span);
      copy.entries.putAll(entries);
      return copy;
    }

    /** Takes in {@code other}: maps under one key are merged, anything else is replaced. */
    void update(Dict other) {
      other.entries.forEach(
          (key, item) -> {
            if (item instanceof Dict theirs && entries.get(key) instanceof Dict ours) {
              if (ours != theirs) {
                ours.update(theirs);
              }
            } else {
              entries.put(key, item);
            }
          });
    }

    @Override
    public Span span() {
      return span;
    }
  }

  record Items(List<Item> items, Span span) implements Item {}

  /** The text that the item is, if it is one. */
  default Optional<String> asText() {
    return this instanceof Atom atom && atom.isText()
        ? Optional.of(atom.scalar().text())
        : Optional.empty();
  }

  /** A value without parts. */
  record Atom(YamlNode.Scalar scalar) implements Item {
    @Override
    public Span span() {
      return scalar.span();
    }

    YamlValue value() {
      return scalar.value();
    }

    boolean isText() {
      return scalar.value() instanceof YamlValue.Text;
    }
  }

  /** A key: {@code text} tells a text from a number or the like that prints the same. */
  record Key(String name, boolean isText) {
    static Key text(String name) {
      return new Key(name, true);
    }
  }

  /** The item for {@code node}; one node gives one item, so that aliases share. */
  static Item of(YamlNode node) {
    return of(node, new IdentityHashMap<>());
  }

  private static Item of(YamlNode node, Map<YamlNode, Item> made) {
    return switch (node) {
      case YamlNode.Scalar scalar -> atom(scalar);
      case YamlNode.Sequence list -> {
        Item known = made.get(list);
        yield known == null ? items(list, made) : known;
      }
      case YamlNode.Mapping map -> {
        Item known = made.get(map);
        yield known == null ? dict(map, made) : known;
      }
    };
  }

  /** A value that PyYAML can make: it stumbles over wrong dates and over a plain equals sign. */
  private static Atom atom(YamlNode.Scalar scalar) {
    if (scalar.value() instanceof YamlValue.Date && PythonDate.of(scalar.text()).isEmpty()) {
      throw new Refusal(Problems.noSuchDate(scalar.span()));
    }
    if (scalar.text().equals("=") && scalar.span().length() == 1) {
      throw new Refusal(Problems.loneEquals(scalar.span()));
    }
    return new Atom(scalar);
  }

  private static Items items(YamlNode.Sequence list, Map<YamlNode, Item> made) {
    var parts = new ArrayList<Item>(list.items().size());
    for (YamlNode part : list.items()) {
      parts.add(of(part, made));
    }
    var items = new Items(parts, list.span());
    made.put(list, items);
    return items;
  }

  private static Dict dict(YamlNode.Mapping map, Map<YamlNode, Item> made) {
    var dict = new Dict(map.span());
    for (YamlNode.Entry entry : map.entries()) {
      if (entry.key() instanceof YamlNode.Scalar scalar) {
        boolean text = scalar.value() instanceof YamlValue.Text;
        String name = text ? scalar.text() : PythonText.of(new Atom(scalar));
        dict.entries.put(new Key(name, text), of(entry.value(), made));
      } else {
        throw new Refusal(Problems.keyWithParts(entry.key().span()));
      }
    }
    made.put(map, dict);
    return dict;
  }
}
