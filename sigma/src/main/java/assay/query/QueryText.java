package assay.query;

import assay.query.Query.And;
import assay.query.Query.Anywhere;
import assay.query.Query.Has;
import assay.query.Query.Not;
import assay.query.Query.Or;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Queries in one line. Two queries that differ in more than their places in the rule and the
 * reasons for their groups have different texts, so equal texts mean the same.
 */
public final class QueryText {

  private QueryText() {}

  public static String of(Query query) {
    return switch (query) {
      case And and -> joined(and.terms(), " and ");
      case Or or -> joined(or.terms(), " or ");
      case Not not -> "not " + bracketed(not.term());
      case Has has -> CheckText.of(CheckText.name(has.field()), has.check());
      case Anywhere anywhere -> CheckText.of("anywhere", anywhere.check());
    };
  }

  private static String joined(List<Query> terms, String operator) {
    return terms.stream().map(QueryText::bracketed).collect(Collectors.joining(operator));
  }

  private static String bracketed(Query query) {
    return query instanceof And || query instanceof Or ? "(" + of(query) + ")" : of(query);
  }
}
