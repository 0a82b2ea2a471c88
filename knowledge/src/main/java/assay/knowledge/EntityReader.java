package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import assay.source.Diagnostic;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the fields of one entity by their types and reports what has another type.
 *
 * <p>Numbers, dates and booleans are taken as the text they are written as: pages show nothing else
 * of them.
 */
final class EntityReader {

  private final YamlNode.Mapping map;
  private final Consumer<Diagnostic> problems;

  private EntityReader(YamlNode.Mapping map, Consumer<Diagnostic> problems) {
    this.map = map;
    this.problems = problems;
  }

  /** Makes an entity of its fields and its title, which it is linked by. */
  interface Maker<E> {
    E make(Written title, EntityReader fields);
  }

  /**
   * Reads the first document of {@code yaml} as an entity.
   *
   * @param kind what the entity is, in the words of a message
   * @param key the field that holds the title
   * @param known all fields of such an entity; if empty, any field may stand there
   */
  static <E> EntityFile<E> read(
      YamlFile yaml, String kind, String key, List<String> known, Maker<E> maker) {
    var problems = new ArrayList<>(yaml.problems());
    Optional<E> entity = Optional.empty();
    if (yaml.documents().isEmpty()) {
      if (yaml.whole()) {
        problems.add(EntityProblems.emptyFile(kind));
      }
    } else if (yaml.documents().getFirst() instanceof YamlNode.Mapping map) {
      var fields = new EntityReader(map, problems::add);
      fields.checkNames(kind, known);
      Optional<Written> title = fields.text(key);
      if (title.isEmpty()) {
        problems.add(EntityProblems.noTitle(kind, key, map));
      }
      entity = title.map(name -> maker.make(name, fields));
    } else {
      problems.add(EntityProblems.notAnEntity(kind, yaml.documents().getFirst()));
    }
    problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
    return new EntityFile<>(yaml, entity, problems);
  }

  private void checkNames(String kind, List<String> known) {
    for (YamlNode.Entry entry : map.entries()) {
      if (!known.isEmpty() && !known.contains(entry.name())) {
        problems.accept(EntityProblems.unknownField(kind, entry, known));
      }
    }
  }

  /** The text under {@code key}; empty without it, for null, or with a problem for another type. */
  Optional<Written> text(String key) {
    return map.get(key).flatMap(value -> text(key, value));
  }

  /** The texts in the list under {@code key}; a bare text is one, with a problem. */
  WrittenList list(String key) {
    WrittenList list = listOrText(key);
    if (list.bare() && map.get(key).orElseThrow() instanceof YamlNode.Scalar scalar) {
      problems.accept(EntityProblems.bareList(key, scalar));
    }
    return list;
  }

  /** The texts under {@code key}, where one text may stand instead of a list. */
  WrittenList listOrText(String key) {
    Optional<YamlNode> value = map.get(key);
    if (value.isEmpty()) {
      return WrittenList.NONE;
    }
    return switch (value.get()) {
      case YamlNode.Sequence list -> {
        var texts = new ArrayList<Written>(list.items().size());
        list.items().forEach(item -> text(key, item).ifPresent(texts::add));
        yield new WrittenList(texts, false);
      }
      case YamlNode.Scalar scalar ->
          text(key, scalar)
              .map(text -> new WrittenList(List.of(text), true))
              .orElse(WrittenList.NONE);
      case YamlNode.Mapping other -> {
        problems.accept(EntityProblems.wrongType(key, "a list", other));
        yield WrittenList.NONE;
      }
    };
  }

  private Optional<Written> text(String key, YamlNode value) {
    if (value instanceof YamlNode.Scalar scalar) {
      return scalar.value() instanceof YamlValue.Null
          ? Optional.empty()
          : Optional.of(new Written(scalar.text(), scalar.span()));
    }
    problems.accept(EntityProblems.wrongType(key, "text", value));
    return Optional.empty();
  }
}
