package assay.query;

/**
 * A check of a field or of the whole event, or that it is not so.
 *
 * @param field the number of the field, {@link #ANYWHERE} for the whole event
 * @param single whether the field has one value at most
 */
record Literal(int field, boolean single, Check check, boolean negated) {

  static final int ANYWHERE = 63;

  /** Whether the check is about the field and not about a value of it, as far as is known. */
  boolean isOfField() {
    return check instanceof Check.Exists
        || check instanceof Check.IsNull
        || check instanceof Check.Verbatim;
  }

  /**
   * Whether it holds for no event. Of regular expressions that is not asked: those are for a check
   * of their own.
   */
  boolean isNever() {
    return !negated && check instanceof Check.TimePart part && Numbers.isOutside(part);
  }

  /** Whether no event has both. A yes is certain. */
  boolean excludes(Literal other) {
    if (negated == other.negated) {
      return field == other.field
          && field != ANYWHERE
          && (negated ? isMissing(other) : single && Disjoint.are(check, other.check));
    }
    return negated ? other.implies(this) : implies(other);
  }

  /** A field that the event has not is null. */
  private boolean isMissing(Literal other) {
    return (check instanceof Check.Exists && other.check instanceof Check.IsNull)
        || (check instanceof Check.IsNull && other.check instanceof Check.Exists);
  }

  /** Whether the check of {@code other} holds wherever this one holds. */
  private boolean implies(Literal other) {
    if (other.field == field) {
      return Implication.holds(check, other.check);
    }
    return other.field == ANYWHERE && !isOfField() && Implication.holds(check, other.check);
  }
}
