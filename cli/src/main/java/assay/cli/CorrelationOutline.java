package assay.cli;

import assay.rule.Alias;
import assay.rule.CorrelationCondition;
import assay.rule.CorrelationCondition.EachRule;
import assay.rule.CorrelationCondition.Extended;
import assay.rule.CorrelationCondition.Threshold;
import assay.rule.Rule.CorrelationRule;
import assay.rule.RuleExpression;
import assay.rule.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A correlation as lines: what the parser understood of it. */
final class CorrelationOutline {

  private CorrelationOutline() {}

  static List<String> of(CorrelationRule rule) {
    var lines = new ArrayList<String>();
    lines.add("type " + rule.type().id() + ": " + rule.type().meaning());
    lines.add("rules " + String.join(", ", rule.rules().texts()));
    if (!rule.groupBy().isEmpty()) {
      lines.add("for each " + String.join(", ", rule.groupBy().texts()));
    }
    lines.add("within " + rule.timeSpan().text());
    rule.aliases().forEach(alias -> lines.add("alias " + alias(alias)));
    lines.add("fires when " + condition(rule.condition()));
    if (rule.generate()) {
      lines.add("its rules are put out as well");
    }
    return lines;
  }

  private static String alias(Alias alias) {
    return alias.name().text()
        + alias.fields().stream()
            .map(field -> field.field().text() + " of " + field.rule().text())
            .collect(Collectors.joining(", ", ": ", ""));
  }

  private static String condition(CorrelationCondition condition) {
    return switch (condition) {
      case EachRule all -> "each of them matches";
      case Extended extended -> text(extended.expression());
      case Threshold threshold -> threshold(threshold);
    };
  }

  private static String threshold(Threshold threshold) {
    String of = threshold.fields().stream().map(Written::text).collect(Collectors.joining(", "));
    String percentile =
        threshold
            .percentile()
            .map(value -> "percentile " + value.number().toPlainString() + " of ")
            .orElse("");
    return percentile
        + (of.isEmpty() ? "the number" : of)
        + threshold.bounds().stream()
            .map(bound -> bound.comparison().sign() + " " + bound.number().toPlainString())
            .collect(Collectors.joining(" and ", " ", ""));
  }

  private static String text(RuleExpression expression) {
    return switch (expression) {
      case RuleExpression.And and -> joined(" and ", and.terms());
      case RuleExpression.Or or -> joined(" or ", or.terms());
      case RuleExpression.Not not -> "not " + text(not.term());
      case RuleExpression.Ref ref -> ref.rule();
    };
  }

  private static String joined(String operator, List<RuleExpression> terms) {
    return terms.stream()
        .map(CorrelationOutline::text)
        .collect(Collectors.joining(operator, "(", ")"));
  }
}
