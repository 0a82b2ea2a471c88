package assay.target;

import static java.util.stream.Collectors.joining;

import assay.emit.Correlation;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.CorrelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What pySigma writes: counts without a time span, and rules told apart by the event ids of what
 * they find. Without a group it writes what PPL does not read; here that is left out.
 */
final class PysigmaPplCorrelations extends PysigmaCorrelations {

  private final Syntax syntax;

  PysigmaPplCorrelations(Syntax syntax) {
    super(
        syntax,
        Set.of(
            CorrelationType.EVENT_COUNT,
            CorrelationType.VALUE_COUNT,
            CorrelationType.TEMPORAL,
            CorrelationType.TEMPORAL_ORDERED),
        Set.of(Ability.SEVERAL_RULES, Ability.ALIASES, Ability.EXPRESSIONS));
    this.syntax = syntax;
  }

  @Override
  CorrelationSyntax right() {
    return new OpensearchPplCorrelations(syntax);
  }

  @Override
  String written(Correlation asked) {
    var by = new ArrayList<String>();
    String name = asked.type().id();
    String measure = "count()";
    if (asked.type() == CorrelationType.VALUE_COUNT) {
      measure = "dc(" + field(asked.fields().getFirst()) + ")";
    } else if (asked.type().isTemporal()) {
      name = "unique_rules";
      measure = "dc(EventID)";
      by.add("span(@timestamp, " + asked.rule().timeSpan().text() + ")");
    }
    by.addAll(fields(asked.groupBy()));
    return "| %s | stats %s as %s%s | where %s"
        .formatted(
            search(asked),
            measure,
            name,
            by.isEmpty() ? "" : " by " + String.join(", ", by),
            asked.compared(name, "", "="));
  }

  private static String search(Correlation asked) {
    String times = PplSource.times(asked.options(), asked.rule().metadata());
    List<String> queries =
        named(asked).stream()
            .map(each -> OpensearchPplCorrelations.searched(each.query()))
            .map(query -> query.startsWith("source=") ? times + query : query)
            .toList();
    return queries.size() == 1
        ? "search " + queries.getFirst()
        : queries.stream()
            .map(OpensearchPplCorrelations::arm)
            .collect(joining(" ", "multisearch ", ""));
  }
}
