package assay.engine;

import assay.query.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether one part of a query holds for an event, and why.
 *
 * @param query the part
 * @param holds what {@link ReferenceMatcher} says of it
 * @param compared the values that were looked at, for a check of a field
 * @param parts the verdicts of its terms
 */
public record Verdict(Query query, boolean holds, List<EventValue> compared, List<Verdict> parts) {

  public Verdict {
    compared = List.copyOf(compared);
    parts = List.copyOf(parts);
  }

  public static Verdict of(Query query, Event event) {
    boolean holds = ReferenceMatcher.matches(query, event);
    return switch (query) {
      case Query.And and -> new Verdict(query, holds, List.of(), all(and.terms(), event));
      case Query.Or or -> new Verdict(query, holds, List.of(), all(or.terms(), event));
      case Query.Not not -> new Verdict(query, holds, List.of(), List.of(of(not.term(), event)));
      case Query.Has has -> new Verdict(query, holds, event.values(has.field()), List.of());
      case Query.Anywhere anywhere -> new Verdict(query, holds, List.of(), List.of());
    };
  }

  private static List<Verdict> all(List<Query> terms, Event event) {
    var verdicts = new ArrayList<Verdict>(terms.size());
    terms.forEach(term -> verdicts.add(of(term, event)));
    return verdicts;
  }
}
