package assay.query;

import assay.query.Query.And;
import assay.query.Query.Anywhere;
import assay.query.Query.Has;
import assay.query.Query.Not;
import assay.query.Query.Or;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Drops a term that its group has already, and one that another makes needless: in {@code a or (a
 * and b)} and {@code a and (a or b)} only {@code a} counts.
 */
final class DropRepeats {

  private DropRepeats() {}

  static Query apply(Query query) {
    return switch (query) {
      case And and -> Query.all(terms(and.terms(), false), and.group(), and.origin());
      case Or or -> Query.any(terms(or.terms(), true), or.group(), or.origin());
      case Not not -> new Not(apply(not.term()), not.origin());
      case Has has -> has;
      case Anywhere anywhere -> anywhere;
    };
  }

  private static List<Query> terms(List<Query> terms, boolean alternatives) {
    Map<String, Query> first = new LinkedHashMap<>();
    for (Query term : terms) {
      Query simple = apply(term);
      first.putIfAbsent(QueryText.of(simple), simple);
    }
    var left = new ArrayList<Query>(first.size());
    for (Query term : first.values()) {
      boolean needless =
          inner(term, alternatives).stream()
              .anyMatch(part -> first.containsKey(QueryText.of(part)));
      if (!needless) {
        left.add(term);
      }
    }
    return left;
  }

  /** The terms of a group of the other kind than the one it stands in. */
  private static List<Query> inner(Query term, boolean alternatives) {
    if (alternatives) {
      return term instanceof And and ? and.terms() : List.of();
    }
    return term instanceof Or or ? or.terms() : List.of();
  }
}
