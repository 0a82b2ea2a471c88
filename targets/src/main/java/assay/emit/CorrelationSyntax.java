package assay.emit;

import assay.emit.Correlation.Match;
import assay.rule.CorrelationCondition.Threshold;
import assay.rule.CorrelationType;
import assay.rule.RuleExpression;
import assay.source.Diagnostic;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a language asks what a correlation asks. What it has is declared; what is not declared is
 * refused at its place in the rule. It has no state.
 */
public abstract class CorrelationSyntax {

  /** What a language may be able to say beside the plain form of each type. */
  public enum Ability {
    /** Counting or reckoning with what several rules find. */
    SEVERAL_RULES,
    /** A group whose field is called differently in the rules. */
    ALIASES,
    /** Rules joined by {@code and}, {@code or}, {@code not}. */
    EXPRESSIONS,
    /** More than one comparison, as in {@code gt: 10, lte: 20}. */
    RANGES,
    /** Different values of several fields taken together. */
    SEVERAL_FIELDS,
    /** Some of the rules in their order, where not all need to match. */
    SOME_IN_ORDER,
    /** Correlations of correlations. */
    CHAINS,
    /** That there is no event at all. */
    ABSENCE
  }

  /**
   * What a language cannot say.
   *
   * @param reason as in "aliases"
   * @param wayOut what to do instead
   */
  public record Refusal(String reason, Span place, Optional<String> wayOut) {}

  private static final int MOST_LOOKED_AT = 10;

  private final Syntax syntax;

  /**
   * @param syntax how the language writes the names of fields
   */
  protected CorrelationSyntax(Syntax syntax) {
    this.syntax = syntax;
  }

  /** The types that the language has. */
  protected abstract Set<CorrelationType> types();

  protected abstract Set<Ability> abilities();

  /** A query for {@code asked}, which the language can say. */
  protected abstract String text(Correlation asked);

  /** What to do instead of what is not declared; empty if there is nothing better. */
  protected Optional<String> wayOut() {
    return Optional.empty();
  }

  /** What {@code other} writes, where two languages are the same. */
  protected static String written(CorrelationSyntax other, Correlation asked) {
    return other.text(asked);
  }

  /** In which ways the query may find something else. */
  protected List<Approximation> nearly(Correlation asked) {
    return List.of();
  }

  /** What of {@code asked} the language cannot say beside what is not declared. */
  protected Optional<Refusal> cannot(Correlation asked) {
    return Optional.empty();
  }

  /** The name of a field as it stands in a query. */
  protected final String field(String name) {
    return syntax.field(name);
  }

  /** {@code names} as they stand in a query. */
  protected final List<String> fields(List<String> names) {
    return names.stream().map(this::field).toList();
  }

  /** A query for {@code asked}, or why {@code target} has none. */
  public final Rendered render(Correlation asked, String target) {
    Optional<Refusal> refusal = refusal(asked);
    if (refusal.isPresent()) {
      return new Rendered(Optional.empty(), List.of(EmitProblems.refused(target, refusal.get())));
    }
    Span place = asked.rule().condition().span();
    var problems = new ArrayList<Diagnostic>();
    for (Approximation how : nearly(asked)) {
      problems.add(EmitProblems.approximate(target, how, asked.rule().timeSpan().span()));
    }
    if (missesNothing(asked)) {
      problems.add(EmitProblems.approximate(target, Approximation.ABSENCE, place));
    }
    return new Rendered(Optional.of(text(asked)), problems);
  }

  /** Why there is no query, for the correlations within {@code asked} first. */
  private Optional<Refusal> refusal(Correlation asked) {
    for (Match match : asked.matches()) {
      Optional<Refusal> within = match.inner().flatMap(this::refusal);
      if (within.isPresent()) {
        return refuse(
            "%s (asked by `%s`)".formatted(within.get().reason(), match.name()),
            match.reference().span());
      }
    }
    return undeclared(asked).or(() -> cannot(asked)).or(() -> pooled(asked));
  }

  /**
   * Whether queries come from {@link Correlation#pools} where it is not told which rule matches.
   */
  protected boolean usesPools(Correlation asked) {
    return true;
  }

  /** What rules find together may be more than one query can say, though each alone is not. */
  private Optional<Refusal> pooled(Correlation asked) {
    boolean chained = asked.matches().stream().anyMatch(match -> match.inner().isPresent());
    boolean needed = usesPools(asked) && !chained && !asked.type().isTemporal();
    return needed && asked.pools().isEmpty()
        ? refuse("what these rules find as one", asked.rule().typeSpan())
        : Optional.empty();
  }

  /** Whether a time span without any match should be told, and is not. */
  private boolean missesNothing(Correlation asked) {
    boolean holds =
        asked.expression().isPresent()
            ? holdsWithoutAny(asked.expression().get())
            : asked.type().isCount() && asked.holds(0);
    return holds && !abilities().contains(Ability.ABSENCE);
  }

  private static boolean holdsWithoutAny(RuleExpression expression) {
    return holds(expression, rule -> false);
  }

  private static boolean holds(RuleExpression expression, Predicate<RuleExpression.Ref> matches) {
    return switch (expression) {
      case RuleExpression.And and -> and.terms().stream().allMatch(term -> holds(term, matches));
      case RuleExpression.Or or -> or.terms().stream().anyMatch(term -> holds(term, matches));
      case RuleExpression.Not not -> !holds(not.term(), matches);
      case RuleExpression.Ref ref -> matches.test(ref);
    };
  }

  /** Whether {@code expression} holds at no match; not looked at where there are many rules. */
  private static boolean isNever(RuleExpression expression, Correlation asked) {
    int rules = asked.matches().size();
    if (rules > MOST_LOOKED_AT) {
      return false;
    }
    for (int set = 1; set < 1 << rules; set++) {
      int found = set;
      if (holds(expression, ref -> (found >> (asked.number(ref) - 1) & 1) == 1)) {
        return false;
      }
    }
    return true;
  }

  private Optional<Refusal> undeclared(Correlation asked) {
    CorrelationType type = asked.type();
    if (!types().contains(type)) {
      return refuse("`" + type.id() + "` correlations", asked.rule().typeSpan());
    }
    Set<Ability> has = abilities();
    Optional<Match> chained =
        asked.matches().stream().filter(match -> match.inner().isPresent()).findFirst();
    if (chained.isPresent() && !has.contains(Ability.CHAINS)) {
      return refuse("correlations of correlations", chained.get().reference().span());
    }
    if (asked.matches().size() > 1 && !type.isTemporal() && !has.contains(Ability.SEVERAL_RULES)) {
      return refuse(
          "`" + type.id() + "` over several rules", asked.matches().get(1).reference().span());
    }
    if (asked.hasAliases() && !has.contains(Ability.ALIASES)) {
      return refuse(
          "groups by fields of different names", asked.rule().aliases().getFirst().name().span());
    }
    return condition(asked, has);
  }

  private Optional<Refusal> condition(Correlation asked, Set<Ability> has) {
    CorrelationType type = asked.type();
    Span place = asked.rule().condition().span();
    if (asked.expression().isPresent()) {
      if (isNever(asked.expression().get(), asked)) {
        return refuse("that there is no match at all", place);
      }
      return type == CorrelationType.TEMPORAL_ORDERED
          ? refuse("an order of rules that are joined by more than `and`", place)
          : has.contains(Ability.EXPRESSIONS)
              ? Optional.empty()
              : refuse("rules joined by `and`, `or`, `not`", place);
    }
    if (asked.rule().condition() instanceof Threshold threshold) {
      if (threshold.bounds().size() > 1 && !has.contains(Ability.RANGES)) {
        return refuse("two comparisons in one condition", place);
      }
      if (threshold.fields().size() > 1 && !has.contains(Ability.SEVERAL_FIELDS)) {
        return refuse("different values of several fields", threshold.fields().get(1).span());
      }
    }
    if (type == CorrelationType.VALUE_PERCENTILE && asked.percentile().isEmpty()) {
      return refuse("a percentile that the rule does not name", place);
    }
    if (type == CorrelationType.TEMPORAL_ORDERED && !isInOrder(asked, has)) {
      return refuse("an order of some of the rules", place);
    }
    boolean onlyNothing = type.isCount() && asked.holds(0) && !asked.holds(1) && !asked.holds(2);
    return onlyNothing && !has.contains(Ability.ABSENCE)
        ? refuse("that there is no event at all", place)
        : Optional.empty();
  }

  private static boolean isInOrder(Correlation asked, Set<Ability> has) {
    return asked.asksAll() || has.contains(Ability.SOME_IN_ORDER);
  }

  /** That the language cannot say {@code reason}, which is asked for at {@code place}. */
  protected final Optional<Refusal> refuse(String reason, Span place) {
    return Optional.of(new Refusal(reason, place, wayOut()));
  }
}
