package assay.query;

import assay.query.Query.And;
import assay.query.Query.Anywhere;
import assay.query.Query.Has;
import assay.query.Query.Not;
import assay.query.Query.Or;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Queries in plain words, a line for each thing asked, deeper lines for what a group holds. The
 * values of one field stand on one line.
 */
public final class QueryWords {

  private final List<String> lines = new ArrayList<>();

  private QueryWords() {}

  /** The lines for {@code query}, each with two blanks for every step deeper. */
  public static List<String> of(Query query) {
    var words = new QueryWords();
    words.add(query, 0, "");
    return words.lines;
  }

  private void add(Query query, int depth, String before) {
    Optional<String> line = line(query);
    if (line.isPresent()) {
      line(depth, before + line.get());
      return;
    }
    switch (query) {
      case And and -> group(and.terms(), depth, before + "all of these:");
      case Or or -> group(or.terms(), depth, before + "at least one of these:");
      case Not not -> add(not.term(), depth, before + "not ");
      case Has has -> throw new IllegalStateException("a check has a line");
      case Anywhere anywhere -> throw new IllegalStateException("a check has a line");
    }
  }

  private void group(List<Query> terms, int depth, String head) {
    line(depth, head);
    terms.forEach(term -> add(term, depth + 1, "- "));
  }

  private void line(int depth, String text) {
    lines.add("  ".repeat(depth) + text);
  }

  /** The one line for a check, or for checks of one kind of one field. */
  public static Optional<String> line(Query query) {
    return switch (query) {
      case Has has -> Optional.of(CheckWords.of(name(has), has.check()));
      case Anywhere anywhere -> Optional.of(CheckWords.of(name(anywhere), anywhere.check()));
      case And and -> together(and.terms(), " and ");
      case Or or -> together(or.terms(), " or ");
      case Not not -> Optional.empty();
    };
  }

  private static Optional<String> together(List<Query> terms, String operator) {
    String start = start(terms.getFirst());
    var values = new ArrayList<String>(terms.size());
    for (Query term : terms) {
      if (start.isEmpty() || !start(term).equals(start)) {
        return Optional.empty();
      }
      values.add(value(term));
    }
    return values.contains("")
        ? Optional.empty()
        : Optional.of(start + " " + String.join(operator, values));
  }

  private static String start(Query query) {
    return switch (query) {
      case Has has -> name(has) + " " + CheckWords.verb(has.check());
      case Anywhere anywhere -> name(anywhere) + " " + CheckWords.verb(anywhere.check());
      case And and -> "";
      case Or or -> "";
      case Not not -> "";
    };
  }

  private static String value(Query query) {
    return switch (query) {
      case Has has -> CheckWords.value(has.check());
      case Anywhere anywhere -> CheckWords.value(anywhere.check());
      case And and -> "";
      case Or or -> "";
      case Not not -> "";
    };
  }

  private static String name(Has has) {
    return "`" + has.field() + "`";
  }

  private static String name(Anywhere anywhere) {
    return anywhere.check() instanceof Check.Matches matches && !matches.pattern().opensFront()
        ? "some part of some value"
        : "some value";
  }
}
