package assay.knowledge;

import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.Collection;

/** The texts of all that can be wrong with an entity of the knowledge base. */
final class EntityProblems {

  private EntityProblems() {}

  static Diagnostic emptyFile(String kind) {
    return Diagnostic.error(
            "empty-file", "the file holds no %s".formatted(kind), new Span(0, 0), "nothing here")
        .withHelp("an entity needs at least a `title`");
  }

  static Diagnostic notAnEntity(String kind, YamlNode node) {
    return Diagnostic.error(
            "not-an-entity",
            "a %s is a map, not %s".formatted(kind, node.kind()),
            firstOf(node),
            "expected `title: …`")
        .withHelp("write each field as `name: value`, beginning with `title`");
  }

  static Diagnostic noTitle(String kind, YamlNode.Mapping document) {
    return Diagnostic.error(
            "missing-title",
            "this %s has no `title`".formatted(kind),
            firstOf(document),
            "has no `title`")
        .withHelp("give it one: rules and other entities name it by that");
  }

  static Diagnostic noName(String kind, YamlNode.Mapping map) {
    return Diagnostic.error(
            "missing-name", "this %s has no `name`".formatted(kind), firstOf(map), "has no `name`")
        .withHelp("write `name: …` as text");
  }

  static Diagnostic wrongType(String key, String expected, YamlNode node) {
    return Diagnostic.error(
            "wrong-type",
            "`%s` must be %s, not %s".formatted(key, expected, node.kind()),
            firstOf(node),
            "is " + node.kind())
        .withHelp(
            expected.equals("a list")
                ? "write one entry a line, each after `- `"
                : "write the text behind the key, or after `|` on the lines below");
  }

  static Diagnostic bareList(String key, YamlNode.Scalar scalar) {
    return Diagnostic.warning(
            "bare-value-for-list",
            "`%s` must be a list, not one value".formatted(key),
            scalar.span(),
            "read as a list of one")
        .withHelp("write it on a line of its own, after `- `");
  }

  static Diagnostic unknownValue(EntityField field, Written value) {
    return Diagnostic.warning(
            "unknown-value",
            "`%s` is none of the values of `%s`".formatted(shorten(value.text()), field.name()),
            value.span(),
            "unknown value")
        .withHelp(Nearest.help(value.text(), field.values()));
  }

  static Diagnostic otherKind(EntityKind kind, EntityKind other, YamlNode.Mapping map) {
    return Diagnostic.error(
            "other-kind",
            "this has the fields of %s, and is read as a %s".formatted(other.plural(), kind.noun()),
            firstOf(map),
            "looks like a " + other.noun())
        .withHelp("move the file to the folder of the %s".formatted(other.plural()));
  }

  static Diagnostic unknownField(String kind, YamlNode.Entry entry, Collection<String> known) {
    return Diagnostic.warning(
            "unknown-field",
            "a %s has no field `%s`".formatted(kind, shorten(entry.name())),
            entry.key().span(),
            "unknown field")
        .withHelp(Nearest.help(entry.name(), known));
  }

  /** A place that is short enough to be marked, however long the node is. */
  private static Span firstOf(YamlNode node) {
    return switch (node) {
      case YamlNode.Mapping map ->
          map.entries().isEmpty() ? map.span() : map.entries().getFirst().key().span();
      case YamlNode.Sequence list ->
          list.items().isEmpty() ? list.span() : list.items().getFirst().span();
      case YamlNode.Scalar scalar -> scalar.span();
    };
  }

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }
}
