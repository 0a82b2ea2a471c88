package assay.target;

import assay.emit.Approximation;
import assay.emit.EmitProblems;
import assay.emit.Escaping;
import assay.emit.Rendered;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.query.Check;
import assay.query.PushNotInward;
import assay.query.Query;
import assay.regex.Regex;
import assay.rule.Comparison;
import assay.rule.Network;
import assay.rule.Pattern;
import assay.source.Diagnostic;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Logpoint's search, which makes no difference between upper and lower case. Regular expressions
 * are commands behind the search, so all of them must hold.
 */
final class Logpoint extends QueryTarget {

  Logpoint() {
    super("logpoint", "Logpoint, its search language", "text");
  }

  @Override
  protected Syntax syntax(Request request) {
    return new Dialect();
  }

  @Override
  Rendered whole(Frame frame) {
    var search = new ArrayList<Query>();
    var regexes = new ArrayList<Query.Has>();
    part(PushNotInward.apply(frame.asked()), search, regexes);
    var commands = new StringBuilder();
    for (Query.Has has : regexes) {
      search.add(new Query.Has(has.field(), new Check.Exists(), has.origin()));
      commands.append(command(has));
    }
    var problems = new ArrayList<Diagnostic>();
    Query all = Query.all(search, Query.Group.CONDITION, frame.asked().origin());
    Rendered rendered = render(regexes.isEmpty() ? frame.asked() : all, frame.request());
    problems.addAll(rendered.problems());
    if (rendered.text().isPresent() && Dialect.hasSign(all)) {
      problems.add(EmitProblems.approximate(id(), Approximation.SIGN, frame.asked().origin()));
    }
    return new Rendered(rendered.text().map(text -> text + commands), problems);
  }

  /** Parts what must hold into what a search says and what commands behind it do. */
  private static void part(Query query, List<Query> search, List<Query.Has> regexes) {
    switch (query) {
      case Query.And and -> and.terms().forEach(term -> part(term, search, regexes));
      case Query.Has has when has.check() instanceof Check.Finds -> regexes.add(has);
      default -> search.add(query);
    }
  }

  private static String command(Query.Has has) {
    String regex = ((Check.Finds) has.check()).regex().toString();
    return " | process regex(\"%s\", %s, \"filter=true\")"
        .formatted(codes(regex), Dialect.name(has.field()));
  }

  /** {@code regex} with codes for what cannot stand between quotes. */
  private static String codes(String regex) {
    var out = new StringBuilder(regex.length() + 8);
    for (int i = 0; i < regex.length(); i++) {
      boolean escape = regex.charAt(i) == '\\' && i + 1 < regex.length();
      char c = regex.charAt(escape ? ++i : i);
      out.append(
          c == '"' || Dialect.isControl(c)
              ? "\\x%02x".formatted((int) c)
              : (escape ? "\\" : "") + c);
    }
    return out.toString();
  }

  private static final class Dialect extends Syntax {

    private static final Set<String> WORDS =
        Set.of("process", "filter", "search", "chart", "and", "or", "not", "in");

    private static final Escaping TEXT =
        new Escaping(text -> Escaping.each(text, Dialect::escaped), "*", "?");

    static boolean isControl(int c) {
      return c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    /** No text can hold a quote. */
    private static String escaped(int c) {
      return c == '"' || isControl(c)
          ? "?"
          : ("\\*?".indexOf(c) >= 0 ? "\\" : "") + Character.toString(c);
    }

    /** Whether {@code query} asks for a sign that cannot be said. */
    static boolean hasSign(Query query) {
      return switch (query) {
        case Query.And and -> and.terms().stream().anyMatch(Dialect::hasSign);
        case Query.Or or -> or.terms().stream().anyMatch(Dialect::hasSign);
        case Query.Not not -> hasSign(not.term());
        case Query.Has has -> hasSign(has.check());
        case Query.Anywhere anywhere -> hasSign(anywhere.check());
      };
    }

    private static boolean hasSign(Check check) {
      return check instanceof Check.Matches(Pattern pattern, boolean cased)
          && pattern.parts().stream()
              .anyMatch(
                  part ->
                      part instanceof Pattern.Literal(String text)
                          && text.codePoints().anyMatch(c -> c == '"' || isControl(c)));
    }

    @Override
    protected boolean bracketsAll() {
      return true;
    }

    @Override
    protected String and() {
      return " AND ";
    }

    @Override
    protected String or() {
      return " OR ";
    }

    @Override
    protected String not(String term) {
      return "-" + term;
    }

    @Override
    protected String field(String name) {
      return name(name);
    }

    static String name(String name) {
      return isName(name, "_.")
              && !name.startsWith(".")
              && !WORDS.contains(name.toLowerCase(Locale.ROOT))
          ? name
          : "\"" + Escaping.each(name, Dialect::kept) + "\"";
    }

    /** Names have no escapes, and no sign that would end them. */
    private static String kept(int c) {
      return c == '"' || c == '\\' || isControl(c) ? "_" : Character.toString(c);
    }

    private static String quoted(Pattern pattern) {
      return "\"" + TEXT.of(pattern) + "\"";
    }

    private static String text(BigDecimal number) {
      String text = number.toPlainString();
      return number.signum() < 0 ? "\"" + text + "\"" : text;
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      if (pattern.isAny()) {
        return exists(field);
      }
      if (pattern.parts().isEmpty()) {
        return Said.exactly("(-" + field(field) + "=*)").nearly(Approximation.EMPTY);
      }
      Said said = Said.exactly(field(field) + "=" + quoted(pattern));
      return cased ? said.nearly(Approximation.CASE) : said;
    }

    @Override
    protected Optional<String> listed(Check check) {
      return switch (check) {
        case Check.Matches(Pattern pattern, boolean cased)
            when !cased && !pattern.isAny() && !pattern.parts().isEmpty() ->
            Optional.of(quoted(pattern));
        case Check.EqualsNumber(BigDecimal number) -> Optional.of(text(number));
        default -> Optional.empty();
      };
    }

    @Override
    protected String list(String field, List<String> values) {
      return field(field) + " IN [" + String.join(", ", values) + "]";
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return Said.not("a regular expression that is negated or one of several alternatives");
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      return Said.exactly(field(field) + "=" + text(number));
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return Said.exactly(field(field) + "=\"" + value + "\"");
    }

    @Override
    protected Said compares(String field, Comparison comparison, BigDecimal number) {
      return Said.exactly(field(field) + " " + comparison.sign() + " " + text(number));
    }

    @Override
    protected Optional<List<Pattern>> networkPatterns(Network network) {
      return network.expansion();
    }

    @Override
    protected Said exists(String field) {
      return Said.exactly(field(field) + "=*");
    }

    @Override
    protected Said isNull(String field) {
      return new Said.Bracketed("-" + field(field) + "=*");
    }

    @Override
    protected Optional<Said> negated(String field, Check check) {
      return check instanceof Check.IsNull ? Optional.of(exists(field)) : Optional.empty();
    }

    /** Words and phrases, which are found whole. */
    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return pattern.parts().isEmpty() || pattern.isAny()
          ? Said.not("a keyword without a text")
          : Said.exactly(quoted(pattern)).nearly(Approximation.WORDS);
    }
  }
}
