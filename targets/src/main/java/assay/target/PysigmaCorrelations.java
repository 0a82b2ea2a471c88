package assay.target;

import assay.emit.Correlation;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.CorrelationType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What pySigma makes of correlations: it knows no ranges and no chains, and what it writes of
 * several fields no engine reads, so that this is written as it should be.
 */
abstract class PysigmaCorrelations extends CorrelationSyntax {

  private final Set<CorrelationType> types;
  private final Set<Ability> abilities;

  PysigmaCorrelations(Syntax syntax, Set<CorrelationType> types, Set<Ability> abilities) {
    super(syntax);
    this.types = EnumSet.copyOf(types);
    this.abilities = EnumSet.of(Ability.SEVERAL_FIELDS, Ability.SOME_IN_ORDER, Ability.ABSENCE);
    this.abilities.addAll(abilities);
  }

  @Override
  protected final Set<CorrelationType> types() {
    return types;
  }

  @Override
  protected final Set<Ability> abilities() {
    return abilities;
  }

  /** Whether what pySigma writes cannot be run. */
  boolean isBroken(Correlation asked) {
    return asked.fields().size() > 1;
  }

  @Override
  protected final boolean usesPools(Correlation asked) {
    return isBroken(asked);
  }

  /** How that is written instead. */
  abstract CorrelationSyntax right();

  /** What pySigma writes. */
  abstract String written(Correlation asked);

  @Override
  protected final String text(Correlation asked) {
    return isBroken(asked) ? written(right(), asked) : written(asked);
  }

  /** All queries of the rules, each with the name of its rule. */
  static List<Named> named(Correlation asked) {
    return asked.matches().stream()
        .flatMap(match -> match.queries().stream().map(query -> new Named(match, query)))
        .toList();
  }

  record Named(Correlation.Match match, String query) {}

  /** The query if there is only one. */
  static Optional<String> single(Correlation asked) {
    List<Named> named = named(asked);
    return named.size() == 1 ? Optional.of(named.getFirst().query()) : Optional.empty();
  }
}
