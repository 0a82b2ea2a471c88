package assay.target;

import static java.util.stream.Collectors.joining;

import assay.emit.Correlation;
import assay.emit.Correlation.GroupField;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.CorrelationType;
import assay.rule.RuleExpression;
import assay.rule.TimeSpan;
import java.util.Set;

/** What pySigma writes: {@code stats} over fixed stretches of time. */
final class PysigmaSplunkCorrelations extends PysigmaCorrelations {

  private final Syntax syntax;

  PysigmaSplunkCorrelations(Syntax syntax) {
    super(
        syntax,
        Set.of(CorrelationType.EVENT_COUNT, CorrelationType.VALUE_COUNT, CorrelationType.TEMPORAL),
        Set.of(Ability.SEVERAL_RULES, Ability.ALIASES, Ability.EXPRESSIONS));
    this.syntax = syntax;
  }

  @Override
  CorrelationSyntax right() {
    return new SplunkCorrelations(syntax, "stats");
  }

  @Override
  String written(Correlation asked) {
    String measured;
    String condition;
    if (asked.expression().isPresent()) {
      measured = "values(event_type) as event_types";
      condition = joined(asked.expression().get(), asked, false);
    } else if (asked.type() == CorrelationType.TEMPORAL) {
      measured = "dc(event_type) as event_type_count";
      condition = asked.compared("event_type_count", "", "=");
    } else if (asked.type() == CorrelationType.VALUE_COUNT) {
      measured = "dc(" + field(asked.fields().getFirst()) + ") as value_count";
      condition = asked.compared("value_count", "", "=");
    } else {
      measured = "count as event_count";
      condition = asked.compared("event_count", "", "=");
    }
    String by = asked.groupBy().isEmpty() ? "" : " " + String.join(" ", fields(asked.groupBy()));
    return "%s\n\n| bin _time span=%s\n| stats %s by _time%s\n\n| search %s"
        .formatted(search(asked), span(asked.rule().timeSpan()), measured, by, condition);
  }

  private static String span(TimeSpan span) {
    return span.unit() == TimeSpan.Unit.MONTH ? span.count() + "mon" : span.text();
  }

  private String search(Correlation asked) {
    return single(asked)
        .orElseGet(
            () ->
                named(asked).stream()
                    .map(each -> arm(each, asked))
                    .collect(joining("\n", "| multisearch\n", "")));
  }

  private String arm(Named named, Correlation asked) {
    String renamed =
        asked.keys(named.match()).stream()
            .filter(GroupField::isAlias)
            .map(key -> " | rename " + field(key.field()) + " as " + field(key.name()))
            .collect(joining());
    return "[ search %s | eval event_type=%s%s ]"
        .formatted(named.query(), SplunkCorrelations.quoted(named.match().name()), renamed);
  }

  /** A choice binds tighter than what must hold together, so only the latter has brackets. */
  private static String joined(RuleExpression expression, Correlation asked, boolean inner) {
    return switch (expression) {
      case RuleExpression.And and -> {
        String terms =
            and.terms().stream().map(term -> joined(term, asked, false)).collect(joining("   "));
        yield inner ? "(" + terms + ")" : terms;
      }
      case RuleExpression.Or or ->
          or.terms().stream().map(term -> joined(term, asked, true)).collect(joining(" OR "));
      case RuleExpression.Not not ->
          not.term() instanceof RuleExpression.Or
              ? "NOT (" + joined(not.term(), asked, true) + ")"
              : "NOT " + joined(not.term(), asked, true);
      case RuleExpression.Ref ref ->
          "event_types="
              + SplunkCorrelations.quoted(asked.matches().get(asked.number(ref) - 1).name());
    };
  }
}
