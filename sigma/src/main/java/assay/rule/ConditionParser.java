package assay.rule;

import assay.rule.ConditionTokens.Kind;
import assay.rule.ConditionTokens.Token;
import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the condition of a rule: {@code 1 of} and its like are selectors, other words names. */
final class ConditionParser extends ExpressionParser<Condition> {

  private static final Set<String> KEYWORDS = Set.of("and", "or", "not", "of");

  private final Set<String> detections;

  private ConditionParser(Source source, YamlNode.Scalar scalar, Set<String> detections) {
    super(source, scalar, KEYWORDS);
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
    Condition expression = expression();
    Token after = peek();
    return new WrittenCondition(
        expression, after.kind() == Kind.BAR ? Optional.of(aggregation(after)) : Optional.empty());
  }

  private Written aggregation(Token bar) {
    String rest = text.substring(bar.end()).strip();
    if (rest.isEmpty()) {
      throw new Stop(ConditionProblems.emptyAggregation(span(bar)));
    }
    return new Written(rest, places.span(text.indexOf(rest, bar.end()), text.length()));
  }

  @Override
  Condition or(List<Condition> terms, Span span) {
    return new Condition.Or(terms, span);
  }

  @Override
  Condition and(List<Condition> terms, Span span) {
    return new Condition.And(terms, span);
  }

  @Override
  Condition not(Condition term, Span span) {
    return new Condition.Not(term, span);
  }

  @Override
  Span span(Condition part) {
    return part.span();
  }

  @Override
  boolean beginsKeyword(Token token) {
    return second().is("of");
  }

  @Override
  Condition word(Token word) {
    return second().is("of") ? selector(word) : named(word);
  }

  private Condition selector(Token quantifier) {
    Condition.Quantifier kind =
        switch (quantifier.text()) {
          case "1", "any" -> Condition.Quantifier.ANY;
          case "all" -> Condition.Quantifier.ALL;
          default ->
              throw new Stop(ConditionProblems.quantifier(quantifier.text(), span(quantifier)));
        };
    take();
    take();
    Token names = peek();
    if (names.kind() != Kind.WORD) {
      throw new Stop(operandMissing(quantifier.text() + " of", span(names)));
    }
    take();
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
    if (!detections.contains(name)) {
      throw new Stop(
          isInWrongCase(token)
              ? wrongCase(token)
              : ConditionProblems.unknownDetection(
                  name, span(token), Nearest.help(name, detections)));
    }
    take();
    return new Condition.Named(name, span(token));
  }

  @Override
  Diagnostic empty(Span whole) {
    return ConditionProblems.empty(whole);
  }

  @Override
  Diagnostic tooDeep(Span span) {
    return ConditionProblems.tooDeep(span);
  }

  @Override
  Diagnostic operandMissing(String before, Span span) {
    return ConditionProblems.operandMissing(before, span);
  }
}
