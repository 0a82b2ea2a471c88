package assay.template;

import java.util.ArrayList;
import java.util.List;

/** The tokens of an expression, read one by one. */
final class Tokens {

  private static final List<String> SIGNS =
      List.of(
          "//", "**", "==", "!=", "<=", ">=", "+", "-", "*", "/", "%", "~", "<", ">", "(", ")", "[",
          "]", "{", "}", ",", ":", ".", "|", "=");

  private final List<Token> tokens = new ArrayList<>();
  private int next;

  /** The tokens between {@code from} and {@code to} of {@code text}. */
  Tokens(String text, int from, int to) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (Character.isLetter(c) || c == '_') {
        at = word(text, at, to);
      } else if (c >= '0' && c <= '9') {
        at = number(text, at, to);
      } else if (c == '\'' || c == '"') {
        at = quoted(text, at, to);
      } else {
        at = sign(text, at);
      }
    }
    tokens.add(new Token(Token.Kind.END, "", to));
  }

  private int word(String text, int from, int to) {
    int at = from;
    while (at < to && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    tokens.add(new Token(Token.Kind.NAME, text.substring(from, at), from));
    return at;
  }

  private int number(String text, int from, int to) {
    int at = from;
    while (at < to && isDigit(text.charAt(at))) {
      at++;
    }
    if (at + 1 < to && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      while (at < to && isDigit(text.charAt(at))) {
        at++;
      }
    }
    if (at - from > 100) {
      throw new TemplateStop(from, "a number has more than 100 digits", "write a smaller one");
    }
    tokens.add(new Token(Token.Kind.NUMBER, text.substring(from, at), from));
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int quoted(String text, int from, int to) {
    char quote = text.charAt(from);
    var value = new StringBuilder();
    int at = from + 1;
    while (at < to && text.charAt(at) != quote) {
      char c = text.charAt(at++);
      if (c != '\\' || at >= to) {
        value.append(c);
        continue;
      }
      char escaped = text.charAt(at++);
      switch (escaped) {
        case 'n' -> value.append('\n');
        case 't' -> value.append('\t');
        case 'r' -> value.append('\r');
        case '\\', '\'', '"' -> value.append(escaped);
        default -> value.append('\\').append(escaped);
      }
    }
    if (at >= to) {
      throw new TemplateStop(from, "a quote is opened and not closed", "close it");
    }
    tokens.add(new Token(Token.Kind.TEXT, value.toString(), from));
    return at + 1;
  }

  private int sign(String text, int at) {
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        tokens.add(new Token(Token.Kind.SIGN, sign, at));
        return at + sign.length();
      }
    }
    throw new TemplateStop(
        at, "`%c` has no meaning in an expression".formatted(text.charAt(at)), "take it out");
  }

  Token peek() {
    return tokens.get(next);
  }

  /** The one behind the next; the end again if that is next. */
  Token second() {
    return tokens.get(Math.min(next + 1, tokens.size() - 1));
  }

  Token take() {
    Token token = tokens.get(next);
    next = Math.min(next + 1, tokens.size() - 1);
    return token;
  }

  boolean take(String sign) {
    if (peek().is(sign)) {
      take();
      return true;
    }
    return false;
  }

  void expect(String sign) {
    if (!take(sign)) {
      throw unexpected("`" + sign + "`");
    }
  }

  String name() {
    if (peek().kind() != Token.Kind.NAME) {
      throw unexpected("a name");
    }
    return take().text();
  }

  void end() {
    if (peek().kind() != Token.Kind.END) {
      throw unexpected("the end of the expression");
    }
  }

  TemplateStop unexpected(String expected) {
    Token token = peek();
    String found = token.kind() == Token.Kind.END ? "the end" : "`" + token.text() + "`";
    return new TemplateStop(
        token.at(), "expected %s, not %s".formatted(expected, found), "mend the expression");
  }
}
