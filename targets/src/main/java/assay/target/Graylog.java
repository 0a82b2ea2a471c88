package assay.target;

import assay.emit.Approximation;
import assay.emit.Escaping;
import assay.emit.PatternRegex;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.query.Check;
import assay.regex.Flag;
import assay.regex.Flags;
import assay.regex.Regex;
import assay.rule.Comparison;
import assay.rule.Network;
import assay.rule.Pattern;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * The query string of Lucene, as Graylog takes it. Its fields are keywords, which tell upper and
 * lower case apart, so texts are regular expressions that have both; only the message itself is
 * kept word by word.
 */
final class Graylog extends QueryTarget {

  Graylog() {
    super("graylog", "Graylog, its search syntax", "text");
  }

  /** With {@code case=as_indexed} texts are looked for as they are written. */
  @Override
  protected Syntax syntax(Request request) {
    return new Dialect(request.options().getOrDefault("case", "any").equals("as_indexed"));
  }

  private static final class Dialect extends Lucene.Dialect {

    /** What an index takes for a regular expression, unless it is told otherwise. */
    private static final int LONGEST = 1000;

    private final boolean asIndexed;

    Dialect(boolean asIndexed) {
      this.asIndexed = asIndexed;
    }

    /** Graylog keeps names of letters, digits and these signs, with an underscore for others. */
    @Override
    protected String field(String name) {
      var kept = new StringBuilder(name.length());
      name.codePoints()
          .forEach(
              c ->
                  kept.appendCodePoint(
                      Character.isLetterOrDigit(c) || c == '-' || c == '@' ? c : '_'));
      return super.field(kept.toString());
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      if (pattern.isAny()) {
        return exists(field);
      }
      if (pattern.parts().isEmpty()) {
        return Said.exactly("(NOT _exists_:" + field(field) + ")").nearly(Approximation.EMPTY);
      }
      Said text = Said.exactly(field(field) + ":" + value(pattern));
      return cased || !hasCase(pattern)
          ? text
          : anyCase(pattern)
              .map(regex -> Said.exactly(field(field) + ":" + regex))
              .orElse(text.nearly(Approximation.CASE));
    }

    private static boolean hasCase(Pattern pattern) {
      return pattern.parts().stream()
          .anyMatch(
              part ->
                  part instanceof Pattern.Literal(String text)
                      && !(text.toUpperCase(Locale.ROOT).equals(text)
                          && Pattern.fold(text).equals(text)));
    }

    /** The whole of the values that {@code pattern} matches; empty if that is too long. */
    private Optional<String> anyCase(Pattern pattern) {
      Flags flags = Flags.of(Flag.IGNORE_CASE, Flag.DOT_ALL);
      return !asIndexed
              && Regex.parse(PatternRegex.whole(pattern, ""), flags)
                  instanceof Regex.Ok(Regex regex)
          ? LuceneRegex.whole(regex).said(Dialect::slashed).asText().filter(Dialect::isTaken)
          : Optional.empty();
    }

    private static boolean isTaken(String regex) {
      return regex.length() <= LONGEST;
    }

    @Override
    protected Optional<String> listed(Check check) {
      return switch (check) {
        case Check.Matches(Pattern pattern, boolean cased)
            when pattern.isAny() || pattern.parts().isEmpty() ->
            Optional.empty();
        case Check.Matches(Pattern pattern, boolean cased) when cased || !hasCase(pattern) ->
            Optional.of(value(pattern));
        case Check.Matches(Pattern pattern, boolean cased) -> anyCase(pattern);
        case Check.EqualsNumber(BigDecimal number) -> Optional.of(value(number));
        default -> Optional.empty();
      };
    }

    @Override
    protected Said finds(String field, Regex regex) {
      Said said = super.finds(field, regex);
      return said.asText().filter(text -> text.length() > LONGEST).isPresent()
          ? Said.not("so long a regular expression")
          : said;
    }

    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      return Said.exactly(field(field) + ":" + comparison.sign() + value(number));
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return matches(field, Pattern.literal(Boolean.toString(value)), false);
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      Flags flags = Flags.of(Flag.IGNORE_CASE, Flag.DOT_ALL);
      return NetworkRegex.of(network, ".*")
          .map(text -> Regex.parse("^" + text + "$", flags))
          .flatMap(
              regex -> regex instanceof Regex.Ok ok ? Optional.of(ok.regex()) : Optional.empty())
          .map(regex -> LuceneRegex.whole(regex).said(text -> field(field) + ":" + slashed(text)))
          .filter(said -> said.asText().filter(text -> text.length() <= LONGEST).isPresent())
          .orElse(Said.not("a network that no patterns say"));
    }

    /** All fields are searched: keywords for any part of their text, the message for words. */
    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      Pattern open = pattern.open(true, true);
      String part = (cased ? Optional.<String>empty() : anyCase(open)).orElse(value(open));
      Optional<String> plain = open.core();
      if (plain.isPresent() && isPlain(plain.get(), "")) {
        return Said.exactly(part);
      }
      boolean hasWords =
          plain.isPresent() && plain.get().chars().anyMatch(Character::isLetterOrDigit);
      String words = hasWords ? " OR \"" + quotedWords(plain.get()) + "\"" : "";
      return Said.exactly(hasWords ? "(" + part + words + ")" : part).nearly(Approximation.WORDS);
    }

    private static String quotedWords(String text) {
      return Escaping.prefixed(text, "\\", "\"\\");
    }

    @Override
    protected Said anywhere(Regex regex) {
      return LuceneRegex.whole(regex).said(Dialect::slashed).nearly(Approximation.WORDS);
    }
  }
}
