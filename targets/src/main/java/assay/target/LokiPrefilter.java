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
 * The option {@code add_line_filters} of pySigma: a filter over lines that passes what the filter
 * over labels is to find, so that Loki parses fewer lines. It loses events whose values are escaped
 * in the line, so only compatible queries have it.
 */
final class LokiPrefilter {

  /** So many characters of a text are looked through for what others have as well. */
  private static final int MOST = 200;

  private static final String OPTION = "add_line_filters";

  /**
   * What the lines must have, or not have.
   *
   * @param isText whether it is a text that stands there as it is, not a regular expression
   */
  private record Wanted(String value, boolean isText, boolean negated) {
    String filter() {
      String quoted = value.startsWith("ip(") && isText ? value : LokiLabels.quoted(value);
      return (negated ? "!" : "|") + (isText ? "= " : "~ ") + quoted;
    }
  }

  private final boolean isLogfmt;

  private LokiPrefilter(boolean isLogfmt) {
    this.isLogfmt = isLogfmt;
  }

  /**
   * The filter for {@code query}, whose negations are of single checks.
   *
   * @param parser the stage that makes labels of the lines
   */
  static Optional<String> of(Query query, Frame frame, String parser) {
    boolean asked = frame.request().compat() && frame.get(OPTION, "false").equalsIgnoreCase("true");
    return asked
        ? new LokiPrefilter(parser.startsWith("logfmt")).wanted(query).map(Wanted::filter)
        : Optional.empty();
  }

  private Optional<Wanted> wanted(Query query) {
    return switch (query) {
      case Query.And and -> longest(and.terms());
      case Query.Or or ->
          or.group() == Query.Group.EXPANSION ? Optional.empty() : shared(or.terms());
      case Query.Not(Query.Has has, var origin) -> wanted(has, true);
      case Query.Not not -> Optional.empty();
      case Query.Has has -> wanted(has, false);
      case Query.Anywhere anywhere -> Optional.empty();
    };
  }

  /** The longest excludes the most; of several the first. */
  private Optional<Wanted> longest(List<Query> terms) {
    return terms.stream()
        .map(this::wanted)
        .flatMap(Optional::stream)
        .reduce((first, other) -> other.value().length() > first.value().length() ? other : first);
  }

  /** What all of several alternatives have in common. */
  private Optional<Wanted> shared(List<Query> terms) {
    var values = new ArrayList<String>();
    for (Query term : terms) {
      Optional<Wanted> wanted = wanted(term);
      if (wanted.isEmpty() || !wanted.get().isText() || wanted.get().negated()) {
        return Optional.empty();
      }
      values.add(wanted.get().value());
    }
    String common = common(values);
    return common.isEmpty() ? Optional.empty() : Optional.of(new Wanted(common, true, false));
  }

  /** The longest text that is a part of all of {@code texts}, the first of those. */
  private static String common(List<String> texts) {
    String all = texts.getFirst();
    String first = all.substring(0, Math.min(all.length(), MOST));
    for (int length = first.length(); length > 0; length--) {
      for (int start = 0; start + length <= first.length(); start++) {
        String part = first.substring(start, start + length);
        if (texts.stream().allMatch(text -> text.contains(part))) {
          return part;
        }
      }
    }
    return "";
  }

  private Optional<Wanted> wanted(Query.Has has, boolean negated) {
    String label = isLogfmt ? LokiLabels.name(has.field()) + "=" : "";
    return switch (has.check()) {
      case Check.Matches(Pattern pattern, boolean cased) when cased && !pattern.hasWildcard() ->
          pattern.plain().map(text -> new Wanted(label + text, true, negated));
      case Check.Matches(Pattern pattern, boolean cased) when !pattern.hasDash() ->
          Optional.of(
              new Wanted((cased ? "" : "(?i)") + LokiLabels.TEXT.of(pattern), false, negated));
      case Check.Finds(Regex regex) -> Optional.of(new Wanted(regex.toString(), false, negated));
      case Check.EqualsNumber(BigDecimal number) ->
          Optional.of(new Wanted(label + number.toPlainString(), true, negated));
      case Check.InNetwork(Network network) ->
          Optional.of(new Wanted("ip(\"" + network.text() + "\")", true, negated));
      case Check.IsNull none when isLogfmt -> Optional.of(new Wanted(label, true, negated));
      default -> Optional.empty();
    };
  }
}
