package assay.rule;

import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as it is written. Every part knows its place; nothing is interpreted further than its
 * type, so that lint, pipelines and {@code explain} see what the author wrote.
 */
public sealed interface Rule {

  Metadata metadata();

  /** The document the rule was read from. */
  Span span();

  /** A rule over single events: named detections and the conditions that join them. */
  record DetectionRule(
      Metadata metadata,
      LogSource logSource,
      Map<String, Detection> detections,
      List<WrittenCondition> conditions,
      Optional<Written> timeframe,
      Span span)
      implements Rule {
    public DetectionRule {
      detections = Collections.unmodifiableMap(new LinkedHashMap<>(detections));
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * A rule over the matches of other rules (Sigma 2.1, "Correlations"). Aliases and condition are
   * kept as YAML: they are read, not yet meant.
   */
  record CorrelationRule(
      Metadata metadata,
      Written type,
      WrittenList rules,
      WrittenList groupBy,
      Optional<Written> timespan,
      Optional<YamlNode> aliases,
      Optional<YamlNode> condition,
      boolean generate,
      Span span)
      implements Rule {}

  /** An exclusion added to other rules (Sigma 2.1, "Filters"). Read, not yet meant. */
  record FilterRule(
      Metadata metadata,
      LogSource logSource,
      WrittenList rules,
      Map<String, Detection> detections,
      List<WrittenCondition> conditions,
      Span span)
      implements Rule {
    public FilterRule {
      detections = Collections.unmodifiableMap(new LinkedHashMap<>(detections));
      conditions = List.copyOf(conditions);
    }
  }
}
