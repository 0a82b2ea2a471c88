package assay.target;

import static java.util.stream.Collectors.joining;

import assay.emit.Correlation;
import assay.emit.Correlation.GroupField;
import assay.emit.Correlation.Match;
import assay.emit.Correlation.Pool;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.CorrelationType;
import assay.rule.TimeSpan;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Correlations in EQL: sequences of events, different ones in their order or alike ones. */
final class EqlCorrelations extends CorrelationSyntax {

  /** So often may one event stand in a sequence. */
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  EqlCorrelations(Syntax syntax) {
    super(syntax);
  }

  @Override
  protected Set<CorrelationType> types() {
    return EnumSet.of(CorrelationType.TEMPORAL_ORDERED, CorrelationType.EVENT_COUNT);
  }

  @Override
  protected Set<Ability> abilities() {
    return EnumSet.of(Ability.SEVERAL_RULES, Ability.ALIASES);
  }

  @Override
  protected Optional<String> wayOut() {
    return Optional.of("convert it for `esql`, which groups and counts");
  }

  @Override
  protected Optional<Refusal> cannot(Correlation asked) {
    if (asked.type() != CorrelationType.EVENT_COUNT) {
      return Optional.empty();
    }
    if (asked.pools().size() != 1 || asked.pools().getFirst().condition().isEmpty()) {
      return refuse("a number of events of several kinds", asked.rule().typeSpan());
    }
    return asked.least().filter(least -> least.signum() > 0 && least.compareTo(MOST) <= 0).isEmpty()
        ? refuse("a number of events other than `gte` up to 100", asked.rule().condition().span())
        : Optional.empty();
  }

  @Override
  protected String text(Correlation asked) {
    if (asked.type() == CorrelationType.EVENT_COUNT) {
      return counted(asked, asked.pools().getFirst());
    }
    return asked.hasAliases()
        ? asked.matches().stream()
            .map(match -> event(match.conditions().getFirst()) + by(asked, match))
            .collect(joining("", "sequence" + span(asked), ""))
        : asked.matches().stream()
            .map(match -> event(match.conditions().getFirst()))
            .collect(
                joining("", "sequence" + by(asked, asked.matches().getFirst()) + span(asked), ""));
  }

  private String counted(Correlation asked, Pool pool) {
    BigDecimal least = asked.least().orElseThrow();
    String condition = pool.condition().orElseThrow();
    return least.compareTo(BigDecimal.ONE) == 0
        ? "any where " + condition
        : "sequence%s%s%s with runs=%s"
            .formatted(
                by(asked, pool.match()), span(asked), event(condition), least.toBigInteger());
  }

  private static String event(String condition) {
    return "\n  [any where " + condition + "]";
  }

  private String by(Correlation asked, Match match) {
    List<String> keys = fields(asked.keys(match).stream().map(GroupField::field).toList());
    return keys.isEmpty() ? "" : " by " + String.join(", ", keys);
  }

  private static String span(Correlation asked) {
    TimeSpan span = asked.rule().timeSpan();
    return " with maxspan="
        + (span.unit().isOfTheSpecification() ? span.text() : span.seconds() + "s");
  }
}
