package assay.rule;

import assay.source.Diagnostic;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what a rule says about itself. */
final class MetadataReader {

  static final List<String> STATUSES =
      List.of("stable", "test", "experimental", "deprecated", "unsupported");
  static final List<String> LEVELS = List.of("informational", "low", "medium", "high", "critical");
  static final List<String> RELATIONS =
      List.of("derived", "obsolete", "merged", "renamed", "similar", "correlation");

  private static final int LONGEST_TITLE = 256;

  private final YamlNode.Mapping map;
  private final MapReader reader;
  private final Consumer<Diagnostic> problems;

  private MetadataReader(YamlNode.Mapping map, Consumer<Diagnostic> problems) {
    this.map = map;
    this.reader = new MapReader(map, problems);
    this.problems = problems;
  }

  static Metadata read(YamlNode.Mapping map, Consumer<Diagnostic> problems) {
    return new MetadataReader(map, problems).metadata();
  }

  private Metadata metadata() {
    Optional<Written> id = reader.text("id");
    id.filter(text -> !RuleId.isId(text.text()))
        .ifPresent(text -> problems.accept(RuleProblems.notUuid(text)));
    Optional<Written> title = reader.text("title");
    title
        .filter(text -> text.text().codePointCount(0, text.text().length()) > LONGEST_TITLE)
        .ifPresent(text -> problems.accept(RuleProblems.longTitle(text, LONGEST_TITLE)));
    return new Metadata(
        title,
        id,
        filled("name"),
        filled("taxonomy"),
        oneOf("status", STATUSES),
        reader.text("description"),
        reader.text("license"),
        reader.text("author"),
        checkedDate("date"),
        checkedDate("modified"),
        oneOf("level", LEVELS),
        reader.texts("references"),
        checkedTags(),
        reader.texts("falsepositives"),
        reader.texts("fields"),
        reader.texts("scope"),
        related(),
        custom());
  }

  private Optional<Written> filled(String key) {
    Optional<Written> value = reader.text(key);
    value
        .filter(text -> text.text().isBlank())
        .ifPresent(text -> problems.accept(RuleProblems.emptyText(key, text)));
    return value;
  }

  private Optional<Written> oneOf(String key, List<String> known) {
    Optional<Written> value = reader.text(key);
    value
        .filter(text -> !known.contains(text.text().toLowerCase(Locale.ROOT)))
        .ifPresent(text -> problems.accept(RuleProblems.unknownWord(key, text, known)));
    return value;
  }

  private Optional<Written> checkedDate(String key) {
    Optional<Written> date = reader.date(key);
    date.filter(text -> Dates.read(text.text()).isEmpty())
        .ifPresent(text -> problems.accept(RuleProblems.notDate(key, text)));
    return date;
  }

  private WrittenList checkedTags() {
    WrittenList tags = reader.texts("tags");
    for (Written tag : tags.items()) {
      int dot = tag.text().indexOf('.');
      if (dot <= 0 || dot + 1 == tag.text().length()) {
        problems.accept(RuleProblems.tagWithoutNamespace(tag));
      }
    }
    return tags;
  }

  private List<Metadata.Related> related() {
    Optional<YamlNode> value = map.get("related");
    if (value.isEmpty()) {
      return List.of();
    }
    if (!(value.get() instanceof YamlNode.Sequence list)) {
      problems.accept(RuleProblems.wrongType("related", "a list", value.get()));
      return List.of();
    }
    var related = new ArrayList<Metadata.Related>();
    for (YamlNode item : list.items()) {
      relation(item).ifPresent(related::add);
    }
    return related;
  }

  private Optional<Metadata.Related> relation(YamlNode item) {
    if (!(item instanceof YamlNode.Mapping entry)) {
      problems.accept(RuleProblems.wrongEntry("related", "a map with `id` and `type`", item));
      return Optional.empty();
    }
    var fields = new MapReader(entry, problems);
    Optional<Written> id = fields.text("id");
    Optional<Written> type = fields.text("type");
    if (id.isEmpty() || type.isEmpty()) {
      problems.accept(RuleProblems.incompleteRelation(entry));
      return Optional.empty();
    }
    if (!RuleId.isId(id.get().text())) {
      problems.accept(RuleProblems.notUuid(id.get()));
    }
    if (!RELATIONS.contains(type.get().text())) {
      problems.accept(RuleProblems.unknownWord("type", type.get(), RELATIONS));
    }
    return Optional.of(new Metadata.Related(id.get(), type.get()));
  }

  private Map<String, YamlNode> custom() {
    Map<String, YamlNode> custom = new LinkedHashMap<>();
    for (YamlNode.Entry entry : map.entries()) {
      if (!Metadata.KEYS.contains(entry.name())) {
        custom.put(entry.name(), entry.value());
      }
    }
    return custom;
  }
}
