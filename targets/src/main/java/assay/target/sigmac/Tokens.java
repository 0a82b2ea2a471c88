package assay.target.sigmac;

import assay.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a condition. They are cut by prefix, without word boundaries and whatever the case:
 * {@code order} is {@code or} and {@code der}, and {@code <} comes before {@code <=}.
 */
final class Tokens {

  enum Kind {
    ONE_OF,
    ALL_OF,
    AGGREGATE,
    NEAR,
    BY,
    EQUAL,
    LESS,
    GREATER,
    BAR,
    AND,
    OR,
    NOT,
    NAME,
    OPEN,
    CLOSE
  }

  /** A word and where it stands in the file. */
  record Token(Kind kind, String text, Span span) {}

  private record Keyword(Kind kind, String text) {}

  /** In the order they are tried; a name is tried after {@code not}, brackets after a name. */
  private static final List<Keyword> KEYWORDS =
      List.of(
          new Keyword(Kind.AGGREGATE, "count"),
          new Keyword(Kind.AGGREGATE, "min"),
          new Keyword(Kind.AGGREGATE, "max"),
          new Keyword(Kind.AGGREGATE, "avg"),
          new Keyword(Kind.AGGREGATE, "sum"),
          new Keyword(Kind.NEAR, "near"),
          new Keyword(Kind.BY, "by"),
          new Keyword(Kind.EQUAL, "=="),
          new Keyword(Kind.LESS, "<"),
          new Keyword(Kind.GREATER, ">"),
          new Keyword(Kind.BAR, "|"),
          new Keyword(Kind.AND, "and"),
          new Keyword(Kind.OR, "or"),
          new Keyword(Kind.NOT, "not"));

  private Tokens() {}

  /** The tokens of {@code condition}, a text that stands at {@code whole}. */
  static List<Token> of(String condition, Span whole) {
    var tokens = new ArrayList<Token>();
    int at = 0;
    while (at < condition.length()) {
      int space = spaces(condition, at);
      if (at == space) {
        Token token = token(condition, at, whole);
        tokens.add(token);
        at += token.text().length();
      } else {
        at = space;
      }
    }
    return tokens;
  }

  private static Token token(String condition, int at, Span whole) {
    if (startsWith(condition, at, "1 of")) {
      return make(Kind.ONE_OF, condition, at, 4, whole);
    }
    if (startsWith(condition, at, "all of")) {
      return make(Kind.ALL_OF, condition, at, 6, whole);
    }
    for (Keyword keyword : KEYWORDS) {
      if (startsWith(condition, at, keyword.text())) {
        return make(keyword.kind(), condition, at, keyword.text().length(), whole);
      }
    }
    int end = at;
    while (end < condition.length() && isNamePart(condition.codePointAt(end))) {
      end += Character.charCount(condition.codePointAt(end));
    }
    if (end > at) {
      return make(Kind.NAME, condition, at, end - at, whole);
    }
    return switch (condition.charAt(at)) {
      case '(' -> make(Kind.OPEN, condition, at, 1, whole);
      case ')' -> make(Kind.CLOSE, condition, at, 1, whole);
      default ->
          throw new Refusal(
              Problems.unexpectedText(condition.substring(at), place(whole, condition, at, 1)));
    };
  }

  private static Token make(Kind kind, String condition, int at, int length, Span whole) {
    return new Token(
        kind, condition.substring(at, at + length), place(whole, condition, at, length));
  }

  /** Exact where the condition stands in the file as it is; else the whole condition. */
  private static Span place(Span whole, String condition, int at, int length) {
    int extra = whole.length() - condition.length();
    if (extra != 0 && extra != 2) {
      return whole;
    }
    int start = whole.start() + extra / 2 + at;
    return new Span(start, start + length);
  }

  private static boolean startsWith(String text, int at, String prefix) {
    return text.regionMatches(true, at, prefix, 0, prefix.length());
  }

  private static int spaces(String text, int at) {
    int end = at;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** A word character of Python's regular expressions, or a star. */
  private static boolean isNamePart(int c) {
    return c == '*'
        || c == '_'
        || Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }
}
