package assay.emit;

import assay.rule.Alias;
import assay.rule.Comparison;
import assay.rule.CorrelationCondition;
import assay.rule.CorrelationCondition.Bound;
import assay.rule.CorrelationCondition.Threshold;
import assay.rule.CorrelationType;
import assay.rule.Rule;
import assay.rule.RuleExpression;
import assay.rule.Written;
import assay.template.Data;
import assay.template.DataText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a correlation asks, with the queries of the rules it is about.
 *
 * <p>It is asked at every match: how things are with the matches of the same group in the time span
 * that ends with it. Two matches are within a time span if they are no further apart than that.
 *
 * @param rule as pipelines made it
 * @param matches the rules it is about, in its order
 * @param pools what any of the rules finds, each event once
 * @param options what the user says to the target, by name
 * @param method how it is to be asked, one of the target's methods; empty for the usual one
 */
public record Correlation(
    Rule.CorrelationRule rule,
    List<Match> matches,
    List<Pool> pools,
    Map<String, Data> state,
    Map<String, String> options,
    String method) {

  /**
   * A rule that a correlation is about.
   *
   * @param reference how the correlation names it
   * @param rule as pipelines made it
   * @param queries one for each of its conditions, or one for all
   * @param conditions the same without what stands around; empty if there is no such form
   * @param inner what it asks, if it is a correlation too
   */
  public record Match(
      Written reference,
      Rule rule,
      Map<String, Data> state,
      List<String> queries,
      List<String> conditions,
      Optional<Correlation> inner) {
    public Match {
      queries = List.copyOf(queries);
      conditions = List.copyOf(conditions);
    }

    /** What the rule is called: by its name, or else by its id. */
    public String name() {
      return rule.metadata().name().or(rule.metadata()::id).orElse(reference).text();
    }
  }

  /**
   * What all rules of one source and with the same names of fields find.
   *
   * @param match the first of the rules
   * @param condition the same without what stands around, if there is such a form
   */
  public record Pool(Match match, String query, Optional<String> condition) {}

  /** A field that matches are grouped by: its name in the result, and that in the events. */
  public record GroupField(String name, String field) {
    public boolean isAlias() {
      return !name.equals(field);
    }
  }

  public Correlation {
    matches = List.copyOf(matches);
    pools = List.copyOf(pools);
    options = Map.copyOf(options);
  }

  public CorrelationType type() {
    return rule.type();
  }

  public long seconds() {
    return rule.timeSpan().seconds();
  }

  /** The fields or aliases whose values the matches of a group share. */
  public List<String> groupBy() {
    return rule.groupBy().texts().stream().distinct().toList();
  }

  /** What the fields of {@link #groupBy} are called in the events of {@code match}. */
  public List<GroupField> keys(Match match) {
    return groupBy().stream().map(name -> new GroupField(name, field(name, match))).toList();
  }

  private String field(String name, Match match) {
    for (Alias alias : rule.aliases()) {
      if (alias.name().text().equals(name)) {
        return aliased(alias, match).orElse(name);
      }
    }
    return name;
  }

  private static Optional<String> aliased(Alias alias, Match match) {
    for (Alias.Field field : alias.fields()) {
      String named = field.rule().text();
      if (named.equals(match.reference().text())
          || isCalled(match.rule().metadata().name(), named)
          || isCalled(match.rule().metadata().id(), named)) {
        return Optional.of(field.field().text());
      }
    }
    return Optional.empty();
  }

  private static boolean isCalled(Optional<Written> name, String text) {
    return name.filter(written -> written.text().equals(text)).isPresent();
  }

  /** Whether some rule calls a field of {@link #groupBy} otherwise. */
  public boolean hasAliases() {
    return matches.stream().anyMatch(match -> keys(match).stream().anyMatch(GroupField::isAlias));
  }

  /** The fields whose values are counted or reckoned with; none for some types. */
  public List<String> fields() {
    return rule.condition() instanceof Threshold threshold
        ? threshold.fields().stream().map(Written::text).toList()
        : List.of();
  }

  public Optional<BigDecimal> percentile() {
    return rule.condition() instanceof Threshold threshold
        ? threshold.percentile().map(CorrelationCondition.Percentile::number)
        : Optional.empty();
  }

  /** How rules must be joined, if that is said as an expression of another kind than "all". */
  public Optional<RuleExpression> expression() {
    return rule.condition() instanceof CorrelationCondition.Extended extended
            && !(isOrdered() && isAll(extended.expression()))
        ? Optional.of(extended.expression())
        : Optional.empty();
  }

  private static boolean isAll(RuleExpression expression) {
    return expression instanceof RuleExpression.And and
        && and.terms().stream().allMatch(RuleExpression.Ref.class::isInstance);
  }

  private boolean isOrdered() {
    return type() == CorrelationType.TEMPORAL_ORDERED;
  }

  /**
   * The expression in a language.
   *
   * @param not the opposite of a term
   * @param seen that the rule of this number has a match
   */
  public String expressed(
      String and, String or, UnaryOperator<String> not, IntFunction<String> seen) {
    return expressed(expression().orElseThrow(), and, or, not, seen);
  }

  private String expressed(
      RuleExpression term,
      String and,
      String or,
      UnaryOperator<String> not,
      IntFunction<String> seen) {
    return switch (term) {
      case RuleExpression.And all ->
          all.terms().stream()
              .map(each -> expressed(each, and, or, not, seen))
              .collect(Collectors.joining(and, "(", ")"));
      case RuleExpression.Or any ->
          any.terms().stream()
              .map(each -> expressed(each, and, or, not, seen))
              .collect(Collectors.joining(or, "(", ")"));
      case RuleExpression.Not inner -> not.apply(expressed(inner.term(), and, or, not, seen));
      case RuleExpression.Ref ref -> seen.apply(number(ref));
    };
  }

  /** Which of the rules, from 1, {@code ref} names. */
  public int number(RuleExpression.Ref ref) {
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i).reference().text().equals(ref.rule())) {
        return i + 1;
      }
    }
    throw new IllegalStateException("a rule that is not among those of the correlation");
  }

  /** What is counted or reckoned must keep within these; of temporal types the number of rules. */
  public List<Bound> bounds() {
    return rule.condition() instanceof Threshold threshold
        ? threshold.bounds()
        : List.of(
            new Bound(Comparison.GTE, BigDecimal.valueOf(matches.size()), rule.condition().span()));
  }

  /** Whether {@code number} keeps within the bounds. */
  public boolean holds(long number) {
    return bounds().stream()
        .allMatch(
            bound ->
                bound.comparison().holds(BigDecimal.valueOf(number).compareTo(bound.number())));
  }

  /** The least number within the bounds, if any larger one is as well. */
  public Optional<BigDecimal> least() {
    if (bounds().size() > 1) {
      return Optional.empty();
    }
    Bound bound = bounds().getFirst();
    return switch (bound.comparison()) {
      case GTE -> Optional.of(bound.number());
      case GT -> Optional.of(bound.number().add(BigDecimal.ONE));
      case EQ ->
          type().isTemporal() && bound.number().compareTo(BigDecimal.valueOf(matches.size())) == 0
              ? Optional.of(bound.number())
              : Optional.empty();
      case LT, LTE, NEQ -> Optional.empty();
    };
  }

  /** Whether all of the rules must match. */
  public boolean asksAll() {
    return least()
        .filter(least -> least.compareTo(BigDecimal.valueOf(matches.size())) == 0)
        .isPresent();
  }

  /** The bounds as comparisons of {@code subject}, joined by {@code and}. */
  public String compared(String subject, String and, String equal) {
    var parts = new ArrayList<String>();
    for (Bound bound : bounds()) {
      String sign = bound.comparison() == Comparison.EQ ? equal : bound.comparison().sign();
      parts.add(subject + " " + sign + " " + bound.number().toPlainString());
    }
    return String.join(and, parts);
  }

  /**
   * The fields that analysts want to see, of the rules and of the correlation, without its keys.
   */
  public List<String> shown() {
    var shown = new ArrayList<String>();
    for (Match match : matches) {
      shown.addAll(match.rule().metadata().fields().texts());
    }
    return shown.stream().distinct().filter(field -> !groupBy().contains(field)).toList();
  }

  /** All indices that the rules are asked of, each once, in the order of their names. */
  public List<String> indices() {
    String option = options.get("index");
    Stream<String> all =
        option != null
            ? Stream.of(option.split(",", -1))
            : matches.stream().flatMap(match -> texts(match.state().get("index")));
    return all.distinct().sorted().toList();
  }

  private static Stream<String> texts(@Nullable Data data) {
    return data == null || data instanceof Data.None
        ? Stream.of()
        : data instanceof Data.Items(List<Data> items)
            ? items.stream().map(DataText::print)
            : Stream.of(DataText.print(data));
  }

  /** What the user or pipelines said under {@code name} for {@code match}. */
  public String get(Match match, String name, String otherwise) {
    String option = options.get(name);
    if (option != null) {
      return option;
    }
    Data value = match.state().get(name);
    return value == null ? otherwise : DataText.print(value);
  }

  /** The same for the correlation. */
  public String get(String name, String otherwise) {
    String option = options.get(name);
    if (option != null) {
      return option;
    }
    Data value = state.get(name);
    return value == null ? otherwise : DataText.print(value);
  }
}
