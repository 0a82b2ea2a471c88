package assay.target;

import assay.emit.Approximation;
import assay.emit.EmitProblems;
import assay.emit.Joint;
import assay.emit.Rendered;
import assay.emit.Said;
import assay.emit.Syntax;
import assay.query.Check;
import assay.query.Query;
import assay.regex.Regex;
import assay.rule.Network;
import assay.rule.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lines of text, with GNU grep and the expressions of PCRE.
 *
 * <p>Every check looks ahead from the start of the line and stays there, so that checks side by
 * side must all hold, and the opposite of one is that nothing of the kind is ahead.
 */
final class Grep extends QueryTarget {

  /** PCRE takes 64 KiB of compiled expression: two bytes for a character, more for a class. */
  private static final int MOST_BYTES = 64_000;

  /** Lines of JSON, which say whose a value is. */
  private static final String JSON = "json";

  Grep() {
    super("grep", "GNU grep, over lines of text", "sh");
  }

  @Override
  public List<String> formats() {
    return List.of(Request.DEFAULT_FORMAT, JSON);
  }

  @Override
  public String suffix(String format) {
    return "sh";
  }

  @Override
  protected Syntax syntax(Request request) {
    return request.format().equals(JSON) ? new GrepJson() : new Dialect();
  }

  @Override
  Rendered whole(Frame frame) {
    Rendered rendered = super.whole(frame);
    if (rendered.text().filter(text -> bytes(text) > MOST_BYTES).isPresent()) {
      return new Rendered(
          Optional.empty(),
          List.of(EmitProblems.refused(id(), "so much in one expression", frame.asked().origin())));
    }
    if (rendered.text().isEmpty() || frame.request().format().equals(JSON)) {
      return rendered;
    }
    var problems = new ArrayList<>(rendered.problems());
    firstOfField(frame.asked())
        .map(has -> EmitProblems.approximate(id(), Approximation.FIELD, has.origin()))
        .ifPresent(problems::add);
    return new Rendered(rendered.text(), problems);
  }

  /** The first check that asks whose a value is. */
  private static Optional<Query.Has> firstOfField(Query query) {
    return switch (query) {
      case Query.And and -> firstOfField(and.terms());
      case Query.Or or -> firstOfField(or.terms());
      case Query.Not not -> firstOfField(not.term());
      case Query.Has has -> Optional.of(has);
      case Query.Anywhere anywhere -> Optional.empty();
    };
  }

  private static Optional<Query.Has> firstOfField(List<Query> terms) {
    return terms.stream().flatMap(term -> firstOfField(term).stream()).findFirst();
  }

  /** About as many as PCRE needs for {@code expression}, and no less. */
  private static long bytes(String expression) {
    return 2L * expression.length() + 30 * expression.chars().filter(c -> c == '[').count();
  }

  @Override
  protected String query(String condition, Frame frame) {
    String unicode = LineRegex.asksUnicode(frame.asked()) ? "(*UCP)" : "";
    return "grep -P " + ShellText.quoted(unicode + "^(?:" + condition + ")");
  }

  private static final class Dialect extends Syntax {

    @Override
    protected String and() {
      return "";
    }

    @Override
    protected String or() {
      return "|";
    }

    @Override
    protected String not(String term) {
      return term.startsWith("(?=") ? "(?!" + term.substring(3) : "(?!" + term + ")";
    }

    @Override
    protected String brackets(String group) {
      return "(?:" + group + ")";
    }

    @Override
    protected String field(String name) {
      return LineRegex.word(name);
    }

    private static Said ahead(String expression) {
      return Said.exactly("(?=.*" + expression + ")");
    }

    private static String cased(String expression, boolean cased) {
      return cased ? expression : "(?i:" + expression + ")";
    }

    @Override
    protected Said matches(String field, Pattern pattern, boolean cased) {
      return pattern.isAny()
          ? exists(field)
          : pattern.parts().isEmpty()
              ? isEmpty(field)
              : ahead(
                  (pattern.opensFront() ? "" : LineRegex.BEGIN)
                      + cased(LineRegex.inner(pattern), cased)
                      + (pattern.opensBack() ? "" : LineRegex.END));
    }

    /** Values that are open at the same ends share their edges. */
    @Override
    protected Optional<String> list(String field, List<Check> checks, Joint joint) {
      Map<List<Boolean>, List<String>> kinds = new LinkedHashMap<>();
      for (Check check : checks) {
        Check.Matches text = text(check);
        Pattern pattern = text.pattern();
        if (joint == Joint.AND || pattern.core().orElse("*").isEmpty() || pattern.hasDash()) {
          return Optional.empty();
        }
        var kind = List.of(pattern.opensFront(), pattern.opensBack(), text.cased());
        kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(LineRegex.inner(pattern));
      }
      return Optional.of(
          kinds.entrySet().stream()
              .map(kind -> alternatives(kind.getKey(), kind.getValue()))
              .collect(Collectors.joining("|", "(?=.*(?:", "))")));
    }

    /** What a list can hold of {@code check}; the empty text for what it cannot. */
    private static Check.Matches text(Check check) {
      return switch (check) {
        case Check.Matches matches -> matches;
        case Check.EqualsNumber(BigDecimal number) ->
            new Check.Matches(Pattern.literal(number.toPlainString()), true);
        default -> new Check.Matches(Pattern.EMPTY, true);
      };
    }

    private static String alternatives(List<Boolean> kind, List<String> values) {
      String any = cased(String.join("|", values), kind.get(2));
      String held = kind.get(2) ? "(?:" + any + ")" : any;
      return (kind.get(0) ? "" : LineRegex.BEGIN) + held + (kind.get(1) ? "" : LineRegex.END);
    }

    @Override
    protected Said finds(String field, Regex regex) {
      return ahead("(?:" + LineRegex.of(regex, true) + ")");
    }

    @Override
    protected Said equalsNumber(String field, BigDecimal number) {
      String text = LineRegex.inner(Pattern.literal(number.toPlainString()));
      return ahead(LineRegex.BEGIN + text + LineRegex.END);
    }

    @Override
    protected Said equalsBoolean(String field, boolean value) {
      return ahead(LineRegex.BEGIN + "(?i:" + value + ")" + LineRegex.END);
    }

    @Override
    protected Said inNetwork(String field, Network network) {
      return NetworkRegex.of(network, "[0-9A-Fa-f.:]*")
          .map(text -> ahead(LineRegex.BEGIN + cased(text, false) + LineRegex.END))
          .orElse(Said.not("a network that no patterns say"));
    }

    @Override
    protected Said exists(String field) {
      return ahead(field(field));
    }

    @Override
    protected Said isNull(String field) {
      return Said.exactly("(?!.*" + field(field) + "(?![\"\\x27]?\\s*[=:]\\s*null\\b))");
    }

    /** The name, an operator, and then what cannot be a value. */
    private Said isEmpty(String field) {
      String nothing = "(?:\\s*[=:]\\s*(?:\"\"|\\x27\\x27|[,;}]|$)|=\\s)";
      return ahead(field(field) + "[\"\\x27]?" + nothing);
    }

    @Override
    protected Said anywhere(Pattern pattern, boolean cased) {
      return Said.exactly("(?=.*" + cased(LineRegex.inner(pattern), cased) + ")");
    }

    @Override
    protected Said anywhere(Regex regex) {
      return Said.exactly("(?=.*(?:" + LineRegex.of(regex, false) + "))");
    }
  }
}
