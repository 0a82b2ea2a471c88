package assay.target;

import assay.emit.Correlation;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.Comparison;
import assay.rule.CorrelationType;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** What pySigma writes: metrics of one query. */
final class PysigmaLokiCorrelations extends PysigmaCorrelations {

  private final Syntax syntax;

  PysigmaLokiCorrelations(Syntax syntax) {
    super(
        syntax,
        Set.of(CorrelationType.EVENT_COUNT, CorrelationType.VALUE_COUNT),
        Set.of(Ability.SEVERAL_RULES));
    this.syntax = syntax;
  }

  @Override
  protected Optional<Refusal> cannot(Correlation asked) {
    return single(asked).isEmpty()
        ? refuse("what several queries find as one", asked.rule().typeSpan())
        : Optional.empty();
  }

  @Override
  CorrelationSyntax right() {
    return new LokiCorrelations(syntax);
  }

  @Override
  String written(Correlation asked) {
    String range = single(asked).orElseThrow() + " [" + asked.rule().timeSpan().text() + "]";
    var keys = new ArrayList<String>(fields(asked.groupBy()));
    if (asked.type() == CorrelationType.VALUE_COUNT) {
      String counted = field(asked.fields().getFirst());
      keys.add(counted);
      return "count without (%s) (sum by (%s) (count_over_time(%s)))%s"
          .formatted(counted, String.join(", ", keys), range, LokiCorrelations.compared(asked));
    }
    String by = keys.isEmpty() ? "" : " by (" + String.join(", ", keys) + ") ";
    boolean absence =
        asked.bounds().getFirst().comparison() == Comparison.EQ
            && asked.bounds().getFirst().number().signum() == 0;
    return absence
        ? "sum" + by + "(absent_over_time(" + range + ")) == 1"
        : "sum" + by + "(count_over_time(" + range + "))" + LokiCorrelations.compared(asked);
  }
}
