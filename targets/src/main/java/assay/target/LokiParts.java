package assay.target;

import assay.query.PushNotInward;
import assay.query.Query;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a query that pySigma takes for too long, along the first choice that it makes. Where pySigma
 * loses what does not divide evenly, the last part has it.
 */
final class LokiParts {

  private static final int LONGEST = 4096;

  private LokiParts() {}

  static List<Frame> of(Frame frame, Loki loki) {
    Optional<String> text = loki.whole(frame).text();
    int length = text.map(query -> query.codePointCount(0, query.length())).orElse(0);
    Query query = PushNotInward.apply(frame.asked());
    Optional<Query.Or> choice = firstChoice(query);
    if (length <= LONGEST || choice.isEmpty()) {
      return List.of(frame);
    }
    Query.Or cut = choice.get();
    int count = Math.min((length + LONGEST - 1) / LONGEST, cut.terms().size());
    int each = cut.terms().size() / count;
    var parts = new ArrayList<Frame>(count);
    for (int i = 0; i < count; i++) {
      int end = i == count - 1 ? cut.terms().size() : (i + 1) * each;
      List<Query> terms = cut.terms().subList(i * each, end);
      Query part = Query.any(terms, cut.group(), cut.origin());
      parts.add(frame.asking(replaced(query, cut, part)));
    }
    return parts;
  }

  /** The choice that is the least deep, the first of those. */
  private static Optional<Query.Or> firstChoice(Query query) {
    var open = new ArrayDeque<Query>(List.of(query));
    while (!open.isEmpty()) {
      switch (open.remove()) {
        case Query.Or or -> {
          return Optional.of(or);
        }
        case Query.And and -> open.addAll(and.terms());
        case Query.Not not -> {}
        case Query.Has has -> {}
        case Query.Anywhere anywhere -> {}
      }
    }
    return Optional.empty();
  }

  @SuppressWarnings("ReferenceEquality") // the one place, not all that look like it
  private static Query replaced(Query query, Query.Or cut, Query part) {
    return switch (query) {
      case Query.Or or -> or == cut ? part : or;
      case Query.And and ->
          Query.all(
              and.terms().stream().map(term -> replaced(term, cut, part)).toList(),
              and.group(),
              and.origin());
      case Query.Not not -> not;
      case Query.Has has -> has;
      case Query.Anywhere anywhere -> anywhere;
    };
  }
}
