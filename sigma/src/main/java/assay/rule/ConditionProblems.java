package assay.rule;

import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Printable;
import assay.source.Span;
import java.util.Collection;

/** The texts of all that can be wrong with a condition. */
final class ConditionProblems {

  private ConditionProblems() {}

  static Diagnostic empty(Span span) {
    return Diagnostic.error("empty-condition", "the condition is empty", span, "says nothing")
        .withHelp("name a detection, as in `condition: selection`");
  }

  static Diagnostic unopened(Span span) {
    return Diagnostic.error("unopened-bracket", "a `)` closes nothing", span, "not opened")
        .withHelp("take it out, or open it before");
  }

  static Diagnostic unclosed(Span span) {
    return Diagnostic.error("unclosed-bracket", "a `(` is not closed", span, "opened here")
        .withHelp("close it with `)`");
  }

  static Diagnostic noOperator(String text, Span span) {
    return Diagnostic.error(
            "missing-operator",
            "`%s` follows without `and` or `or`".formatted(Printable.shortened(text)),
            span,
            "not joined")
        .withHelp("join the two with `and` or `or`");
  }

  static Diagnostic operandMissing(String before, Span span) {
    String message =
        before.isEmpty()
            ? "the condition begins with an operator"
            : "nothing follows `%s`".formatted(Printable.shortened(before));
    return Diagnostic.error("missing-operand", message, span, "expected a detection here")
        .withHelp("name a detection, `1 of pattern*` or a bracket");
  }

  static Diagnostic quantifier(String text, Span span) {
    return Diagnostic.error(
            "unknown-quantifier",
            "`%s of` is not in the language".formatted(Printable.shortened(text)),
            span,
            "quantifier")
        .withHelp("write `1 of`, `any of` or `all of`");
  }

  static Diagnostic selectsNothing(String names, Span span, Collection<String> detections) {
    return Diagnostic.error(
            "selector-without-match",
            "no detection is selected by `%s`".formatted(Printable.shortened(names)),
            span,
            "selects nothing")
        .withHelp(selectable(names.replace("*", ""), detections));
  }

  private static String selectable(String names, Collection<String> detections) {
    var known = detections.stream().filter(name -> !name.startsWith("_")).toList();
    return known.isEmpty() && !detections.isEmpty()
        ? "name the detections one by one: `of` passes over names that begin with `_`"
        : Nearest.help(names, known);
  }

  static Diagnostic unknownDetection(String name, Span span, String help) {
    return Diagnostic.error(
            "unknown-detection",
            "the rule has no detection `%s`".formatted(Printable.shortened(name)),
            span,
            "not defined")
        .withHelp(help);
  }

  static Diagnostic keywordCase(String word, String keyword, Span span) {
    return Diagnostic.error(
            "keyword-case", "`%s` is not a keyword".formatted(word), span, "not in lower case")
        .withHelp("write `%s`".formatted(keyword));
  }

  static Diagnostic emptyAggregation(Span span) {
    return Diagnostic.error("empty-aggregation", "nothing follows `|`", span, "ends here")
        .withHelp("take the `|` out");
  }

  static Diagnostic tooDeep(Span span) {
    return Diagnostic.error(
            "condition-too-deep",
            "the condition is nested more than %d deep".formatted(ConditionParser.DEEPEST),
            span,
            "one too many")
        .withHelp("name parts as detections of their own and join those");
  }
}
