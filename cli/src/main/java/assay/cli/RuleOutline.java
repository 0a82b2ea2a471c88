package assay.cli;

import assay.rule.Condition;
import assay.rule.Detection;
import assay.rule.LogSource;
import assay.rule.Rule;
import assay.rule.Written;
import assay.rule.WrittenCondition;
import assay.rule.WrittenList;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rule as a tree of lines: what the parser understood of it. */
final class RuleOutline {

  private final List<String> lines = new ArrayList<>();

  private RuleOutline() {}

  static List<String> of(Rule rule) {
    var outline = new RuleOutline();
    outline.rule(rule);
    return outline.lines;
  }

  private void rule(Rule rule) {
    switch (rule) {
      case Rule.DetectionRule detection -> {
        line(0, "rule " + title(rule));
        logSource(detection.logSource());
        detections(detection.detections());
        conditions(detection.conditions());
        detection
            .timeframe()
            .ifPresent(time -> line(1, "timeframe " + time.text() + "   (read, not yet meant)"));
      }
      case Rule.CorrelationRule correlation -> {
        line(0, "correlation " + title(rule));
        CorrelationOutline.of(correlation).forEach(line -> line(1, line));
      }
      case Rule.FilterRule filter -> {
        line(0, "filter " + title(rule));
        logSource(filter.logSource());
        line(1, filter.isForAny() ? "for any rule of these logs" : "for " + names(filter.rules()));
        detections(filter.detections());
        line(1, "condition");
        condition(2, filter.condition());
      }
    }
  }

  private static String title(Rule rule) {
    return rule.metadata().title().map(title -> "`" + title.text() + "`").orElse("without a title");
  }

  private static String names(WrittenList list) {
    return String.join(", ", list.texts());
  }

  private void logSource(LogSource logSource) {
    var parts = new ArrayList<String>();
    part("product", logSource.product(), parts);
    part("category", logSource.category(), parts);
    part("service", logSource.service(), parts);
    line(1, "log source: " + String.join(", ", parts));
  }

  private static void part(String name, Optional<Written> value, List<String> parts) {
    value.ifPresent(text -> parts.add(name + " " + text.text()));
  }

  private void detections(Map<String, Detection> detections) {
    detections.forEach(
        (name, detection) -> {
          line(1, "detection " + name);
          detection(2, detection);
        });
  }

  private void detection(int depth, Detection detection) {
    switch (detection) {
      case Detection.AllOf all -> group(depth, "all of", all.parts());
      case Detection.AnyOf any -> group(depth, "any of", any.parts());
      case Detection.Item item -> line(depth, item(item));
    }
  }

  private void group(int depth, String name, List<Detection> parts) {
    line(depth, name);
    parts.forEach(part -> detection(depth + 1, part));
  }

  private static String item(Detection.Item item) {
    String field = item.field().map(Written::text).orElse("anywhere");
    String modifiers =
        item.modifiers().stream()
            .map(use -> "|" + use.modifier().id())
            .collect(Collectors.joining());
    String values =
        item.written().stream().map(RuleOutline::value).collect(Collectors.joining(", "));
    return field + modifiers + ": " + (item.written().size() == 1 ? values : "[" + values + "]");
  }

  private static String value(YamlNode.Scalar scalar) {
    return switch (scalar.value()) {
      case YamlValue.Text text -> "'" + scalar.text() + "'";
      case YamlValue.Null none -> "null";
      case YamlValue.Bool bool -> Boolean.toString(bool.value());
      case YamlValue.Int number -> number.value().toString();
      case YamlValue.Real number -> Double.toString(number.value());
      case YamlValue.Date date -> scalar.text();
    };
  }

  private void conditions(List<WrittenCondition> conditions) {
    for (WrittenCondition condition : conditions) {
      line(1, "condition");
      condition(2, condition.expression());
      condition
          .aggregation()
          .ifPresent(rest -> line(2, "| " + rest.text() + "   (left the language with Sigma 2)"));
    }
  }

  private void condition(int depth, Condition condition) {
    switch (condition) {
      case Condition.And and -> terms(depth, "and", and.terms());
      case Condition.Or or -> terms(depth, "or", or.terms());
      case Condition.Not not -> terms(depth, "not", List.of(not.term()));
      case Condition.Named named -> line(depth, named.name());
      case Condition.Selector selector ->
          line(depth, quantifier(selector.quantifier()) + selector.names().orElse("them"));
    }
  }

  private static String quantifier(Condition.Quantifier quantifier) {
    return switch (quantifier) {
      case ANY -> "1 of ";
      case ALL -> "all of ";
    };
  }

  private void terms(int depth, String operator, List<Condition> terms) {
    line(depth, operator);
    terms.forEach(term -> condition(depth + 1, term));
  }

  private void line(int depth, String text) {
    lines.add("  ".repeat(depth) + text);
  }
}
