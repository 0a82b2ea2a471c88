package assay.target.sigmac;

import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlFile;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads configuration files of the old converter. */
final class ConfigurationReader {

  private static final List<String> NAMES = List.of("category", "product", "service");
  private static final List<String> ENTRY_KEYS =
      List.of("category", "product", "service", "index", "conditions", "rewrite");

  private final List<Diagnostic> problems = new ArrayList<>();

  private ConfigurationReader() {}

  /** Several configurations and what is wrong with their files. */
  record Chain(List<Configuration> configurations, List<Finding> findings) {}

  /**
   * Reads the configurations of a target that the old converter called {@code backend}. Those that
   * have an {@code order} must have one higher than those before.
   */
  static Chain chain(List<YamlFile> files, String target, String backend) {
    var configurations = new ArrayList<Configuration>();
    var findings = new ArrayList<Finding>();
    int order = 0;
    for (YamlFile file : files) {
      var reader = new ConfigurationReader();
      Source source = file.source();
      Configuration configuration = reader.read(file);
      List<String> backends = configuration.backends();
      if (!backends.isEmpty() && !backends.contains(backend)) {
        reader.problems.add(
            ConfigurationProblems.otherBackend(target, backend, place(file, "backends")));
      }
      if (configuration.order().isPresent()) {
        if (configuration.order().get() <= order) {
          reader.problems.add(ConfigurationProblems.order(order, place(file, "order")));
        }
        order = configuration.order().get();
      }
      reader.problems.forEach(problem -> findings.add(new Finding(source, problem)));
      configurations.add(configuration);
    }
    return new Chain(configurations, findings);
  }

  private static Span place(YamlFile file, String key) {
    return file.documents().getFirst() instanceof YamlNode.Mapping map
        ? map.entry(key).map(YamlNode.Entry::span).orElse(map.span())
        : new Span(0, 0);
  }

  private Configuration read(YamlFile file) {
    problems.addAll(file.fatal());
    if (!problems.isEmpty()) {
      return Configuration.NONE;
    }
    problems.addAll(file.oddities());
    if (file.documents().size() != 1
        || !(file.documents().getFirst() instanceof YamlNode.Mapping map)) {
      problems.add(ConfigurationProblems.notAConfiguration());
      return Configuration.NONE;
    }
    return new Configuration(
        order(map),
        map.get("backends").map(this::texts).orElse(List.of()),
        logSources(map),
        fields(map),
        map.get("defaultindex").filter(node -> !isNull(node)).map(this::texts).orElse(List.of()),
        map.get("dateField").map(this::text));
  }

  private Optional<Integer> order(YamlNode.Mapping map) {
    Optional<YamlNode> order = map.get("order").filter(node -> !isNull(node));
    if (order.isEmpty()) {
      return Optional.empty();
    }
    if (order.get() instanceof YamlNode.Scalar scalar
        && scalar.value() instanceof YamlValue.Int number
        && number.value().bitLength() < Integer.SIZE - 1) {
      return Optional.of(number.value().intValue());
    }
    wrongType("`order`", "a whole number", order.get());
    return Optional.empty();
  }

  private List<LogSourceEntry> logSources(YamlNode.Mapping map) {
    var entries = new ArrayList<LogSourceEntry>();
    for (YamlNode.Entry entry : section(map, "logsources")) {
      if (entry.value() instanceof YamlNode.Mapping source) {
        logSource(source).ifPresent(entries::add);
      } else {
        wrongType("a log source", "a map", entry.value());
      }
    }
    return entries;
  }

  private Optional<LogSourceEntry> logSource(YamlNode.Mapping map) {
    warnOfUnknownKeys(map);
    if (NAMES.stream().noneMatch(name -> map.get(name).isPresent())) {
      problems.add(ConfigurationProblems.emptyLogSource(map.span()));
      return Optional.empty();
    }
    var conditions = new ArrayList<LogSourceEntry.Condition>();
    for (YamlNode.Entry entry : section(map, "conditions")) {
      value(entry.value())
          .ifPresent(
              value -> conditions.add(new LogSourceEntry.Condition(text(entry.key()), value)));
    }
    return Optional.of(
        new LogSourceEntry(
            names(map),
            map.get("index").map(this::texts).orElse(List.of()),
            conditions,
            map.get("rewrite").flatMap(this::rewrite)));
  }

  private void warnOfUnknownKeys(YamlNode.Mapping map) {
    for (YamlNode.Entry entry : map.entries()) {
      if (!ENTRY_KEYS.contains(entry.name())) {
        problems.add(
            ConfigurationProblems.unknownKey(entry.name(), ENTRY_KEYS, entry.key().span()));
      }
    }
  }

  /** A map in a map with keys that are no scalars is the one value that rules cannot have. */
  private Optional<Value> value(YamlNode node) {
    try {
      return Optional.of(Value.of(Item.of(node)));
    } catch (Refusal refusal) {
      problems.add(refusal.problem());
      return Optional.empty();
    }
  }

  private Optional<LogSourceNames> rewrite(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping map)) {
      wrongType("`rewrite`", "a map", node);
      return Optional.empty();
    }
    for (YamlNode.Entry entry : map.entries()) {
      if (!NAMES.contains(entry.name())) {
        problems.add(ConfigurationProblems.rewriteKey(entry.name(), NAMES, entry.key().span()));
      }
    }
    return Optional.of(names(map));
  }

  private LogSourceNames names(YamlNode.Mapping map) {
    return new LogSourceNames(
        map.get("category").map(this::text),
        map.get("product").map(this::text),
        map.get("service").map(this::text));
  }

  private Map<String, FieldMapping> fields(YamlNode.Mapping map) {
    Map<String, FieldMapping> fields = new LinkedHashMap<>();
    for (YamlNode.Entry entry : section(map, "fieldmappings")) {
      String field = text(entry.key());
      fields.put(
          field,
          switch (entry.value()) {
            case YamlNode.Mapping conditions -> conditional(conditions);
            case YamlNode.Sequence list -> new FieldMapping.Names(texts(list));
            case YamlNode.Scalar scalar when isNull(scalar) ->
                new FieldMapping.Names(List.of(field));
            case YamlNode.Scalar scalar -> new FieldMapping.Names(texts(scalar));
          });
    }
    return fields;
  }

  private FieldMapping conditional(YamlNode.Mapping map) {
    Map<String, Map<String, List<String>>> conditions = new LinkedHashMap<>();
    Optional<List<String>> otherwise = Optional.empty();
    for (YamlNode.Entry entry : map.entries()) {
      List<String> names = texts(entry.value());
      String[] parts = entry.name().split("=", -1);
      if (parts.length == 2) {
        conditions
            .computeIfAbsent(parts[0], key -> new LinkedHashMap<>())
            .computeIfAbsent(parts[1], key -> new ArrayList<>())
            .addAll(names);
      } else if (entry.name().equals("default")) {
        otherwise = Optional.of(names);
      } else {
        problems.add(ConfigurationProblems.mappingKey(entry.name(), entry.key().span()));
      }
    }
    return new FieldMapping.Conditional(conditions, otherwise);
  }

  private List<YamlNode.Entry> section(YamlNode.Mapping map, String key) {
    Optional<YamlNode> section = map.get(key);
    if (section.isEmpty()) {
      return List.of();
    }
    if (section.get() instanceof YamlNode.Mapping entries) {
      return entries.entries();
    }
    wrongType("`" + key + "`", "a map", section.get());
    return List.of();
  }

  /** One text, or those of a list. */
  private List<String> texts(YamlNode node) {
    if (!(node instanceof YamlNode.Sequence list)) {
      return List.of(text(node));
    }
    var texts = new ArrayList<String>(list.items().size());
    list.items().forEach(item -> texts.add(text(item)));
    return texts;
  }

  private String text(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      if (!(scalar.value() instanceof YamlValue.Text)) {
        wrongType("this", "text", node);
      }
      return scalar.text();
    }
    wrongType("this", "text", node);
    return "";
  }

  private static boolean isNull(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.value() instanceof YamlValue.Null;
  }

  private void wrongType(String what, String expected, YamlNode node) {
    problems.add(ConfigurationProblems.wrongType(what, expected, node));
  }
}
