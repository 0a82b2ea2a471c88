package assay.rule;

import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Span;
import assay.yaml.YamlNode;
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

  static Diagnostic wrongType(String what, String expected, YamlNode node) {
    return Diagnostic.error(
            "wrong-type",
            "`%s` must be %s, not %s".formatted(shorten(what), expected, node.kind()),
            firstLine(node),
            "is " + node.kind())
        .withHelp(wayOut(expected));
  }

  private static String wayOut(String expected) {
    return switch (expected) {
      case "text" -> "quote it if the text is meant: '…'";
      case "a list" -> "write one entry a line, each after `- `";
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
            "unknown-action", "unknown action `%s`".formatted(shorten(name)), node.span(), "action")
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

  static Diagnostic noCondition(YamlNode.Mapping section) {
    return missing(
        "condition", section, "add `condition: selection`, or how else the detections are joined");
  }

  static Diagnostic noCorrelationType(YamlNode.Mapping section) {
    return missing("type", section, "say how the rules are related, as in `type: event_count`");
  }

  private static Diagnostic missing(String key, YamlNode.Mapping map, String help) {
    return Diagnostic.error(
            "missing-" + key,
            "`%s` is missing".formatted(key),
            start(map),
            "has no `%s`".formatted(key))
        .withHelp(help);
  }

  static Diagnostic noDescription(YamlNode.Mapping document) {
    return Diagnostic.warning(
            "missing-description",
            "`description` is missing",
            start(document),
            "has no `description`")
        .withHelp("say what the rule detects and why that matters");
  }

  static Diagnostic noDetections(YamlNode.Mapping section) {
    return Diagnostic.error(
            "missing-selection",
            "`detection` names no detection",
            start(section),
            "nothing to look for")
        .withHelp("add a named detection, as in `selection: …`");
  }

  static Diagnostic emptyDetection(String name, YamlNode node) {
    return Diagnostic.error(
            "empty-detection",
            "the detection `%s` is empty".formatted(shorten(name)),
            firstLine(node),
            "looks for nothing")
        .withHelp("give it a field and a value, or take it out");
  }

  static Diagnostic emptyLogSource(YamlNode.Mapping map) {
    return Diagnostic.error(
            "empty-logsource",
            "`logsource` names no `category`, `product` or `service`",
            start(map),
            "says nothing")
        .withHelp("give at least one of the three");
  }

  static Diagnostic notUuid(Written id) {
    return Diagnostic.error(
            "invalid-id",
            "`%s` is not a UUID".formatted(shorten(id.text())),
            id.span(),
            "not a UUID")
        .withHelp("give the rule a fresh UUID of version 4, as `uuidgen` prints it");
  }

  static Diagnostic longTitle(Written title, int most) {
    return Diagnostic.error(
            "title-too-long",
            "the title has %d characters; %d are allowed".formatted(title.text().length(), most),
            title.span(),
            "too long")
        .withHelp("move the detail to `description`");
  }

  static Diagnostic unknownWord(String key, Written text, List<String> known) {
    return Diagnostic.error(
            "unknown-" + key,
            "`%s` is not a %s of the specification".formatted(shorten(text.text()), key),
            text.span(),
            "unknown " + key)
        .withHelp(Nearest.help(text.text(), known));
  }

  static Diagnostic notDate(String key, Written text) {
    return Diagnostic.error(
            "invalid-date",
            "`%s` is not a date: `%s`".formatted(key, shorten(text.text())),
            text.span(),
            "not a date")
        .withHelp("write year, month and day, as in 2026-01-31");
  }

  static Diagnostic tagWithoutNamespace(Written tag) {
    return Diagnostic.error(
            "tag-without-namespace",
            "the tag `%s` has no namespace".formatted(shorten(tag.text())),
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
    return Diagnostic.error(
            "unknown-modifier", "unknown modifier `%s`".formatted(shorten(name)), span, "modifier")
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
            "YAML reads `%s` as a date".formatted(shorten(scalar.text())),
            scalar.span(),
            "no text")
        .withHelp("quote it: '%s'".formatted(shorten(scalar.text())));
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

  private static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }
}
