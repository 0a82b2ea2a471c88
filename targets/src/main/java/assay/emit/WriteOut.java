package assay.emit;

import assay.query.Check;
import assay.query.Query;
import assay.rule.Network;
import assay.rule.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes out what stands for several checks and no language has a word for: a pattern with dashes,
 * and a network where the language has none.
 */
final class WriteOut {

  /** A pattern of more dashes than five has more variants than any query should have. */
  private static final int MOST = 3125;

  private final Syntax syntax;

  private WriteOut(Syntax syntax) {
    this.syntax = syntax;
  }

  static Query apply(Query query, Syntax syntax) {
    return new WriteOut(syntax).query(query);
  }

  private Query query(Query query) {
    return switch (query) {
      case Query.And and -> new Query.And(each(and.terms()), and.group(), and.origin());
      case Query.Or or -> new Query.Or(alternatives(or.terms()), or.group(), or.origin());
      case Query.Not not -> new Query.Not(query(not.term()), not.origin());
      case Query.Has has -> any(writtenOut(has), has);
      case Query.Anywhere anywhere -> any(writtenOut(anywhere), anywhere);
    };
  }

  private List<Query> each(List<Query> terms) {
    var written = new ArrayList<Query>(terms.size());
    terms.forEach(term -> written.add(query(term)));
    return written;
  }

  /** The patterns of a network stand among the alternatives that it is one of. */
  private List<Query> alternatives(List<Query> terms) {
    var written = new ArrayList<Query>(terms.size());
    for (Query term : terms) {
      if (term instanceof Query.Has has && has.check() instanceof Check.InNetwork) {
        written.addAll(writtenOut(has));
      } else {
        written.add(query(term));
      }
    }
    return written;
  }

  private static Query any(List<Query> terms, Query of) {
    return Query.any(terms, Query.Group.EXPANSION, of.origin());
  }

  private List<Query> writtenOut(Query.Has has) {
    return checks(has.check()).stream()
        .<Query>map(check -> new Query.Has(has.field(), check, has.origin()))
        .toList();
  }

  private List<Query> writtenOut(Query.Anywhere anywhere) {
    return checks(anywhere.check()).stream()
        .<Query>map(check -> new Query.Anywhere(check, anywhere.origin()))
        .toList();
  }

  /** The checks that {@code check} stands for; itself if that is one, or more than can be said. */
  private List<Check> checks(Check check) {
    return switch (check) {
      case Check.Matches(Pattern pattern, boolean cased)
          when pattern.hasDash() && pattern.variantCount() <= MOST ->
          matches(pattern.variants(), cased);
      case Check.InNetwork(Network network) ->
          syntax
              .networkPatterns(network)
              .map(patterns -> matches(patterns, false))
              .orElse(List.of(check));
      default -> List.of(check);
    };
  }

  private static List<Check> matches(List<Pattern> patterns, boolean cased) {
    return patterns.stream().<Check>map(each -> new Check.Matches(each, cased)).toList();
  }
}
