package assay.target;

import assay.emit.Correlation;
import assay.emit.CorrelationSyntax;
import assay.emit.Syntax;
import assay.rule.CorrelationType;
import java.util.Optional;
import java.util.Set;

/** A language that cannot say correlations. */
final class NoCorrelations extends CorrelationSyntax {

  private final String wayOut;

  /** One that has them, but not where it is to be compatible. */
  static NoCorrelations ofPysigma(Syntax syntax) {
    return new NoCorrelations(
        syntax, "leave out `--compat pysigma`: there is no query of pySigma to be the same as");
  }

  /**
   * @param wayOut what to do instead, as an instruction
   */
  NoCorrelations(Syntax syntax, String wayOut) {
    super(syntax);
    this.wayOut = wayOut;
  }

  @Override
  protected Optional<String> wayOut() {
    return Optional.of(wayOut);
  }

  /** All: so that it is told what cannot be said, and not that one type cannot. */
  @Override
  protected Set<CorrelationType> types() {
    return Set.of(CorrelationType.values());
  }

  @Override
  protected Set<Ability> abilities() {
    return Set.of(Ability.values());
  }

  @Override
  protected Optional<Refusal> cannot(Correlation asked) {
    return refuse("correlations", asked.rule().typeSpan());
  }

  @Override
  protected String text(Correlation asked) {
    throw new IllegalStateException("a correlation that was refused");
  }
}
