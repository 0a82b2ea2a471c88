package assay.query;

import assay.query.Query.And;
import assay.query.Query.Anywhere;
import assay.query.Query.Has;
import assay.query.Query.Not;
import assay.query.Query.Or;
import java.util.ArrayList;
import java.util.List;

/** Takes the terms of a group that stands directly within one of its kind into that one. */
final class Flatten {

  private Flatten() {}

  static Query apply(Query query) {
    return switch (query) {
      case And and -> {
        var terms = new ArrayList<Query>();
        for (Query term : and.terms()) {
          Query flat = apply(term);
          terms.addAll(flat instanceof And inner ? inner.terms() : List.of(flat));
        }
        yield Query.all(terms, and.group(), and.origin());
      }
      case Or or -> {
        var terms = new ArrayList<Query>();
        for (Query term : or.terms()) {
          Query flat = apply(term);
          terms.addAll(flat instanceof Or inner ? inner.terms() : List.of(flat));
        }
        yield Query.any(terms, or.group(), or.origin());
      }
      case Not not -> new Not(apply(not.term()), not.origin());
      case Has has -> has;
      case Anywhere anywhere -> anywhere;
    };
  }
}
