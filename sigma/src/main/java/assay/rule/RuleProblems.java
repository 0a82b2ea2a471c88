package assay.rule;

import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Printable;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.List;

/** The texts of all that can be wrong with a rule's structure. */
final class RuleProblems {

  private RuleProblems() {}

  static Diagnostic emptyFile() {
    return Diagnostic.error("empty-file", "the file holds no rule", new Span(0, 0), "nothing here")
        .withHelp("a rule needs at least `title`, `logsource` and `detection`");
  }

  static Diagnostic notARule(YamlNode node) {
    return Diagnostic.error(
            "not-a-rule",
            "this document is %s, not a map".formatted(node.kind()),
            start(node),
            "expected `title: …`")
        .withHelp("a rule is a map with `title`, `logsource` and `detection`");
  }

  static Diagnostic wrongType(String key, String expected, YamlNode node) {
    return wrong("`%s`".formatted(Printable.shortened(key)), expected, node);
  }

  /** An entry of the list under {@code key} has the wrong type. */
  static Diagnostic wrongEntry(String key, String expected, YamlNode node) {
    return wrong("an entry of `%s`".formatted(Printable.shortened(key)), expected, node);
  }

  static Diagnostic wrongDetectionName(YamlNode node) {
    return wrong("the name of a detection", "text", node);
  }

  static Diagnostic wrongFieldName(YamlNode node) {
    return wrong("the name of a field", "text", node);
  }

  private static Diagnostic wrong(String what, String expected, YamlNode node) {
    return Diagnostic.error(
            "wrong-type",
            "%s must be %s, not %s".formatted(what, expected, node.kind()),
            firstLine(node),
            "is " + node.kind())
        .withHelp(wayOut(expected, node));
  }

  private static String wayOut(String expected, YamlNode node) {
    return switch (expected) {
      case "text" ->
          node instanceof YamlNode.Scalar scalar && !(scalar.value() instanceof YamlValue.Null)
              ? "quote it if the text is meant: '…'"
              : "write one text in its place";
      case "a list" -> "write one entry a line, each after `- `";
      case "a map" -> "write one entry a line, as `key: value`, deeper than this key";
      default -> "write " + expected;
    };
  }

  static Diagnostic bareList(String key, YamlNode.Scalar scalar) {
    return Diagnostic.warning(
            "bare-value-for-list",
            "`%s` must be a list, not one value".formatted(key),
            scalar.span(),
            "read as a list of one")
        .withHelp("write it on a line of its own, after `- `");
  }

  static Diagnostic unknownAction(YamlNode node, String name, List<String> known) {
    return Diagnostic.error(
            "unknown-action",
            "unknown action `%s`".formatted(Printable.shortened(name)),
            node.span(),
            "action")
        .withHelp(Nearest.help(name, known));
  }

  static Diagnostic nothingToRepeat(YamlNode.Mapping document) {
    return Diagnostic.error(
            "nothing-to-repeat",
            "no rule stands before this `repeat`",
            start(document),
            "repeats nothing")
        .withHelp("put the rule that is to be repeated first");
  }

  static Diagnostic cannotRepeat(YamlNode.Mapping document) {
    return Diagnostic.error(
            "cannot-repeat",
            "a correlation or filter stands before this `repeat`",
            start(document),
            "only detections are repeated")
        .withHelp("put this right behind the rule that is to be repeated");
  }

  static Diagnostic twoKinds(Span one, Span other) {
    return Diagnostic.error(
            "rule-of-two-kinds",
            "a rule has a `detection`, a `correlation` or a `filter`, but not two of them",
            other,
            "one too many")
        .withSecond(one, "one of them")
        .withHelp("make two documents of it, with a line `---` between them");
  }

  static Diagnostic noTitle(YamlNode.Mapping document) {
    return missing("title", document, "give the rule a title: what it detects, in a few words");
  }

  static Diagnostic noLogSource(YamlNode.Mapping document) {
    return missing(
        "logsource",
        document,
        "say where the events come from, by `category`, `product` or `service`");
  }

  static Diagnostic noDetection(YamlNode.Mapping document) {
    return missing("detection", document, "add `detection` with a `selection` and a `condition`");
  }

  static Diagnostic noCondition(Span place) {
    return missing("condition", place, "has none")
        .withHelp("add `condition: selection`, or how else the detections are joined");
  }

  static Diagnostic conditionOutside(Span place, Span condition) {
    return missing("condition", place, "has none")
        .withSecond(condition, "stands outside")
        .withHelp("indent it as far as the detections: it belongs under `detection`");
  }

  static Diagnostic noCorrelationType(Span place) {
    return missing("type", place, "has none")
        .withHelp("say how the rules are related, as in `type: event_count`");
  }

  private static Diagnostic missing(String key, YamlNode.Mapping document, String help) {
    return missing(key, start(document), "this rule").withHelp(help);
  }

  private static Diagnostic missing(String key, Span place, String label) {
    return Diagnostic.error("missing-" + key, "`%s` is missing".formatted(key), place, label);
  }

  static Diagnostic noDescription(YamlNode.Mapping document) {
    return Diagnostic.warning(
            "missing-description", "`description` is missing", start(document), "this rule")
        .withHelp("say what the rule detects and why that matters");
  }

  static Diagnostic noDetections(Span place) {
    return Diagnostic.error(
            "missing-selection", "`detection` names no detection", place, "nothing to look for")
        .withHelp("add a named detection, as in `selection: …`");
  }

  static Diagnostic emptyDetection(String name, YamlNode node) {
    return Diagnostic.error(
            "empty-detection",
            "the detection `%s` is empty".formatted(Printable.shortened(name)),
            firstLine(node),
            "looks for nothing")
        .withHelp("give it a field and a value, or take it out");
  }

  static Diagnostic emptyLogSource(Span place) {
    return Diagnostic.error(
            "empty-logsource",
            "`logsource` names no `category`, `product` or `service`",
            place,
            "says nothing")
        .withHelp("give at least one of the three");
  }

  static Diagnostic emptyText(String key, Written text) {
    return Diagnostic.error(
            "empty-text", "`%s` is empty".formatted(key), text.span(), "says nothing")
        .withHelp("write a text, or take the key out");
  }

  static Diagnostic notUuid(Written id) {
    return Diagnostic.error(
            "invalid-id",
            "`%s` is not a UUID".formatted(Printable.shortened(id.text())),
            id.span(),
            "not a UUID")
        .withHelp("give the rule a fresh UUID of version 4, as `uuidgen` prints it");
  }

  static Diagnostic longTitle(Written title, int most) {
    return Diagnostic.error(
            "title-too-long",
            "the title has %d characters; %d are allowed"
                .formatted(title.text().codePointCount(0, title.text().length()), most),
            title.span(),
            "too long")
        .withHelp("move the detail to `description`");
  }

  static Diagnostic unknownWord(String key, Written text, List<String> known) {
    return Diagnostic.error(
            "unknown-" + key,
            "`%s` is not a %s of the specification"
                .formatted(Printable.shortened(text.text()), key),
            text.span(),
            "unknown " + key)
        .withHelp(Nearest.help(text.text(), known));
  }

  static Diagnostic notDate(String key, Written text) {
    return Diagnostic.error(
            "invalid-date",
            "`%s` is not a date: `%s`".formatted(key, Printable.shortened(text.text())),
            text.span(),
            "not a date")
        .withHelp("write year, month and day, as in 2026-01-31");
  }

  static Diagnostic tagWithoutNamespace(Written tag) {
    return Diagnostic.error(
            "tag-without-namespace",
            "the tag `%s` has no namespace".formatted(Printable.shortened(tag.text())),
            tag.span(),
            "needs a dot")
        .withHelp("write `namespace.name`, as in `attack.execution`");
  }

  static Diagnostic incompleteRelation(YamlNode.Mapping map) {
    return Diagnostic.error(
            "incomplete-relation", "a related rule needs `id` and `type`", start(map), "lacks one")
        .withHelp("write both, as in `- id: …` and `type: derived`");
  }

  static Diagnostic unknownModifier(String name, Span span) {
    if (name.isEmpty()) {
      return Diagnostic.error("missing-modifier", "no modifier follows `|`", span, "expected here")
          .withHelp("name a modifier, as in `|contains`, or take the `|` out");
    }
    return Diagnostic.error(
            "unknown-modifier",
            "unknown modifier `%s`".formatted(Printable.shortened(name)),
            span,
            "modifier")
        .withHelp(Nearest.help(name, Modifier.allNames()));
  }

  static Diagnostic notANumber(YamlNode.Scalar scalar) {
    return Diagnostic.error(
            "not-a-number",
            "`%s` cannot be compared".formatted(scalar.text()),
            scalar.span(),
            "no number")
        .withHelp("quote it if the text is meant: '…'");
  }

  static Diagnostic dateValue(YamlNode.Scalar scalar) {
    return Diagnostic.error(
            "date-value",
            "`%s` is a date in YAML".formatted(Printable.shortened(scalar.text())),
            scalar.span(),
            "no text")
        .withHelp("quote it: '%s'".formatted(Printable.shortened(scalar.text())));
  }

  /** The first line of a node that may be long. */
  private static Span firstLine(YamlNode node) {
    return node instanceof YamlNode.Scalar ? node.span() : start(node);
  }

  private static Span start(YamlNode node) {
    return switch (node) {
      case YamlNode.Mapping map ->
          map.entries().isEmpty() ? map.span() : map.entries().getFirst().key().span();
      case YamlNode.Sequence list ->
          list.items().isEmpty()
              ? list.span()
              : new Span(list.span().start(), list.span().start() + 1);
      case YamlNode.Scalar scalar -> scalar.span();
    };
  }
}
