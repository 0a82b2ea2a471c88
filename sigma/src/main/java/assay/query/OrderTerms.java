package assay.query;

import assay.query.Query.And;
import assay.query.Query.Anywhere;
import assay.query.Query.Has;
import assay.query.Query.Not;
import assay.query.Query.Or;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Brings the terms of each group into the order of their texts. */
final class OrderTerms {

  private OrderTerms() {}

  static Query apply(Query query) {
    return switch (query) {
      case And and -> new And(ordered(and.terms()), and.group(), and.origin());
      case Or or -> new Or(ordered(or.terms()), or.group(), or.origin());
      case Not not -> new Not(apply(not.term()), not.origin());
      case Has has -> has;
      case Anywhere anywhere -> anywhere;
    };
  }

  private static List<Query> ordered(List<Query> terms) {
    record Term(String text, Query query) {}
    var list = new ArrayList<Term>(terms.size());
    for (Query term : terms) {
      Query inner = apply(term);
      list.add(new Term(QueryText.of(inner), inner));
    }
    list.sort(Comparator.comparing(Term::text));
    return list.stream().map(Term::query).toList();
  }
}
