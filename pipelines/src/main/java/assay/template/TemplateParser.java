package assay.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a template: plain text, {@code {{ value }}}, {@code {% statement %}}, {@code {# comment
 * #}}. A hyphen inside of the braces takes the white space beside them, a newline that ends the
 * template goes, all other stays, as in Jinja 2 without options.
 */
final class TemplateParser {

  private static final int DEEPEST = 60;

  /** What Jinja 2 has and this has not, since it reads files or makes code. */
  private static final Set<String> REFUSED =
      Set.of(
          "include",
          "import",
          "from",
          "extends",
          "block",
          "macro",
          "call",
          "filter",
          "do",
          "with",
          "autoescape",
          "trans");

  private final String text;
  private int at;
  private int depth;

  /** Whether the tag before took the white space behind it. */
  private boolean trimmed;

  /** The tag that ended a body: its first word and what follows. */
  private record Ending(String word, Tokens rest, int at) {}

  private Optional<Ending> ending = Optional.empty();

  private TemplateParser(String text) {
    this.text = text;
  }

  static List<Statement> parse(String written) {
    String text = written.endsWith("\n") ? written.substring(0, written.length() - 1) : written;
    var parser = new TemplateParser(text);
    List<Statement> statements = parser.body(Set.of());
    return statements;
  }

  /** Statements up to one of {@code ends}, or to the end of the template if there are none. */
  private List<Statement> body(Set<String> ends) {
    if (++depth > DEEPEST) {
      throw new TemplateStop(at, "the statements are nested too deep", "split the template");
    }
    int start = at;
    var statements = new ArrayList<Statement>();
    ending = Optional.empty();
    while (ending.isEmpty() && at < text.length()) {
      int open = nextOpening();
      plain(open, statements);
      if (open < text.length()) {
        at = open;
        tag(ends, statements);
      }
    }
    if (ending.isEmpty() && !ends.isEmpty()) {
      throw new TemplateStop(
          start,
          "the statement is not ended",
          "write `{%% %s %%}` behind it".formatted(String.join(" %}` or `{% ", ends)));
    }
    depth--;
    return statements;
  }

  private int nextOpening() {
    for (int i = at; i + 1 < text.length(); i++) {
      char next = text.charAt(i + 1);
      if (text.charAt(i) == '{' && (next == '{' || next == '%' || next == '#')) {
        return i;
      }
    }
    return text.length();
  }

  private void plain(int end, List<Statement> statements) {
    String plain = text.substring(at, end);
    if (trimmed) {
      plain = plain.stripLeading();
    }
    if (end + 2 < text.length() && text.charAt(end + 2) == '-') {
      plain = plain.stripTrailing();
    }
    trimmed = false;
    at = end;
    if (!plain.isEmpty()) {
      statements.add(new Statement.Plain(plain));
    }
  }

  private void tag(Set<String> ends, List<Statement> statements) {
    int start = at;
    char kind = text.charAt(at + 1);
    String close = kind == '{' ? "}}" : kind == '%' ? "%}" : "#}";
    int end = closing(close, kind);
    int from = at + 2 + (isTrim(at + 2) ? 1 : 0);
    boolean trim = end > from && text.charAt(end - 1) == '-';
    int to = end - (trim || (end > from && text.charAt(end - 1) == '+') ? 1 : 0);
    at = end + 2;
    trimmed = trim;
    if (kind == '#') {
      return;
    }
    var tokens = new Tokens(text, from, Math.max(from, to));
    if (kind == '{') {
      statements.add(new Statement.Output(whole(tokens)));
    } else {
      statement(tokens, start, ends, statements);
    }
  }

  private boolean isTrim(int place) {
    return place < text.length() && (text.charAt(place) == '-' || text.charAt(place) == '+');
  }

  /** Where {@code close} stands outside of quotes. */
  private int closing(String close, char kind) {
    char quote = 0;
    int braces = 0;
    for (int i = at + 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (braces == 0 && text.startsWith(close, i)) {
        return i;
      } else if (kind != '#' && (c == '\'' || c == '"')) {
        quote = c;
      } else if (kind != '#' && c == '{') {
        braces++;
      } else if (kind != '#' && c == '}') {
        braces = Math.max(0, braces - 1);
      }
    }
    throw new TemplateStop(at, "`{%c` is not closed".formatted(kind), "write `" + close + "`");
  }

  private static Expression whole(Tokens tokens) {
    Expression value = new ExpressionParser(tokens).expression();
    tokens.end();
    return value;
  }

  private void statement(Tokens tokens, int start, Set<String> ends, List<Statement> statements) {
    Token word = tokens.take();
    if (ends.contains(word.text())) {
      ending = Optional.of(new Ending(word.text(), tokens, start));
      return;
    }
    switch (word.text()) {
      case "if" -> statements.add(choice(tokens));
      case "for" -> statements.add(loop(tokens, start));
      case "set" -> statements.add(set(tokens));
      case "raw" -> raw(start, statements);
      default -> throw unknown(word, start);
    }
    ending = Optional.empty();
  }

  private static TemplateStop unknown(Token word, int start) {
    return REFUSED.contains(word.text())
        ? new TemplateStop(
            start,
            "templates cannot have `%s`".formatted(word.text()),
            "they have `if`, `for`, `set` and `raw`; write the rest out")
        : new TemplateStop(
            start,
            "there is no statement `%s` here".formatted(word.text()),
            "statements are `if`, `for`, `set` and `raw`");
  }

  private Statement choice(Tokens tokens) {
    var branches = new ArrayList<Statement.Branch>();
    Optional<Expression> condition = Optional.of(whole(tokens));
    while (true) {
      boolean last = condition.isEmpty();
      List<Statement> body = body(last ? Set.of("endif") : Set.of("elif", "else", "endif"));
      Ending end = ending.orElseThrow();
      branches.add(new Statement.Branch(condition, body));
      if (end.word().equals("endif")) {
        end.rest().end();
        return new Statement.If(branches);
      }
      condition = end.word().equals("elif") ? Optional.of(whole(end.rest())) : Optional.empty();
    }
  }

  private Statement loop(Tokens tokens, int start) {
    var names = new ArrayList<String>();
    do {
      names.add(tokens.name());
    } while (tokens.take(","));
    tokens.expect("in");
    Expression over = new ExpressionParser(tokens).or();
    Optional<Expression> condition =
        tokens.take("if")
            ? Optional.of(new ExpressionParser(tokens).expression())
            : Optional.empty();
    tokens.end();
    List<Statement> body = body(Set.of("else", "endfor"));
    List<Statement> otherwise =
        ending.orElseThrow().word().equals("else") ? body(Set.of("endfor")) : List.of();
    return new Statement.For(names, over, condition, body, otherwise, start);
  }

  private Statement set(Tokens tokens) {
    String name = tokens.name();
    if (tokens.take("=")) {
      return new Statement.Set(name, whole(tokens));
    }
    tokens.end();
    return new Statement.SetBlock(name, body(Set.of("endset")));
  }

  private void raw(int start, List<Statement> statements) {
    for (int i = text.indexOf("{%", at); i >= 0; i = text.indexOf("{%", i + 1)) {
      int end = text.indexOf("%}", i);
      if (end >= 0 && text.substring(i + 2, end).replace("-", "").strip().equals("endraw")) {
        String plain = text.substring(at, i);
        plain = trimmed ? plain.stripLeading() : plain;
        plain = isTrim(i + 2) ? plain.stripTrailing() : plain;
        statements.add(new Statement.Plain(plain));
        trimmed = text.charAt(end - 1) == '-';
        at = end + 2;
        return;
      }
    }
    throw new TemplateStop(start, "`raw` is not ended", "write `{% endraw %}` behind it");
  }
}
