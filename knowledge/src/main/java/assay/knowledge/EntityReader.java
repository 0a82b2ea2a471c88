package assay.knowledge;

import assay.rule.Written;
import assay.rule.WrittenList;
import assay.source.Diagnostic;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads the fields of one entity by their types and reports what has another type.
 *
 * <p>Numbers, dates and booleans are taken as the text they are written as: pages show nothing else
 * of them.
 */
public final class EntityReader {

  private final YamlNode.Mapping map;
  private final Map<String, EntityField> fields;
  private final Consumer<Diagnostic> problems;

  private EntityReader(
      YamlNode.Mapping map, Map<String, EntityField> fields, Consumer<Diagnostic> problems) {
    this.map = map;
    this.fields = fields;
    this.problems = problems;
  }

  /** Reads the first document of {@code yaml} as an entity of the {@code kind}. */
  public static EntityFile read(EntityKind kind, YamlFile yaml) {
    var problems = new ArrayList<>(yaml.problems());
    Optional<Entity> entity = Optional.empty();
    if (yaml.documents().isEmpty()) {
      if (yaml.whole()) {
        problems.add(EntityProblems.emptyFile(kind.noun()));
      }
    } else if (yaml.documents().getFirst() instanceof YamlNode.Mapping map) {
      var fields = new LinkedHashMap<String, EntityField>();
      kind.fields().forEach(field -> fields.put(field.name(), field));
      entity = new EntityReader(map, fields, problems::add).entity(kind, yaml);
    } else {
      problems.add(EntityProblems.notAnEntity(kind.noun(), yaml.documents().getFirst()));
    }
    problems.sort(Comparator.comparingInt(problem -> problem.span().start()));
    return new EntityFile(yaml, entity, problems);
  }

  private Optional<Entity> entity(EntityKind kind, YamlFile yaml) {
    Optional<EntityKind> other = likelier(kind);
    other.ifPresent(likelier -> problems.accept(EntityProblems.otherKind(kind, likelier, map)));
    for (YamlNode.Entry entry : map.entries()) {
      if (other.isEmpty() && !fields.containsKey(entry.name())) {
        problems.accept(EntityProblems.unknownField(kind.noun(), entry, fields.keySet()));
      }
    }
    Optional<Written> title = text("title").filter(text -> !text.text().isBlank());
    if (title.isEmpty()) {
      problems.accept(EntityProblems.noTitle(kind.noun(), map));
      return Optional.empty();
    }
    var mentions = new LinkedHashMap<String, WrittenList>();
    var silent = new EntityReader(map, fields, problem -> {});
    for (EntityField field : fields.values()) {
      if (!field.names().isEmpty() || field.namesRules()) {
        mentions.put(field.name(), silent.list(field.name()));
      }
    }
    return Optional.of(make(new EntityHead(kind, yaml.source(), title.get(), mentions)));
  }

  /** The kind that knows more of this map's fields, if it knows at least two more of them. */
  private Optional<EntityKind> likelier(EntityKind kind) {
    Optional<EntityKind> best = Optional.empty();
    long most = known(kind) + 1;
    for (EntityKind other : EntityKind.values()) {
      if (known(other) > most) {
        best = Optional.of(other);
        most = known(other);
      }
    }
    return best;
  }

  private long known(EntityKind kind) {
    Set<String> names = kind.fields().stream().map(EntityField::name).collect(Collectors.toSet());
    return map.entries().stream().filter(entry -> names.contains(entry.name())).count();
  }

  private Entity make(EntityHead head) {
    return switch (head.kind()) {
      case DATA_NEEDED -> DataNeeded.of(head, this);
      case LOGGING_POLICIES -> LoggingPolicy.of(head, this);
      case ENRICHMENTS -> Enrichment.of(head, this);
      case CUSTOMERS -> Customer.of(head, this);
      case USE_CASES -> UseCase.of(head, this);
      case MITIGATION_SYSTEMS -> MitigationSystem.of(head, this);
      case MITIGATION_POLICIES -> MitigationPolicy.of(head, this);
      case HARDENING_POLICIES -> HardeningPolicy.of(head, this);
      case RESPONSE_ACTIONS -> ResponseAction.of(head, this);
      case RESPONSE_PLAYBOOKS -> ResponsePlaybook.of(head, this);
      case RESPONSE_STAGES -> ResponseStage.of(head, this);
    };
  }

  /** The text under {@code key}; empty without it, for null, or with a problem for another type. */
  Optional<Written> text(String key) {
    Optional<Written> text = map.get(key).flatMap(value -> text(key, value));
    EntityField field = fields.get(key);
    if (text.isPresent()
        && field != null
        && !field.values().isEmpty()
        && !field.values().contains(text.get().text())) {
      problems.accept(EntityProblems.unknownValue(field, text.get()));
    }
    return text;
  }

  /**
   * The texts under {@code key}. One text in place of a list is a list of one, with a problem if
   * the field does not provide for that.
   */
  WrittenList list(String key) {
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
      case YamlNode.Scalar scalar -> bare(key, scalar);
      case YamlNode.Mapping other -> {
        problems.accept(EntityProblems.wrongType(key, "a list", other));
        yield WrittenList.NONE;
      }
    };
  }

  private WrittenList bare(String key, YamlNode.Scalar scalar) {
    Optional<Written> text = text(key, scalar);
    EntityField field = fields.get(key);
    if (text.isPresent() && field != null && field.type() == EntityField.Type.LIST) {
      problems.accept(EntityProblems.bareList(key, scalar));
    }
    return text.map(one -> new WrittenList(List.of(one), true)).orElse(WrittenList.NONE);
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
