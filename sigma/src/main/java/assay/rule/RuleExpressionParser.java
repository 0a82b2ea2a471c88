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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the condition of a temporal correlation by recursive descent: {@code or} binds least, then
 * {@code and}, {@code not}, and brackets most. Any other word is the id or name of a rule.
 */
final class RuleExpressionParser {

  private static final Set<String> KEYWORDS = Set.of("and", "or", "not");
  private static final Set<String> QUANTIFIERS = Set.of("1", "any", "all");

  private final Span whole;
  private final ScalarPlaces places;
  private final List<Token> tokens;
  private int next;
  private int depth;

  /** Ends the reading of one condition at its first error. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Diagnostic problem;

    Stop(Diagnostic problem) {
      super(problem.message(), null, false, false);
      this.problem = problem;
    }
  }

  private RuleExpressionParser(Source source, YamlNode.Scalar scalar) {
    this.whole = scalar.span();
    this.places = new ScalarPlaces(source, scalar);
    this.tokens = ConditionTokens.of(scalar.text());
  }

  /** The expression in {@code scalar}, or a problem. */
  static Optional<RuleExpression> parse(
      Source source, YamlNode.Scalar scalar, Consumer<Diagnostic> problems) {
    try {
      return Optional.of(new RuleExpressionParser(source, scalar).expression());
    } catch (Stop stop) {
      problems.accept(stop.problem);
      return Optional.empty();
    }
  }

  private RuleExpression expression() {
    if (peek().kind() == Kind.END) {
      throw new Stop(CorrelationProblems.emptyCondition(whole));
    }
    RuleExpression expression = or();
    Token after = peek();
    return switch (after.kind()) {
      case END -> expression;
      case BAR -> throw new Stop(CorrelationProblems.barInCondition(span(after)));
      case CLOSE -> throw new Stop(ConditionProblems.unopened(span(after)));
      case OPEN, WORD -> throw new Stop(notJoined(after));
    };
  }

  private RuleExpression or() {
    List<RuleExpression> terms = new ArrayList<>();
    terms.add(and());
    while (peek().is("or")) {
      next++;
      terms.add(and());
    }
    return terms.size() == 1 ? terms.getFirst() : new RuleExpression.Or(terms, around(terms));
  }

  private RuleExpression and() {
    List<RuleExpression> terms = new ArrayList<>();
    terms.add(not());
    while (peek().is("and")) {
      next++;
      terms.add(not());
    }
    return terms.size() == 1 ? terms.getFirst() : new RuleExpression.And(terms, around(terms));
  }

  private RuleExpression not() {
    Token token = peek();
    if (!token.is("not")) {
      return primary();
    }
    enter(token);
    next++;
    RuleExpression term = not();
    depth--;
    return new RuleExpression.Not(term, span(token).to(term.span()));
  }

  private RuleExpression primary() {
    Token token = peek();
    return switch (token.kind()) {
      case OPEN -> brackets(token);
      case WORD -> ref(token);
      case CLOSE, BAR, END -> throw new Stop(operandMissing(token));
    };
  }

  private RuleExpression brackets(Token open) {
    enter(open);
    next++;
    RuleExpression inner = or();
    Token close = peek();
    if (close.kind() != Kind.CLOSE) {
      throw new Stop(
          close.kind() == Kind.WORD || close.kind() == Kind.OPEN
              ? notJoined(close)
              : ConditionProblems.unclosed(span(open)));
    }
    next++;
    depth--;
    return inner;
  }

  private RuleExpression ref(Token token) {
    if (KEYWORDS.contains(token.text())) {
      throw new Stop(operandMissing(token));
    }
    if (QUANTIFIERS.contains(token.text()) && tokens.get(next + 1).is("of")) {
      throw new Stop(CorrelationProblems.selector(span(token).to(span(tokens.get(next + 1)))));
    }
    next++;
    return new RuleExpression.Ref(token.text(), span(token));
  }

  private Diagnostic operandMissing(Token token) {
    String before = next == 0 ? "" : tokens.get(next - 1).text();
    return CorrelationProblems.operandMissing(before, span(token));
  }

  private Diagnostic notJoined(Token token) {
    String lower = token.text().toLowerCase(Locale.ROOT);
    return KEYWORDS.contains(lower) && !KEYWORDS.contains(token.text())
        ? ConditionProblems.keywordCase(token.text(), lower, span(token))
        : ConditionProblems.noOperator(token.text(), span(token));
  }

  private void enter(Token token) {
    if (++depth > ConditionParser.DEEPEST) {
      throw new Stop(CorrelationProblems.tooDeep(span(token)));
    }
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Span span(Token token) {
    return places.span(token.start(), token.end());
  }

  private static Span around(List<RuleExpression> terms) {
    return terms.getFirst().span().to(terms.getLast().span());
  }
}
