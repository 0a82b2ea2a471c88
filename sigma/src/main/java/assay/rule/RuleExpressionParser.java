package assay.rule;

import assay.rule.ConditionTokens.Kind;
import assay.rule.ConditionTokens.Token;
import assay.source.Diagnostic;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the condition of a temporal correlation: words are ids and names of rules. */
final class RuleExpressionParser extends ExpressionParser<RuleExpression> {

  private static final Set<String> KEYWORDS = Set.of("and", "or", "not");
  private static final Set<String> QUANTIFIERS = Set.of("1", "any", "all");

  private RuleExpressionParser(Source source, YamlNode.Scalar scalar) {
    super(source, scalar, KEYWORDS);
  }

  /** The expression in {@code scalar}, or a problem. */
  static Optional<RuleExpression> parse(
      Source source, YamlNode.Scalar scalar, Consumer<Diagnostic> problems) {
    try {
      return Optional.of(new RuleExpressionParser(source, scalar).all());
    } catch (Stop stop) {
      problems.accept(stop.problem);
      return Optional.empty();
    }
  }

  private RuleExpression all() {
    RuleExpression expression = expression();
    Token after = peek();
    if (after.kind() == Kind.BAR) {
      throw new Stop(CorrelationProblems.barInCondition(span(after)));
    }
    return expression;
  }

  @Override
  RuleExpression or(List<RuleExpression> terms, Span span) {
    return new RuleExpression.Or(terms, span);
  }

  @Override
  RuleExpression and(List<RuleExpression> terms, Span span) {
    return new RuleExpression.And(terms, span);
  }

  @Override
  RuleExpression not(RuleExpression term, Span span) {
    return new RuleExpression.Not(term, span);
  }

  @Override
  Span span(RuleExpression part) {
    return part.span();
  }

  @Override
  RuleExpression word(Token word) {
    if (QUANTIFIERS.contains(word.text()) && second().is("of")) {
      throw new Stop(CorrelationProblems.selector(span(word).to(span(second()))));
    }
    take();
    return new RuleExpression.Ref(word.text(), span(word));
  }

  @Override
  Diagnostic empty(Span whole) {
    return CorrelationProblems.emptyCondition(whole);
  }

  @Override
  Diagnostic tooDeep(Span span) {
    return CorrelationProblems.tooDeep(span);
  }

  @Override
  Diagnostic operandMissing(String before, Span span) {
    return CorrelationProblems.operandMissing(before, span);
  }
}
