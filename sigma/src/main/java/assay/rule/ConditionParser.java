package assay.rule;

import assay.rule.ConditionTokens.Kind;
import assay.rule.ConditionTokens.Token;
import assay.source.Diagnostic;
import assay.source.Nearest;
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
 * Reads a condition by recursive descent: {@code or} binds least, then {@code and}, {@code not},
 * {@code 1 of}, and brackets most. Keywords are whole words in lower case.
 */
final class ConditionParser {

  static final int DEEPEST = 100;

  private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "of");

  private final String text;
  private final Span whole;
  private final ScalarPlaces places;
  private final List<Token> tokens;
  private final Set<String> detections;
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

  private ConditionParser(Source source, YamlNode.Scalar scalar, Set<String> detections) {
    this.text = scalar.text();
    this.whole = scalar.span();
    this.places = new ScalarPlaces(source, scalar);
    this.tokens = ConditionTokens.of(text);
    this.detections = detections;
  }

  /** The condition in {@code scalar}, or a problem; names must be among {@code detections}. */
  static Optional<WrittenCondition> parse(
      Source source,
      YamlNode.Scalar scalar,
      Set<String> detections,
      Consumer<Diagnostic> problems) {
    try {
      return Optional.of(new ConditionParser(source, scalar, detections).condition());
    } catch (Stop stop) {
      problems.accept(stop.problem);
      return Optional.empty();
    }
  }

  private WrittenCondition condition() {
    if (peek().kind() == Kind.END) {
      throw new Stop(ConditionProblems.empty(whole));
    }
    Condition expression = or();
    Token after = peek();
    return switch (after.kind()) {
      case END -> new WrittenCondition(expression, Optional.empty());
      case BAR -> new WrittenCondition(expression, Optional.of(aggregation(after)));
      case CLOSE -> throw new Stop(ConditionProblems.unopened(span(after)));
      case OPEN, WORD -> throw new Stop(notJoined(after));
    };
  }

  private Written aggregation(Token bar) {
    String rest = text.substring(bar.end()).strip();
    if (rest.isEmpty()) {
      throw new Stop(ConditionProblems.emptyAggregation(span(bar)));
    }
    return new Written(rest, places.span(text.indexOf(rest, bar.end()), text.length()));
  }

  private Condition or() {
    List<Condition> terms = new ArrayList<>();
    terms.add(and());
    while (peek().is("or")) {
      next++;
      terms.add(and());
    }
    return terms.size() == 1 ? terms.getFirst() : new Condition.Or(terms, around(terms));
  }

  private Condition and() {
    List<Condition> terms = new ArrayList<>();
    terms.add(not());
    while (peek().is("and")) {
      next++;
      terms.add(not());
    }
    return terms.size() == 1 ? terms.getFirst() : new Condition.And(terms, around(terms));
  }

  private Condition not() {
    Token token = peek();
    if (!token.is("not")) {
      return primary();
    }
    enter(token);
    next++;
    Condition term = not();
    depth--;
    return new Condition.Not(term, span(token).to(term.span()));
  }

  private Condition primary() {
    Token token = peek();
    return switch (token.kind()) {
      case OPEN -> brackets(token);
      case WORD -> tokens.get(next + 1).is("of") ? selector(token) : named(token);
      case CLOSE -> throw new Stop(ConditionProblems.operandMissing(before(), span(token)));
      case BAR, END -> throw new Stop(ConditionProblems.operandMissing(before(), span(token)));
    };
  }

  private Condition brackets(Token open) {
    enter(open);
    next++;
    Condition inner = or();
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

  private Condition selector(Token quantifier) {
    Condition.Quantifier kind =
        switch (quantifier.text()) {
          case "1", "any" -> Condition.Quantifier.ANY;
          case "all" -> Condition.Quantifier.ALL;
          default ->
              throw new Stop(ConditionProblems.quantifier(quantifier.text(), span(quantifier)));
        };
    next += 2;
    Token names = peek();
    if (names.kind() != Kind.WORD) {
      throw new Stop(ConditionProblems.operandMissing(quantifier.text() + " of", span(names)));
    }
    next++;
    var selector =
        new Condition.Selector(
            kind,
            names.is("them") ? Optional.empty() : Optional.of(names.text()),
            span(quantifier).to(span(names)));
    if (detections.stream().noneMatch(selector::selects)) {
      throw new Stop(ConditionProblems.selectsNothing(names.text(), span(names), detections));
    }
    return selector;
  }

  private Condition named(Token token) {
    String name = token.text();
    if (KEYWORDS.contains(name)) {
      throw new Stop(ConditionProblems.operandMissing(before(), span(token)));
    }
    if (!detections.contains(name)) {
      throw new Stop(
          wrongCase(token)
              .orElseGet(
                  () ->
                      ConditionProblems.unknownDetection(
                          name, span(token), Nearest.help(name, detections))));
    }
    next++;
    return new Condition.Named(name, span(token));
  }

  private Diagnostic notJoined(Token token) {
    return wrongCase(token)
        .orElseGet(() -> ConditionProblems.noOperator(token.text(), span(token)));
  }

  private Optional<Diagnostic> wrongCase(Token token) {
    String lower = token.text().toLowerCase(Locale.ROOT);
    return KEYWORDS.contains(lower) && !KEYWORDS.contains(token.text())
        ? Optional.of(ConditionProblems.keywordCase(token.text(), lower, span(token)))
        : Optional.empty();
  }

  private void enter(Token token) {
    if (++depth > DEEPEST) {
      throw new Stop(ConditionProblems.tooDeep(span(token)));
    }
  }

  private String before() {
    return next == 0 ? "" : tokens.get(next - 1).text();
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Span span(Token token) {
    return places.span(token.start(), token.end());
  }

  private static Span around(List<Condition> terms) {
    return terms.getFirst().span().to(terms.getLast().span());
  }
}
