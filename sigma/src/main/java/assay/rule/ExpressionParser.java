package assay.rule;

import assay.rule.ConditionTokens.Kind;
import assay.rule.ConditionTokens.Token;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads expressions of {@code and}, {@code or} and {@code not} by recursive descent: {@code or}
 * binds least, then {@code and}, {@code not}, what a word begins, and brackets most. Keywords are
 * whole words in lower case.
 *
 * @param <T> a part of an expression
 */
abstract class ExpressionParser<T> {

  static final int DEEPEST = 100;

  private final Set<String> keywords;
  private final List<Token> tokens;
  private int next;
  private int depth;

  final String text;
  final Span whole;
  final ScalarPlaces places;

  /** Ends the reading of one expression at its first error. */
  static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
    final transient Diagnostic problem;

    Stop(Diagnostic problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }

  ExpressionParser(Source source, YamlNode.Scalar scalar, Set<String> keywords) {
    this.text = scalar.text();
    this.whole = scalar.span();
    this.places = new ScalarPlaces(source, scalar);
    this.tokens = ConditionTokens.of(text);
    this.keywords = Set.copyOf(keywords);
  }

  abstract T or(List<T> terms, Span span);

  abstract T and(List<T> terms, Span span);

  abstract T not(T term, Span span);

  abstract Span span(T part);

  /** What {@code word}, the next token and no keyword, begins; takes all that belongs to it. */
  abstract T word(Token word);

  abstract Diagnostic empty(Span whole);

  abstract Diagnostic tooDeep(Span span);

  /** Nothing stands where a part belongs; {@code before} is the token there before. */
  abstract Diagnostic operandMissing(String before, Span span);

  /** Reads up to a token that belongs to no expression, and gives it to {@link #peek()}. */
  final T expression() {
    if (peek().kind() == Kind.END) {
      throw new Stop(empty(whole));
    }
    T expression = any();
    Token after = peek();
    switch (after.kind()) {
      case END, BAR -> {}
      case CLOSE -> throw new Stop(ConditionProblems.unopened(span(after)));
      case OPEN, WORD -> throw new Stop(notJoined(after));
    }
    return expression;
  }

  private T any() {
    List<T> terms = new ArrayList<>();
    terms.add(every());
    while (peek().is("or")) {
      take();
      terms.add(every());
    }
    return joined(terms, this::or);
  }

  private T every() {
    List<T> terms = new ArrayList<>();
    terms.add(one());
    while (peek().is("and")) {
      take();
      terms.add(one());
    }
    return joined(terms, this::and);
  }

  private T joined(List<T> terms, BiFunction<List<T>, Span, T> join) {
    return terms.size() == 1
        ? terms.getFirst()
        : join.apply(terms, span(terms.getFirst()).to(span(terms.getLast())));
  }

  private T one() {
    Token token = peek();
    if (!token.is("not")) {
      return primary(token);
    }
    enter(token);
    take();
    T term = one();
    depth--;
    return not(term, span(token).to(span(term)));
  }

  private T primary(Token token) {
    return switch (token.kind()) {
      case OPEN -> brackets(token);
      case WORD -> {
        if (keywords.contains(token.text()) && !beginsKeyword(token)) {
          throw new Stop(operandMissing(before(), span(token)));
        }
        yield word(token);
      }
      case CLOSE, BAR, END -> throw new Stop(operandMissing(before(), span(token)));
    };
  }

  /** Whether a keyword may begin a part after all. */
  boolean beginsKeyword(Token token) {
    return false;
  }

  private T brackets(Token open) {
    enter(open);
    take();
    T inner = any();
    Token close = peek();
    if (close.kind() != Kind.CLOSE) {
      throw new Stop(
          close.kind() == Kind.WORD || close.kind() == Kind.OPEN
              ? notJoined(close)
              : ConditionProblems.unclosed(span(open)));
    }
    take();
    depth--;
    return inner;
  }

  private Diagnostic notJoined(Token token) {
    return isInWrongCase(token)
        ? wrongCase(token)
        : ConditionProblems.noOperator(token.text(), span(token));
  }

  final boolean isInWrongCase(Token token) {
    return keywords.contains(token.text().toLowerCase(Locale.ROOT))
        && !keywords.contains(token.text());
  }

  final Diagnostic wrongCase(Token token) {
    String lower = token.text().toLowerCase(Locale.ROOT);
    return ConditionProblems.keywordCase(token.text(), lower, span(token));
  }

  private void enter(Token token) {
    if (++depth > DEEPEST) {
      throw new Stop(tooDeep(span(token)));
    }
  }

  private String before() {
    return next == 0 ? "" : tokens.get(next - 1).text();
  }

  final Token peek() {
    return tokens.get(next);
  }

  /** The token behind the next. */
  final Token second() {
    return tokens.get(next + 1);
  }

  /** Goes on to the next token. */
  final void take() {
    next++;
  }

  final Span span(Token token) {
    return places.span(token.start(), token.end());
  }
}
