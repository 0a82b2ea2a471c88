package assay.rule;

import assay.rule.CorrelationCondition.Bound;
import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Printable;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of all that can be wrong with a correlation. */
final class CorrelationProblems {

  private CorrelationProblems() {}

  static Diagnostic unknownType(Written type) {
    return Diagnostic.error(
            "unknown-correlation-type",
            "`%s` is not a type of correlation".formatted(Printable.shortened(type.text())),
            type.span(),
            "unknown type")
        .withHelp(Nearest.help(type.text(), CorrelationType.names()));
  }

  /** A key of the section {@code of} that is none of {@code known}. */
  static Diagnostic unknownKey(String of, YamlNode key, List<String> known) {
    String name = key instanceof YamlNode.Scalar scalar ? scalar.text() : "";
    return Diagnostic.error(
            "unknown-key",
            name.isEmpty()
                ? "a key of `%s` is %s".formatted(of, key.kind())
                : "`%s` is not a key of `%s`".formatted(Printable.shortened(name), of),
            firstOf(key),
            "unknown key")
        .withHelp(
            name.equals("timeframe") && known.contains("timespan")
                ? "did you mean `timespan`?"
                : Nearest.help(name, known));
  }

  static Diagnostic noRules(Span place) {
    return Diagnostic.error(
            "missing-rules", "the correlation names no rules", place, "nothing to correlate")
        .withHelp("list the ids or names of the rules under `rules`");
  }

  static Diagnostic noTimeSpan(Span place) {
    return Diagnostic.error("missing-timespan", "`timespan` is missing", place, "has none")
        .withHelp("say how near the events must be to each other, as in `timespan: 15m`");
  }

  static Diagnostic noCondition(Span place) {
    return Diagnostic.error("missing-condition", "`condition` is missing", place, "has none")
        .withHelp("say when it fires: `condition` with a comparison below it, as in `gte: 10`");
  }

  static Diagnostic generateTwice(Span within, Span beside) {
    return Diagnostic.error(
            "generate-contradicts-itself",
            "`generate` has two values",
            within,
            "one within `correlation`")
        .withSecond(beside, "another beside it")
        .withHelp("take one of them out");
  }

  static Diagnostic expressionForCount(CorrelationType type, YamlNode.Scalar condition) {
    return Diagnostic.error(
            "condition-of-another-type",
            "`%s` needs a number to compare with".formatted(type.id()),
            condition.span(),
            "only temporal correlations join rules")
        .withHelp("write a comparison below `condition`, as in `gte: 10`");
  }

  static Diagnostic notListed(Written rule, List<String> listed) {
    return Diagnostic.error(
            "unlisted-rule",
            "the condition names `%s`, which `rules` does not list"
                .formatted(Printable.shortened(rule.text())),
            rule.span(),
            "not listed")
        .withHelp(Nearest.help(rule.text(), listed));
  }

  static Diagnostic notInCondition(Written rule, Span condition) {
    return Diagnostic.error(
            "rule-not-in-condition",
            "the condition does not name `%s`".formatted(Printable.shortened(rule.text())),
            rule.span(),
            "listed in vain")
        .withSecond(condition, "not here")
        .withHelp("join it to the condition, or take it out of the list");
  }

  static Diagnostic listedTwice(Written rule) {
    return Diagnostic.error(
            "rule-listed-twice",
            "`%s` is listed twice".formatted(Printable.shortened(rule.text())),
            rule.span(),
            "listed before")
        .withHelp("take it out");
  }

  static Diagnostic oneRule(CorrelationType type, Written rule) {
    return Diagnostic.warning(
            "single-rule-correlation",
            "`%s` has one rule only".formatted(type.id()),
            rule.span(),
            "nothing to be near to")
        .withHelp("list the rules that must match near each other, or write `type: event_count`");
  }

  static Diagnostic moreThanRules(List<Bound> bounds, int rules) {
    return Diagnostic.warning(
            "threshold-out-of-reach",
            "the number of matching rules is never above %d".formatted(rules),
            bounds.getFirst().span(),
            "is never met")
        .withHelp("a temporal correlation counts which of its rules match, not how often");
  }

  static Diagnostic noComparison(Span place, CorrelationType type) {
    return Diagnostic.error(
            "missing-comparison",
            "the condition compares with no number",
            place,
            "compares nothing")
        .withHelp(
            type.isTemporal()
                ? "write one, as in `gte: 2`, or take the condition out: then all rules must match"
                : "write one, as in `gte: 10`");
  }

  static Diagnostic neverMet(List<Bound> bounds, boolean count) {
    String all =
        bounds.stream()
            .map(bound -> "`%s: %s`".formatted(bound.comparison().id(), shown(bound.number())))
            .collect(Collectors.joining(" and "));
    return Diagnostic.error(
            "condition-never-met",
            "no %s keeps to %s".formatted(count ? "count" : "number", all),
            bounds.getLast().span(),
            "is never met")
        .withHelp(
            bounds.size() == 1
                ? "a count is 0 or more"
                : "a range is a lower bound and a higher one, as in `gte: 10` and `lt: 20`");
  }

  static Diagnostic notANumber(YamlNode.Entry entry) {
    return Diagnostic.error(
            "not-a-number",
            "`%s` must be a number, not %s".formatted(entry.name(), kind(entry.value())),
            firstOf(entry.value()),
            "no number")
        .withHelp(unquoted(entry));
  }

  private static String kind(YamlNode node) {
    return node instanceof YamlNode.Scalar scalar && scalar.value() instanceof YamlValue.Real
        ? "`%s`".formatted(scalar.text())
        : node.kind();
  }

  private static String unquoted(YamlNode.Entry entry) {
    String text = entry.value() instanceof YamlNode.Scalar scalar ? scalar.text().strip() : "";
    boolean digits = !text.isEmpty() && text.length() < 19;
    for (int i = 0; i < text.length(); i++) {
      digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits
        ? "take the quotes off: `%s: %s`".formatted(entry.name(), text)
        : "write a number in digits, as in `%s: 10`".formatted(entry.name());
  }

  static Diagnostic notWhole(Comparison comparison, BigDecimal number, Span span) {
    RoundingMode up =
        switch (comparison) {
          case GTE, LT -> RoundingMode.CEILING;
          case GT, LTE, EQ, NEQ -> RoundingMode.FLOOR;
        };
    return Diagnostic.error(
            "fractional-count",
            "counts are whole numbers, not `%s`".formatted(shown(number)),
            span,
            "not a whole number")
        .withHelp("write `%s: %s`".formatted(comparison.id(), shown(number.setScale(0, up))));
  }

  static Diagnostic fieldUnused(CorrelationType type, YamlNode.Entry entry) {
    return Diagnostic.error(
            "unused-field",
            "`%s` has no use for a field".formatted(type.id()),
            entry.span(),
            "means nothing here")
        .withHelp(
            type.isTemporal()
                ? "take it out: which rules match is counted"
                : "write `type: value_count` to count its different values, or take it out");
  }

  static Diagnostic noField(CorrelationType type, Span place) {
    return Diagnostic.error(
            "missing-field",
            "`%s` needs a field in its condition".formatted(type.id()),
            place,
            "names none")
        .withHelp("say whose values are meant, as in `field: User`");
  }

  static Diagnostic severalFields(CorrelationType type, Written second) {
    return Diagnostic.error(
            "several-fields",
            "`%s` takes one field".formatted(type.id()),
            second.span(),
            "one too many")
        .withHelp("keep one: only `value_count` counts the values of several fields together");
  }

  static Diagnostic noPercentile(Span place) {
    return Diagnostic.warning(
            "missing-percentile",
            "the condition does not say which percentile",
            place,
            "has no `percentile`")
        .withHelp("say which, as in `percentile: 95`: without it no target can tell what is meant");
  }

  static Diagnostic percentileUnused(CorrelationType type, YamlNode.Entry entry) {
    return Diagnostic.error(
            "unused-percentile",
            "`%s` has no use for a percentile".formatted(type.id()),
            entry.span(),
            "means nothing here")
        .withHelp("take it out, or write `type: value_percentile`");
  }

  static Diagnostic notAPercentile(BigDecimal number, Span span) {
    return Diagnostic.error(
            "percentile-out-of-range",
            "there is no percentile `%s`".formatted(shown(number)),
            span,
            "not from 0 to 100")
        .withHelp("write a number from 0 to 100, as in `percentile: 95`");
  }

  static Diagnostic emptyCondition(Span span) {
    return Diagnostic.error("empty-condition", "the condition is empty", span, "says nothing")
        .withHelp("take it out: then all rules must match");
  }

  static Diagnostic barInCondition(Span span) {
    return Diagnostic.error(
            "bar-in-condition", "the condition of a correlation has no `|`", span, "not expected")
        .withHelp("join the rules with `and`, `or`, `not` and brackets only");
  }

  static Diagnostic selector(Span span) {
    return Diagnostic.error(
            "selector-in-correlation",
            "a correlation names its rules one by one",
            span,
            "not in the language")
        .withHelp("join the rules with `and` or `or`, or write `condition` as a map: `gte: 1`");
  }

  static Diagnostic operandMissing(String before, Span span) {
    return Diagnostic.error(
            "missing-operand",
            before.isEmpty()
                ? "the condition begins with an operator"
                : "nothing follows `%s`".formatted(Printable.shortened(before)),
            span,
            "expected a rule here")
        .withHelp("name a rule by its id or name, or open a bracket");
  }

  static Diagnostic tooDeep(Span span) {
    return Diagnostic.error(
            "condition-too-deep",
            "the condition is nested more than %d deep".formatted(ConditionParser.DEEPEST),
            span,
            "one too many")
        .withHelp("make parts of it correlations of their own and join those");
  }

  static Diagnostic wrongAliasName(YamlNode node) {
    return Diagnostic.error(
            "wrong-type",
            "a name in `aliases` must be text, not %s".formatted(node.kind()),
            firstOf(node),
            "is " + node.kind())
        .withHelp("write `alias:`, and below it `rule: field` for each rule");
  }

  static Diagnostic emptyAlias(Written name) {
    return Diagnostic.error(
            "empty-alias",
            "the alias `%s` stands for no field".formatted(Printable.shortened(name.text())),
            name.span(),
            "says nothing")
        .withHelp("write below it `rule: field` for each rule, or take it out");
  }

  static Diagnostic unusedAlias(Written name) {
    return Diagnostic.warning(
            "unused-alias",
            "nothing uses the alias `%s`".formatted(Printable.shortened(name.text())),
            name.span(),
            "not in `group-by`")
        .withHelp("name it in `group-by`, or take it out");
  }

  static Diagnostic unknownAliasRule(Written rule, List<String> rules) {
    return Diagnostic.error(
            "unknown-alias-rule",
            "`%s` is none of the correlated rules".formatted(Printable.shortened(rule.text())),
            rule.span(),
            "unknown rule")
        .withHelp(Nearest.help(rule.text(), rules));
  }

  private static String shown(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** A place on one line for a node that may be long. */
  private static Span firstOf(YamlNode node) {
    return node instanceof YamlNode.Scalar || node.span().length() == 0
        ? node.span()
        : new Span(node.span().start(), node.span().start() + 1);
  }
}
