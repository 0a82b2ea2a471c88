package assay.target.sigmac;

import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Span;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a configuration file of the old converter. */
final class ConfigurationReader {

  private static final List<String> NAMES = List.of("category", "product", "service");
  private static final List<String> ENTRY_KEYS =
      List.of("category", "product", "service", "index", "conditions", "rewrite");

  private final List<Diagnostic> problems = new ArrayList<>();

  private ConfigurationReader() {}

  /** A configuration and what is wrong with its file; with an error it must not be used. */
  record Result(Configuration configuration, List<Diagnostic> problems) {}

  static Result read(YamlFile file) {
    var reader = new ConfigurationReader();
    reader.problems.addAll(file.problems());
    if (file.documents().isEmpty()
        || !(file.documents().getFirst() instanceof YamlNode.Mapping map)) {
      reader.error("not-a-configuration", "this is not a configuration", new Span(0, 0));
      return new Result(Configuration.NONE, reader.problems);
    }
    return new Result(reader.configuration(map), reader.problems);
  }

  private Configuration configuration(YamlNode.Mapping map) {
    return new Configuration(
        order(map),
        map.get("backends").map(this::texts).orElse(List.of()),
        logSources(map),
        fields(map),
        map.get("defaultindex").map(this::texts).orElse(List.of()),
        map.get("dateField").map(this::texts).flatMap(texts -> texts.stream().findFirst()));
  }

  private int order(YamlNode.Mapping map) {
    Optional<YamlNode> order = map.get("order");
    if (order.isEmpty()) {
      return 0;
    }
    if (order.get() instanceof YamlNode.Scalar scalar
        && scalar.value() instanceof assay.yaml.YamlValue.Int number
        && number.value().bitLength() < 31) {
      return number.value().intValue();
    }
    error("wrong-type", "`order` must be a whole number", order.get().span());
    return 0;
  }

  private List<LogSourceEntry> logSources(YamlNode.Mapping map) {
    var entries = new ArrayList<LogSourceEntry>();
    for (YamlNode.Entry entry : section(map, "logsources")) {
      if (entry.value() instanceof YamlNode.Mapping source) {
        logSource(source).ifPresent(entries::add);
      } else {
        error("wrong-type", "a log source must be a map", entry.value().span());
      }
    }
    return entries;
  }

  private Optional<LogSourceEntry> logSource(YamlNode.Mapping map) {
    for (YamlNode.Entry entry : map.entries()) {
      if (!ENTRY_KEYS.contains(entry.name())) {
        problems.add(
            Diagnostic.warning(
                    "unknown-key",
                    "a log source has no key `%s`".formatted(entry.name()),
                    entry.key().span(),
                    "ignored")
                .withHelp(Nearest.help(entry.name(), ENTRY_KEYS)));
      }
    }
    LogSourceNames names = names(map);
    if (NAMES.stream().noneMatch(name -> map.get(name).isPresent())) {
      error("empty-logsource", "a log source needs category, product or service", map.span());
      return Optional.empty();
    }
    var conditions = new ArrayList<LogSourceEntry.Condition>();
    for (YamlNode.Entry entry : section(map, "conditions")) {
      conditions.add(new LogSourceEntry.Condition(entry.name(), Value.of(Item.of(entry.value()))));
    }
    return Optional.of(
        new LogSourceEntry(
            names,
            map.get("index").map(this::texts).orElse(List.of()),
            conditions,
            map.get("rewrite").flatMap(this::rewrite)));
  }

  private Optional<LogSourceNames> rewrite(YamlNode node) {
    if (node instanceof YamlNode.Mapping map) {
      return Optional.of(names(map));
    }
    error("wrong-type", "`rewrite` must be a map", node.span());
    return Optional.empty();
  }

  private LogSourceNames names(YamlNode.Mapping map) {
    return new LogSourceNames(name(map, "category"), name(map, "product"), name(map, "service"));
  }

  private Optional<String> name(YamlNode.Mapping map, String key) {
    return map.get(key).map(this::texts).flatMap(texts -> texts.stream().findFirst());
  }

  private Map<String, FieldMapping> fields(YamlNode.Mapping map) {
    Map<String, FieldMapping> fields = new LinkedHashMap<>();
    for (YamlNode.Entry entry : section(map, "fieldmappings")) {
      fields.put(
          entry.name(),
          entry.value() instanceof YamlNode.Mapping conditions
              ? conditional(entry.name(), conditions)
              : new FieldMapping.Names(texts(entry.value())));
    }
    return fields;
  }

  private FieldMapping conditional(String source, YamlNode.Mapping map) {
    Map<String, Map<String, List<String>>> conditions = new LinkedHashMap<>();
    Optional<List<String>> otherwise = Optional.empty();
    for (YamlNode.Entry entry : map.entries()) {
      String[] parts = entry.name().split("=", -1);
      if (parts.length == 2) {
        conditions
            .computeIfAbsent(parts[0], key -> new LinkedHashMap<>())
            .computeIfAbsent(parts[1], key -> new ArrayList<>())
            .addAll(texts(entry.value()));
      } else if (entry.name().equals("default")) {
        otherwise = Optional.of(texts(entry.value()));
      } else {
        error("invalid-mapping", "expected `field=value` or `default`", entry.key().span());
      }
    }
    return new FieldMapping.Conditional(source, conditions, otherwise);
  }

  private List<YamlNode.Entry> section(YamlNode.Mapping map, String key) {
    Optional<YamlNode> section = map.get(key);
    if (section.isEmpty()) {
      return List.of();
    }
    if (section.get() instanceof YamlNode.Mapping entries) {
      return entries.entries();
    }
    error("wrong-type", "`%s` must be a map".formatted(key), section.get().span());
    return List.of();
  }

  /** One text, or those of a list. */
  private List<String> texts(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> List.of(scalar.text());
      case YamlNode.Sequence list ->
          list.items().stream().flatMap(item -> texts(item).stream()).toList();
      case YamlNode.Mapping map -> {
        error("wrong-type", "expected a text or a list of texts", map.span());
        yield List.of();
      }
    };
  }

  private void error(String id, String message, Span span) {
    problems.add(
        Diagnostic.error(id, message, span, "here")
            .withHelp("see docs/targets for the form of a configuration"));
  }
}
