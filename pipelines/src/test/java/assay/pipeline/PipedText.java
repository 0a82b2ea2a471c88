package assay.pipeline;

import assay.query.Lowered;
import assay.query.Lowering;
import assay.query.QueryText;
import assay.rule.Condition;
import assay.rule.CorrelationCondition;
import assay.rule.Detection;
import assay.rule.LogSource;
import assay.rule.Rule;
import assay.rule.ValueText;
import assay.rule.Written;
import assay.source.DiagnosticText;
import assay.source.Finding;
import assay.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What pipelines made of a rule, as fixtures have it. */
final class PipedText {

  private final StringBuilder out = new StringBuilder();

  private PipedText() {}

  static String of(Piped piped, PipelineRun run, Source source) {
    var text = new PipedText();
    switch (piped.rule()) {
      case Rule.DetectionRule rule -> text.detection(rule, piped, run);
      case Rule.CorrelationRule rule -> text.correlation(rule);
      case Rule.FilterRule rule -> text.line("filter", "");
    }
    text.line("fields", String.join(", ", piped.fields()));
    text.line("state", piped.state().isEmpty() ? "" : new Entries(piped.state()).toString());
    text.line(
        "attributes",
        piped.attributes().isEmpty() ? "" : new Entries(piped.attributes()).toString());
    text.line("applied", String.join(", ", piped.applied()));
    piped.problems().forEach(p -> text.out.append(DiagnosticText.render(p, source)));
    return text.out.toString();
  }

  private record Entries(java.util.Map<String, assay.template.Data> entries) {
    @Override
    public String toString() {
      return entries.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + entry.getValue().print())
          .collect(Collectors.joining(", "));
    }
  }

  private void line(String name, String text) {
    if (!text.isEmpty()) {
      out.append(name).append(": ").append(text).append('\n');
    }
  }

  private void detection(Rule.DetectionRule rule, Piped piped, PipelineRun run) {
    line("logsource", logSource(rule.logSource()));
    rule.detections().forEach((name, detection) -> line(name, text(detection)));
    rule.conditions().forEach(condition -> line("condition", text(condition.expression())));
    if (piped.isRefused()) {
      return;
    }
    Lowered lowered = Lowering.lower(rule);
    lowered.problems().forEach(problem -> line("lowering", problem.message()));
    List<String> queries = new ArrayList<>();
    for (assay.query.Query query : lowered.queries()) {
      Processed processed = run.postprocess(QueryText.of(query), piped);
      findings(processed);
      line("query", processed.query());
      queries.add(processed.query());
    }
    Processed finished = run.finish(queries);
    findings(finished);
    if (!finished.queries().equals(queries)) {
      finished.queries().forEach(query -> line("output", query));
    }
  }

  private void findings(Processed processed) {
    for (Finding finding : processed.problems()) {
      out.append(DiagnosticText.render(finding.diagnostic(), finding.source()));
    }
  }

  private void correlation(Rule.CorrelationRule rule) {
    line("group-by", String.join(", ", rule.groupBy().texts()));
    rule.aliases()
        .forEach(
            alias ->
                line(
                    "alias " + alias.name().text(),
                    alias.fields().stream()
                        .map(field -> field.rule().text() + "=" + field.field().text())
                        .collect(Collectors.joining(", "))));
    if (rule.condition() instanceof CorrelationCondition.Threshold threshold) {
      line("of", String.join(", ", threshold.fields().stream().map(Written::text).toList()));
    }
  }

  private static String logSource(LogSource logSource) {
    return List.of(
            part("category", logSource.category()),
            part("product", logSource.product()),
            part("service", logSource.service()))
        .stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String part(String name, Optional<Written> text) {
    return text.map(written -> name + "=" + written.text()).orElse("");
  }

  private static String text(Detection detection) {
    return switch (detection) {
      case Detection.AllOf all -> "all[" + joined(all.parts()) + "]";
      case Detection.AnyOf any -> "any[" + joined(any.parts()) + "]";
      case Detection.Item item -> {
        String modifiers =
            item.modifiers().stream()
                .map(use -> "|" + use.modifier().id())
                .collect(Collectors.joining());
        String values = item.values().stream().map(ValueText::of).collect(Collectors.joining(", "));
        yield item.field().map(Written::text).orElse("") + modifiers + ": " + values;
      }
    };
  }

  private static String joined(List<Detection> parts) {
    return parts.stream().map(PipedText::text).collect(Collectors.joining("; "));
  }

  private static String text(Condition condition) {
    return switch (condition) {
      case Condition.And and -> "and(" + conditions(and.terms()) + ")";
      case Condition.Or or -> "or(" + conditions(or.terms()) + ")";
      case Condition.Not not -> "not " + text(not.term());
      case Condition.Named named -> named.name();
      case Condition.Selector selector ->
          selector.quantifier() + " of " + selector.names().orElse("them");
    };
  }

  private static String conditions(List<Condition> terms) {
    return terms.stream().map(PipedText::text).collect(Collectors.joining(", "));
  }
}
