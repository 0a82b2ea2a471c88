package assay.target;

import static java.util.stream.Collectors.joining;

import assay.emit.Correlation;
import assay.emit.Correlation.Match;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.CorrelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What pySigma writes: an event counts for the first rule that finds it. */
final class PysigmaEsqlCorrelations extends PysigmaCorrelations {

  private final Syntax syntax;

  PysigmaEsqlCorrelations(Syntax syntax) {
    super(
        syntax,
        Set.of(CorrelationType.EVENT_COUNT, CorrelationType.VALUE_COUNT, CorrelationType.TEMPORAL),
        Set.of(Ability.SEVERAL_RULES));
    this.syntax = syntax;
  }

  @Override
  CorrelationSyntax right() {
    return new EsqlCorrelations(syntax);
  }

  @Override
  String written(Correlation asked) {
    var cases = new ArrayList<String>();
    List<String> conditions = new ArrayList<>();
    for (Match match : asked.matches()) {
      for (String condition : match.conditions()) {
        conditions.add(condition);
        cases.add(condition + ", " + EsqlCorrelations.quoted(match.name()));
      }
    }
    boolean temporal = asked.type() == CorrelationType.TEMPORAL;
    String name = temporal ? "event_type_count" : asked.type().id();
    String measure =
        switch (asked.type()) {
          case VALUE_COUNT -> "count_distinct(" + field(asked.fields().getFirst()) + ")";
          case TEMPORAL -> "count_distinct(event_type)";
          default -> "count()";
        };
    String shown =
        fields(asked.shown()).stream()
            .map(field -> ", " + field + "=values(" + field + ")")
            .collect(joining());
    String by = fields(asked.groupBy()).stream().map(key -> ", " + key).collect(joining());
    return "%s | where %s%s\n| eval timebucket=date_trunc(%s, @timestamp) | stats %s=%s%s by timebucket%s\n| where %s"
        .formatted(
            EsqlCorrelations.from(asked),
            EsqlCorrelations.any(conditions),
            temporal ? "\n| eval event_type=case(" + String.join(", ", cases) + ")" : "",
            EsqlCorrelations.span(asked.rule().timeSpan()).replace(" ", ""),
            name,
            measure,
            shown,
            by,
            asked.compared(name, "", "=="));
  }
}
