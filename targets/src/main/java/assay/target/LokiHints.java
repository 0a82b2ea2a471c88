package assay.target;

import assay.query.Check;
import assay.query.Query;
import assay.regex.Regex;
import assay.rule.Network;
import assay.rule.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A filter over lines that the filter over labels needs not, but by which Loki finds lines sooner:
 * the longest text that a line must have, or must not have as pySigma sees it.
 *
 * @param named whether lines have the name of a field and {@code =} before its value
 * @param compatible whether what pySigma adds is added where a line without it may match, too
 */
record LokiHints(boolean named, boolean compatible) {

  /** A filter and what decides which of several is taken. */
  private record Hint(String sign, String text, String written) {
    static Hint of(String sign, String text) {
      return new Hint(sign, text, LokiLabels.quoted(text));
    }

    String filter() {
      return sign + " " + written;
    }
  }

  /** The filter for {@code labels}, all of which must hold; of the longest ones the first. */
  Optional<String> filter(List<Query> labels) {
    var hints = new ArrayList<Hint>();
    labels.forEach(label -> add(label, hints));
    Optional<Hint> longest = Optional.empty();
    for (Hint hint : hints) {
      if (longest.filter(other -> other.text().length() >= hint.text().length()).isEmpty()) {
        longest = Optional.of(hint);
      }
    }
    return longest.map(Hint::filter);
  }

  private void add(Query query, List<Hint> hints) {
    switch (query) {
      case Query.And and -> and.terms().forEach(term -> add(term, hints));
      case Query.Or or -> shared(or).ifPresent(text -> hints.add(Hint.of("|=", text)));
      case Query.Not(Query.Has has, var origin) when compatible ->
          of(has, true).ifPresent(hints::add);
      case Query.Not other -> {}
      case Query.Has has -> of(has, false).ifPresent(hints::add);
      case Query.Anywhere anywhere -> {}
    }
  }

  private Optional<Hint> of(Query.Has has, boolean negated) {
    String equal = negated ? "!=" : "|=";
    String like = negated ? "!~" : "|~";
    return switch (has.check()) {
      case Check.Matches(Pattern pattern, boolean cased) when pattern.hasDash() -> Optional.empty();
      case Check.Matches(Pattern pattern, boolean cased) -> {
        Optional<String> plain = pattern.plain().filter(text -> cased);
        yield Optional.of(
            plain
                .map(text -> Hint.of(equal, valued(has, text)))
                .orElseGet(
                    () -> Hint.of(like, (cased ? "" : "(?i)") + LokiLabels.TEXT.of(pattern))));
      }
      case Check.Finds(Regex regex) -> Optional.of(Hint.of(like, bare(regex.toString())));
      case Check.EqualsNumber(BigDecimal number) ->
          Optional.of(Hint.of(equal, valued(has, number.toPlainString())));
      case Check.IsNull none when compatible && named ->
          Optional.of(Hint.of(equal, valued(has, "")));
      case Check.InNetwork(Network network) when compatible -> {
        String test = "ip(\"" + network.text() + "\")";
        yield Optional.of(new Hint(equal, test, test));
      }
      default -> Optional.empty();
    };
  }

  private String valued(Query.Has has, String value) {
    return named ? LokiLabels.name(has.field()) + "=" + value : value;
  }

  /** {@code regex} without the anchors at its ends, which are those of the value. */
  private static String bare(String regex) {
    String start = regex.startsWith("^") ? regex.substring(1) : regex;
    return start.endsWith("$") && !start.endsWith("\\$")
        ? start.substring(0, start.length() - 1)
        : start;
  }

  /** What all alternatives have in common, if each is one text that is compared with its case. */
  private Optional<String> shared(Query.Or or) {
    if (or.group() == Query.Group.EXPANSION) {
      return Optional.empty();
    }
    Optional<String> shared = Optional.empty();
    for (Query term : or.terms()) {
      if (!(term instanceof Query.Has has)
          || !(has.check() instanceof Check.Matches(Pattern pattern, boolean cased))
          || !cased
          || pattern.plain().isEmpty()) {
        return Optional.empty();
      }
      String text = valued(has, pattern.plain().get());
      shared = Optional.of(shared.map(before -> common(before, text)).orElse(text));
    }
    return shared.filter(text -> !text.isEmpty());
  }

  /** The longest text that is in both, the first of those. */
  private static String common(String one, String other) {
    int[] lengths = new int[other.length() + 1];
    int longest = 0;
    int end = 0;
    for (int i = 1; i <= one.length(); i++) {
      for (int j = other.length(); j > 0; j--) {
        lengths[j] = one.charAt(i - 1) == other.charAt(j - 1) ? lengths[j - 1] + 1 : 0;
        if (lengths[j] > longest) {
          longest = lengths[j];
          end = i;
        }
      }
    }
    return one.substring(end - longest, end);
  }
}
