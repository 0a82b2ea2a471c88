package assay.query;

import assay.query.Query.And;
import assay.query.Query.Anywhere;
import assay.query.Query.Has;
import assay.query.Query.Not;
import assay.query.Query.Or;
import assay.rule.Pattern;

/**
 * Gives checks that ask the same the same form: patterns in one case where case does not matter,
 * and keywords without the wildcards at their ends, which say nothing there.
 */
final class PlainChecks {

  private PlainChecks() {}

  static Query apply(Query query) {
    return switch (query) {
      case And and ->
          new And(and.terms().stream().map(PlainChecks::apply).toList(), and.group(), and.origin());
      case Or or ->
          new Or(or.terms().stream().map(PlainChecks::apply).toList(), or.group(), or.origin());
      case Not not -> new Not(apply(not.term()), not.origin());
      case Has has -> new Has(has.field(), plain(has.check()), has.origin());
      case Anywhere anywhere -> new Anywhere(open(plain(anywhere.check())), anywhere.origin());
    };
  }

  private static Check plain(Check check) {
    return check instanceof Check.Matches matches && !matches.cased()
        ? new Check.Matches(matches.pattern().folded(), isWithoutCase(matches.pattern()))
        : check;
  }

  /** Whether no letter of the pattern has another case: then it is the same, cased or not. */
  private static boolean isWithoutCase(Pattern pattern) {
    return pattern.parts().stream()
        .allMatch(
            part ->
                !(part instanceof Pattern.Literal(String text))
                    || text.codePoints()
                        .allMatch(
                            c ->
                                Character.toLowerCase(c) == c
                                    && Character.toUpperCase(c) == c
                                    && Character.toTitleCase(c) == c));
  }

  private static Check open(Check check) {
    return check instanceof Check.Matches matches
        ? new Check.Matches(matches.pattern().open(true, true), matches.cased())
        : check;
  }
}
