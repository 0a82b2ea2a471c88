package assay.query;

import assay.query.Query.And;
import assay.query.Query.Anywhere;
import assay.query.Query.Has;
import assay.query.Query.Not;
import assay.query.Query.Or;
import java.util.ArrayList;
import java.util.List;

/** Brings every negation down to one check (De Morgan), and two of them to none. */
public final class PushNotInward {

  private PushNotInward() {}

  /** The same query with negations of single checks only; groups keep their order. */
  public static Query apply(Query query) {
    return switch (query) {
      case And and -> new And(all(and.terms()), and.group(), and.origin());
      case Or or -> new Or(all(or.terms()), or.group(), or.origin());
      case Not not -> negated(not.term());
      case Has has -> has;
      case Anywhere anywhere -> anywhere;
    };
  }

  private static Query negated(Query query) {
    return switch (query) {
      case And and -> new Or(allNegated(and.terms()), and.group(), and.origin());
      case Or or -> new And(allNegated(or.terms()), or.group(), or.origin());
      case Not not -> apply(not.term());
      case Has has -> new Not(has, has.origin());
      case Anywhere anywhere -> new Not(anywhere, anywhere.origin());
    };
  }

  private static List<Query> all(List<Query> terms) {
    var changed = new ArrayList<Query>(terms.size());
    terms.forEach(term -> changed.add(apply(term)));
    return changed;
  }

  private static List<Query> allNegated(List<Query> terms) {
    var changed = new ArrayList<Query>(terms.size());
    terms.forEach(term -> changed.add(negated(term)));
    return changed;
  }
}
