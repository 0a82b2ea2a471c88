package assay.query;

import assay.query.Query.And;
import assay.query.Query.Anywhere;
import assay.query.Query.Has;
import assay.query.Query.Not;
import assay.query.Query.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A query with its negations brought down to its checks: all of {@code parts}, or one of them, or a
 * literal. {@code fields} has a bit for each field that is asked for; fields may share one.
 *
 * @param asks whether something must be so somewhere in it, and not only something not be so
 * @param inverse whether the query as a whole is taken to fail, and not to hold
 * @param suspect whether it might hold for no event for reasons of its own
 */
record Formula(
    boolean all,
    List<Formula> parts,
    Optional<Literal> literal,
    long fields,
    boolean asks,
    boolean inverse,
    boolean suspect,
    Query query) {

  /** The bits of all fields: what stands anywhere may stand in any. */
  private static final long ALL_FIELDS = -1;

  Formula {
    parts = List.copyOf(parts);
  }

  /** That {@code query}, which is a whole, holds, or that it fails. */
  static Formula of(Query query, boolean inverse, FieldNumbers fields) {
    return of(query, inverse, inverse, fields);
  }

  private static Formula of(Query query, boolean negated, boolean inverse, FieldNumbers fields) {
    return switch (query) {
      case And and -> group(and.terms(), negated, inverse, fields, query);
      case Or or -> group(or.terms(), negated, inverse, fields, query);
      case Not not -> of(not.term(), !negated, inverse, fields);
      case Has has -> literal(fields.of(has, negated), inverse, query);
      case Anywhere anywhere -> literal(fields.of(anywhere, negated), inverse, query);
    };
  }

  private static Formula literal(Literal literal, boolean inverse, Query query) {
    long bits = literal.field() == Literal.ANYWHERE ? ALL_FIELDS : 1L << (literal.field() % 63);
    boolean asks = !literal.negated() || literal.isOfField();
    return new Formula(
        true, List.of(), Optional.of(literal), bits, asks, inverse, literal.isNever(), query);
  }

  private static Formula group(
      List<Query> terms, boolean negated, boolean inverse, FieldNumbers fields, Query query) {
    boolean all = query instanceof And != negated;
    var parts = new ArrayList<Formula>(terms.size());
    long bits = 0;
    boolean shared = false;
    boolean asks = false;
    boolean suspect = false;
    for (Query term : terms) {
      Formula part = of(term, negated, inverse, fields);
      parts.add(part);
      shared |= (bits & part.fields) != 0;
      bits |= part.fields;
      asks |= part.asks;
      suspect |= part.suspect;
    }
    suspect |= all && shared && asks;
    return new Formula(all, parts, Optional.empty(), bits, asks, inverse, suspect, query);
  }

  /** Whether the query holds; one of a group does not if the group does not. */
  boolean holds() {
    return literal.isPresent() ? !literal.get().negated() : parts.getFirst().holds();
  }

  /** Whether the whole holds for fewer events the more the query holds for. */
  boolean isFilter() {
    return holds() == inverse;
  }

  /** Whether both ask for a field, or may. */
  boolean shares(Formula other) {
    return (fields & other.fields) != 0;
  }
}
