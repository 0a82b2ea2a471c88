package assay.target;

import assay.query.Check;
import assay.query.Query;
import assay.regex.Regex;
import assay.rule.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The filters of LogQL over lines, by which it looks for keywords. */
final class LokiLines {

  /** So many variants of dashes may stand in a filter. */
  private static final int MOST = 3125;

  /** A keyword as a regular expression. */
  private record Choice(String flags, String text) {}

  private LokiLines() {}

  /** Whether there is a keyword in {@code query}. */
  static boolean asksLines(Query query) {
    return switch (query) {
      case Query.And and -> and.terms().stream().anyMatch(LokiLines::asksLines);
      case Query.Or or -> or.terms().stream().anyMatch(LokiLines::asksLines);
      case Query.Not not -> asksLines(not.term());
      case Query.Has has -> false;
      case Query.Anywhere anywhere -> true;
    };
  }

  /** Whether one filter says {@code query}, whose negations are of single checks. */
  static boolean isFilter(Query query) {
    Query inner = query instanceof Query.Not not ? not.term() : query;
    return choices(inner).isPresent();
  }

  /** The filter, where {@link #isFilter}; empty if every line passes it. */
  static Optional<String> filter(Query query) {
    boolean negated = query instanceof Query.Not;
    Query inner = query instanceof Query.Not not ? not.term() : query;
    List<Choice> choices = choices(inner).orElseThrow();
    if (choices.stream().anyMatch(choice -> choice.text().isEmpty())) {
      return negated ? Optional.of("!~ `.*`") : Optional.empty();
    }
    Optional<String> plain = cased(inner);
    return Optional.of(
        plain.isPresent()
            ? (negated ? "!= " : "|= ") + LokiLabels.quoted(plain.get())
            : (negated ? "!~ " : "|~ ") + LokiLabels.quoted(regex(choices)));
  }

  private static Optional<String> cased(Query query) {
    return query instanceof Query.Anywhere(Check.Matches(Pattern pattern, boolean cased), var at)
            && cased
        ? pattern.plain()
        : Optional.empty();
  }

  private static String regex(List<Choice> choices) {
    String flags = choices.getFirst().flags();
    if (choices.stream().allMatch(choice -> choice.flags().equals(flags))) {
      return flags + choices.stream().map(Choice::text).collect(Collectors.joining("|"));
    }
    return choices.stream()
        .map(choice -> "(?:" + choice.flags() + choice.text() + ")")
        .collect(Collectors.joining("|"));
  }

  /** The keywords of which one must be found; empty if {@code query} asks for anything else. */
  private static Optional<List<Choice>> choices(Query query) {
    var choices = new ArrayList<Choice>();
    return add(query, choices) ? Optional.of(choices) : Optional.empty();
  }

  private static boolean add(Query query, List<Choice> choices) {
    return switch (query) {
      case Query.Or or -> or.terms().stream().allMatch(term -> add(term, choices));
      case Query.Anywhere anywhere -> add(anywhere.check(), choices);
      case Query.And and -> false;
      case Query.Not not -> false;
      case Query.Has has -> false;
    };
  }

  private static boolean add(Check check, List<Choice> choices) {
    return switch (check) {
      case Check.Matches(Pattern pattern, boolean cased) when pattern.variantCount() <= MOST -> {
        for (Pattern variant : pattern.variants()) {
          choices.add(new Choice(cased ? "" : "(?i)", LokiLabels.TEXT.of(closed(variant))));
        }
        yield true;
      }
      case Check.Finds(Regex regex) -> {
        String whole = regex.toString();
        String flags = whole.substring(0, whole.length() - regex.text().length());
        choices.add(new Choice(flags, closed(regex.text())));
        yield true;
      }
      default -> false;
    };
  }

  /** A regular expression without {@code .*} at its ends. */
  private static String closed(String regex) {
    boolean opens =
        regex.startsWith(".*") && (regex.length() == 2 || "?+*{".indexOf(regex.charAt(2)) < 0);
    String text = opens ? regex.substring(2) : regex;
    int end = text.length() - 2;
    return text.endsWith(".*") && (end == 0 || text.charAt(end - 1) != '\\')
        ? text.substring(0, end)
        : text;
  }

  /** {@code pattern} without what it leaves open at its ends: a filter looks everywhere. */
  private static Pattern closed(Pattern pattern) {
    List<Pattern.Part> parts = pattern.parts();
    int start = 0;
    int end = parts.size();
    while (start < end && parts.get(start) == Pattern.Wildcard.ANY) {
      start++;
    }
    while (end > start && parts.get(end - 1) == Pattern.Wildcard.ANY) {
      end--;
    }
    return new Pattern(parts.subList(start, end));
  }
}
