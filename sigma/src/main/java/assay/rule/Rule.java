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
   * A rule over the matches of other rules (Sigma 2.1, "Correlation rules").
   *
   * @param typeSpan where the type is written
   * @param rules the ids or names of the rules; if the rule lists none, those of its condition
   * @param groupBy fields or aliases whose values the matches must share; none if all belong
   *     together
   * @param generate whether the rules are put out by themselves as well
   */
  record CorrelationRule(
      Metadata metadata,
      CorrelationType type,
      Span typeSpan,
      WrittenList rules,
      WrittenList groupBy,
      TimeSpan timeSpan,
      List<Alias> aliases,
      CorrelationCondition condition,
      boolean generate,
      Span span)
      implements Rule {
    public CorrelationRule {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * What is added to the conditions of other rules, mostly to leave something out (Sigma 2.1,
   * "Filters").
   *
   * @param rules the ids or names of the rules it is for; none if it is for any
   * @param document all of it, to be read again behind the text of a rule
   */
  record FilterRule(
      Metadata metadata,
      LogSource logSource,
      WrittenList rules,
      Map<String, Detection> detections,
      Condition condition,
      YamlNode.Mapping document)
      implements Rule {
    public FilterRule {
      detections = Collections.unmodifiableMap(new LinkedHashMap<>(detections));
    }

    @Override
    public Span span() {
      return document.span();
    }

    /** Whether it is for any rule of its log source. */
    public boolean isForAny() {
      return rules.isEmpty();
    }
  }
}
