package assay.knowledge;

import java.util.ArrayList;
import java.util.List;

/**
 * A field of an entity's file.
 *
 * @param names the kinds of entities that the field's values name; none if they are plain texts
 * @param namesRules whether the values name rules, by title, id or file name
 * @param values the only values that make sense; none if any text does
 * @param meaning what stands there, as the published schema says it
 */
public record EntityField(
    String name,
    Type type,
    boolean required,
    List<EntityKind> names,
    boolean namesRules,
    List<String> values,
    String meaning) {

  /** What YAML value a field takes. Numbers, dates and booleans count as text. */
  public enum Type {
    TEXT,
    LIST,
    /** A list, or one text in place of a list of one. */
    TEXT_OR_LIST
  }

  public EntityField {
    names = List.copyOf(names);
    values = List.copyOf(values);
  }

  static EntityField text(String name, String meaning) {
    return new EntityField(name, Type.TEXT, false, List.of(), false, List.of(), meaning);
  }

  static EntityField list(String name, String meaning) {
    return new EntityField(name, Type.LIST, false, List.of(), false, List.of(), meaning);
  }

  static EntityField textOrList(String name, String meaning) {
    return new EntityField(name, Type.TEXT_OR_LIST, false, List.of(), false, List.of(), meaning);
  }

  /** The same, but an entity without it is wrong. */
  EntityField must() {
    return new EntityField(name, type, true, names, namesRules, values, meaning);
  }

  /** The same, its values being names of such entities. */
  EntityField naming(EntityKind... kinds) {
    return new EntityField(name, type, required, List.of(kinds), namesRules, values, meaning);
  }

  /** The same, its values being titles, ids or file names of rules. */
  EntityField namingRules() {
    return new EntityField(name, type, required, names, true, values, meaning);
  }

  /** The same, but only these values make sense. */
  EntityField oneOf(String... words) {
    return new EntityField(name, type, required, names, namesRules, List.of(words), meaning);
  }

  /** What stands there, and what its values name. */
  String explanation() {
    var named = new ArrayList<String>();
    names.forEach(kind -> named.add(kind.plural()));
    if (namesRules) {
      named.add("rules, by title, id or file name");
    }
    return named.isEmpty() ? meaning : "%s. Names %s.".formatted(meaning, String.join(", ", named));
  }
}
