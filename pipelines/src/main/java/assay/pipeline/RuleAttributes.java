package assay.pipeline;

import assay.rule.LogSource;
import assay.rule.Metadata;
import assay.rule.Rule;
import assay.rule.Written;
import assay.rule.WrittenList;
import assay.template.Data;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a rule says of itself, under the names that templates and conditions use. */
final class RuleAttributes {

  static final List<String> LEVELS = List.of("informational", "low", "medium", "high", "critical");
  static final List<String> STATUSES =
      List.of("unsupported", "deprecated", "experimental", "test", "stable");

  private RuleAttributes() {}

  /**
   * @param attributes what pipelines set besides
   */
  static Data of(Rule rule, Map<String, Data> attributes) {
    Metadata metadata = rule.metadata();
    Map<String, Data> all = new LinkedHashMap<>();
    all.put("title", text(metadata.title()));
    all.put("id", text(metadata.id()));
    all.put("name", text(metadata.name()));
    all.put("taxonomy", Data.of(metadata.taxonomy().map(Written::text).orElse("sigma")));
    all.put("status", word(metadata.status()));
    all.put("description", text(metadata.description()));
    all.put("license", text(metadata.license()));
    all.put("author", text(metadata.author()));
    all.put("date", text(metadata.date()));
    all.put("modified", text(metadata.modified()));
    all.put("level", word(metadata.level()));
    all.put("references", texts(metadata.references()));
    all.put("tags", tags(metadata.tags()));
    all.put("falsepositives", texts(metadata.falsePositives()));
    all.put("fields", texts(metadata.fields()));
    all.put("scope", texts(metadata.scope()));
    logSource(rule).ifPresent(logSource -> all.put("logsource", logSource(logSource)));
    Map<String, Data> custom = custom(rule, attributes);
    all.put("custom_attributes", new Data.Table(custom));
    return new Data.Table(all);
  }

  /** The attribute called {@code name}, or the custom one; empty if it has none. */
  static Optional<Data> find(Rule rule, Map<String, Data> attributes, String name) {
    if (of(rule, attributes) instanceof Data.Table table) {
      Data known = table.entries().get(name);
      return known == null
          ? Optional.ofNullable(custom(rule, attributes).get(name))
          : Optional.of(known).filter(data -> !(data instanceof Data.None));
    }
    return Optional.empty();
  }

  private static Map<String, Data> custom(Rule rule, Map<String, Data> attributes) {
    Map<String, Data> custom = new TreeMap<>();
    rule.metadata().custom().forEach((name, node) -> custom.put(name, Data.of(node)));
    custom.putAll(attributes);
    return custom;
  }

  private static Optional<LogSource> logSource(Rule rule) {
    return switch (rule) {
      case Rule.DetectionRule detection -> Optional.of(detection.logSource());
      case Rule.FilterRule filter -> Optional.of(filter.logSource());
      case Rule.CorrelationRule correlation -> Optional.empty();
    };
  }

  private static Data logSource(LogSource logSource) {
    Map<String, Data> parts = new LinkedHashMap<>();
    parts.put("category", text(logSource.category()));
    parts.put("product", text(logSource.product()));
    parts.put("service", text(logSource.service()));
    parts.put("definition", text(logSource.definition()));
    return new Data.Table(parts);
  }

  private static Data text(Optional<Written> written) {
    return Data.of(written.map(Written::text));
  }

  /** A word of a fixed list: printed in small letters, its {@code name} in capitals. */
  private static Data word(Optional<Written> written) {
    return written
        .<Data>map(
            word ->
                new Data.Thing(
                    word.text().toLowerCase(Locale.ROOT),
                    Map.of("name", Data.of(word.text().toUpperCase(Locale.ROOT)))))
        .orElseGet(Data::none);
  }

  private static Data texts(WrittenList list) {
    return Data.texts(list.texts());
  }

  private static Data tags(WrittenList tags) {
    return new Data.Items(tags.items().stream().map(RuleAttributes::tag).toList());
  }

  private static Data tag(Written tag) {
    int dot = tag.text().indexOf('.');
    return new Data.Thing(
        tag.text(),
        Map.of(
            "namespace", Data.of(tag.text().substring(0, Math.max(0, dot))),
            "name", Data.of(tag.text().substring(dot + 1))));
  }
}
