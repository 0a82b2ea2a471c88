package assay.query;

import java.util.Optional;

/**
 * A part of a query that never decides: wherever it might, it always comes out the same.
 *
 * @param part the part, without a {@code not} before it
 * @param group where it stands
 * @param negated whether the whole query holds for fewer events the more the part holds for
 * @param piece what of the part, itself or a term of it, comes out the same
 * @param outcome what it comes out as
 * @param reason what makes it so; empty if that is the part alone, or several things together
 * @param alone whether it comes out so whatever stands beside it
 */
public record IdlePart(
    Query part,
    Query.Group group,
    boolean negated,
    Query piece,
    boolean outcome,
    Optional<Reason> reason,
    boolean alone) {

  /**
   * A query beside the part that holds, or does not, wherever the part might decide.
   *
   * @param negated as of a part
   */
  public record Reason(Query query, boolean holds, boolean negated) {}

  /** Whether the part never holds where it might decide, and not because others hold as well. */
  public boolean isExcluded() {
    return !outcome
        && reason.filter(other -> other.holds() || other.negated() != negated).isPresent();
  }
}
