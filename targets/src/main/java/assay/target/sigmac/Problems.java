package assay.target.sigmac;

import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Printable;
import assay.source.Span;
import assay.target.sigmac.Tokens.Token;
import assay.yaml.YamlNode;
import java.util.List;

/** The texts of all that the languages of 2020 refuse or drop. */
final class Problems {

  private Problems() {}

  static Diagnostic needsConfiguration(String target) {
    return refused(
            "missing-configuration",
            "`%s` converts nothing without a configuration".formatted(target),
            new Span(0, 0),
            "not converted")
        .withHelp("use the configuration that the target has by itself, or bring one");
  }

  static Diagnostic keyWithParts(Span span) {
    return refused("unsupported-key", "a key cannot be a list or a map", span, "key")
        .withHelp("write the key as plain text");
  }

  static Diagnostic noSuchDate(Span span) {
    return refused("no-such-date", "YAML reads this as a date that does not exist", span, "no date")
        .withHelp("quote it, or correct it");
  }

  static Diagnostic loneEquals(Span span) {
    return refused("unsupported-value", "the old converter cannot read a plain `=`", span, "plain")
        .withHelp("quote it: '='");
  }

  static Diagnostic ruleTooLarge(int most, Span span) {
    return refused(
            "rule-too-large",
            "the conditions of this rule have more than %,d parts".formatted(most),
            start(span),
            "begins here")
        .withHelp("split the rule; no query language takes one as large as this");
  }

  static Diagnostic documentWithoutKeys(YamlNode node) {
    return refused(
            "not-a-rule",
            "a document is %s, not a map".formatted(node.kind()),
            node.span(),
            "document")
        .withHelp("the old converter gives up a file with such a document; take it out");
  }

  static Diagnostic nothingToRepeat(Span span) {
    return refused(
            "nothing-to-repeat", "no rule stands before this `repeat`", span, "repeats nothing")
        .withHelp("put the rule that is to be repeated first");
  }

  static Diagnostic missing(String key, Span span) {
    return refused(
            "missing-" + key,
            "`%s` is missing".formatted(key),
            start(span),
            "has no `%s`".formatted(key))
        .withHelp("add it; this target cannot do without");
  }

  static Diagnostic notAMap(String key, Span span) {
    return refused("wrong-type", "`%s` must be a map".formatted(key), span, "not a map")
        .withHelp("write its entries one a line, as `key: value`");
  }

  static Diagnostic conditionIsNoText(Span span) {
    return refused("wrong-type", "`condition` must be text", span, "not text")
        .withHelp("name a detection, as in `condition: selection`");
  }

  static Diagnostic noCondition(Span span) {
    return Diagnostic.warning(
            "no-condition", "no query comes of a condition that is not text", span, "not text")
        .withHelp("name a detection, as in `condition: selection`");
  }

  static Diagnostic conditionTooLong(int most, Span span) {
    return refused(
            "condition-too-long",
            "the condition has more than %d words".formatted(most),
            start(span),
            "begins here")
        .withHelp("name parts as detections of their own and join those");
  }

  static Diagnostic unexpectedText(String rest, Span span) {
    return refused(
            "invalid-condition",
            "`%s` is not in the language of 2020".formatted(shortened(rest)),
            span,
            "not a word")
        .withHelp("names have letters, digits, `_` and `*` only");
  }

  static Diagnostic brackets(Span span) {
    return refused(
            "unsupported-by-target",
            "brackets within brackets, or not in pairs",
            span,
            "opened here")
        .withHelp(
            "the converter of 2020 reads no nested brackets; name the inner part as a detection");
  }

  static Diagnostic operandMissing(Token operator) {
    return refused(
            "invalid-condition",
            "`%s` lacks an operand".formatted(shortened(operator.text())),
            operator.span(),
            "of what?")
        .withHelp("put the name of a detection beside it");
  }

  static Diagnostic operandExpected(Token token) {
    return refused(
            "invalid-condition",
            "`%s` stands where a detection is expected".formatted(shortened(token.text())),
            token.span(),
            "not a detection")
        .withHelp("the converter of 2020 cuts words: a name must not begin with an operator's");
  }

  static Diagnostic notOneTree(Span span) {
    return refused("invalid-condition", "the condition's parts are not joined", span, "condition")
        .withHelp("join them with `and` or `or`; a name must not begin with an operator's");
  }

  static Diagnostic unknownDefinition(String name, List<String> known, Span span) {
    return refused(
            "unknown-detection",
            "the rule has no detection `%s`".formatted(shortened(name)),
            span,
            "not defined")
        .withHelp(
            known.stream()
                .filter(whole -> whole.length() > name.length() && whole.endsWith(name))
                .findFirst()
                .map(Problems::cutName)
                .orElseGet(() -> Nearest.help(name, known)));
  }

  private static String cutName(String name) {
    return "if `%s` is meant: the converter of 2020 cuts names that begin with an operator"
        .formatted(shortened(name));
  }

  static Diagnostic nameIsNoText(String name, Span span) {
    return refused(
            "wrong-type", "the name `%s` is not text".formatted(shortened(name)), span, "named so")
        .withHelp("quote it: '%s'".formatted(shortened(name)));
  }

  static Diagnostic definitionWithoutParts(Span span) {
    return refused("wrong-type", "a detection must be a map or a list", span, "neither")
        .withHelp("write keywords as a list, each after `- `");
  }

  static Diagnostic unsupportedKeyword(String kind, Span span) {
    return refused("unsupported-value", "a keyword cannot be " + kind, span, "keyword")
        .withHelp("quote it if the text is meant: '…'");
  }

  static Diagnostic unsupportedValue(Value value, Span span) {
    return refused(
            "unsupported-value",
            "this target cannot look for " + Value.kind(value),
            span,
            "is " + Value.kind(value))
        .withHelp("give a text or a number, quoted if YAML reads it as something else");
  }

  static Diagnostic unknownModifier(String modifier, List<String> known, Span span) {
    return refused(
            "unknown-modifier",
            "the converter of 2020 has no modifier `%s`".formatted(shortened(modifier)),
            span,
            "value of `|%s`".formatted(shortened(modifier)))
        .withHelp(Nearest.help(modifier, known));
  }

  static Diagnostic modifierOn(String modifier, String kind, Span span) {
    return refused(
            "unsupported-by-target",
            "`%s` does not take %s".formatted(modifier, kind),
            span,
            "value of `|%s`".formatted(modifier))
        .withHelp("modifiers of 2020 take texts; `all` takes a list and comes last");
  }

  static Diagnostic noRegex(Span span) {
    return refused(
            "unsupported-by-target",
            "this target has no regular expressions",
            span,
            "asked for here")
        .withHelp("leave this rule out of it, or write the values with wildcards");
  }

  static Diagnostic noNear(Span span) {
    return refused("unsupported-by-target", "this target has no `near`", span, "asked for here")
        .withHelp("leave this rule out of it");
  }

  static Diagnostic noAggregation(Span span) {
    return refused(
            "unsupported-by-target", "this target cannot count results", span, "asked for here")
        .withHelp("leave this rule out of it, or take another target");
  }

  static Diagnostic onlyCount(Span span) {
    return refused(
            "unsupported-by-target",
            "this target has no aggregation but `count`",
            span,
            "asked for here")
        .withHelp("leave this rule out of it");
  }

  static Diagnostic unknownFunction(String name, List<String> known, Span span) {
    return refused("invalid-condition", "unknown function `%s`".formatted(name), span, "function")
        .withHelp(Nearest.help(name, known));
  }

  static Diagnostic unexpectedInAggregation(String text, String expected, Span span) {
    return refused(
            "invalid-condition",
            "`%s` stands where %s is expected".formatted(shortened(text), expected),
            span,
            "unexpected")
        .withHelp("write `| count(field) by group > 5`");
  }

  static Diagnostic aggregationBreaksOff(String expected, Span span) {
    return refused(
            "invalid-condition",
            "the aggregation ends where %s is expected".formatted(expected),
            span,
            "condition")
        .withHelp("write `| count(field) by group > 5`");
  }

  static Diagnostic severalNames(String field, Span span) {
    return refused(
            "unsupported-by-target",
            "`%s` has not just one name in the configuration".formatted(shortened(field)),
            span,
            "has several names or none")
        .withHelp("an aggregation needs one; map the field to a single name");
  }

  static Diagnostic conditionalMappingInside(String field, Span span) {
    return refused(
            "unsupported-by-target",
            "`%s` has names with conditions before the last configuration"
                .formatted(shortened(field)),
            span,
            "field")
        .withHelp("names with conditions are only possible in the last configuration");
  }

  static Diagnostic conflictingLogSources(Span span) {
    return refused(
            "unsupported-by-target",
            "several log sources of the configuration contradict",
            span,
            "stands for both")
        .withHelp(
            "let no two entries that stand for one rule differ in category, product or service");
  }

  static Diagnostic repeatedCondition(Span span) {
    return refused(
            "unsupported-by-target",
            "a condition is repeated in a group that others share",
            span,
            "repeated")
        .withHelp("write it once");
  }

  static Diagnostic nothingToSearch(Span span) {
    return refused(
            "unsupported-by-target", "nothing is left to search for", span, "came to nothing")
        .withHelp("look for a field or a text; a selector must select a detection");
  }

  static Diagnostic valueTooLarge(int most, Span span) {
    return refused(
            "value-too-large",
            "modifiers make more than %,d characters of this value".formatted(most),
            start(span),
            "begins here")
        .withHelp("leave modifiers out; each `base64offset` triples the value");
  }

  static Diagnostic fieldsAreNoList(Span span) {
    return refused(
            "wrong-type", "`fields` must be a list of texts with at least one", span, "is not")
        .withHelp("list the fields' names, or leave `fields` out");
  }

  static Diagnostic idIsNoText(Span span) {
    return refused("wrong-type", "`id` must be text", span, "names the watch")
        .withHelp("give the rule a UUID");
  }

  static Diagnostic titleIsNoText(Span span) {
    return refused(
            "wrong-type", "`title` must be text where there is no `id`", span, "names the watch")
        .withHelp("give the rule an `id`");
  }

  static Diagnostic notANumber(String text, Span span) {
    return refused(
            "invalid-condition",
            "`%s` is not a number".formatted(shortened(text)),
            span,
            "compared with it")
        .withHelp("compare with a whole number");
  }

  static Diagnostic noEqualCount(Span span) {
    return refused(
            "unsupported-by-target",
            "this target cannot ask for an equal count",
            span,
            "asked for here")
        .withHelp("ask for `>` or `<`");
  }

  static Diagnostic dateInJson(Span span) {
    return refused(
            "unsupported-value", "YAML reads this as a date, which JSON has not", span, "a date")
        .withHelp("quote it");
  }

  static Diagnostic timeframeDropped(Span span) {
    return Diagnostic.warning(
            "timeframe-ignored", "this target has no time frame", span, "not in the query")
        .withHelp("restrict the time where the query runs");
  }

  static Diagnostic aggregationDropped(Span span) {
    return Diagnostic.warning(
            "aggregation-ignored", "this target cannot count results", span, "not in the query")
        .withHelp("the query finds every line; count them yourself");
  }

  static Diagnostic nearDropped(Span span) {
    return Diagnostic.warning("near-ignored", "this target has no `near`", span, "not in the query")
        .withHelp("the watch fires for the first part alone");
  }

  private static Diagnostic refused(String id, String message, Span span, String label) {
    return Diagnostic.error(id, message, span, label);
  }

  private static Span start(Span span) {
    return new Span(span.start(), Math.min(span.end(), span.start() + 1));
  }

  private static String shortened(String text) {
    return Printable.shortened(text, 40);
  }
}
