package assay.target;

import assay.query.Check;
import assay.query.Query;
import java.util.List;

/**
 * The option {@code case_sensitive}: what a query compares with is meant as it is written, upper
 * and lower case told apart, as fits logs that are always of the same case. Loki is faster so. For
 * pySigma this is about values without wildcards only.
 */
final class LokiCase {

  private static final String OPTION = "case_sensitive";

  private LokiCase() {}

  static Frame of(Frame frame) {
    return frame.get(OPTION, "false").equalsIgnoreCase("true")
        ? frame.asking(cased(frame.asked(), frame.request().compat()))
        : frame;
  }

  private static Query cased(Query query, boolean onlyPlain) {
    return switch (query) {
      case Query.And and -> new Query.And(all(and.terms(), onlyPlain), and.group(), and.origin());
      case Query.Or or -> new Query.Or(all(or.terms(), onlyPlain), or.group(), or.origin());
      case Query.Not not -> new Query.Not(cased(not.term(), onlyPlain), not.origin());
      case Query.Has has -> new Query.Has(has.field(), cased(has.check(), onlyPlain), has.origin());
      case Query.Anywhere anywhere ->
          new Query.Anywhere(cased(anywhere.check(), onlyPlain), anywhere.origin());
    };
  }

  private static List<Query> all(List<Query> terms, boolean onlyPlain) {
    return terms.stream().map(term -> cased(term, onlyPlain)).toList();
  }

  private static Check cased(Check check, boolean onlyPlain) {
    return check instanceof Check.Matches matches
            && (!onlyPlain || !matches.pattern().hasWildcard())
        ? new Check.Matches(matches.pattern(), true)
        : check;
  }
}
