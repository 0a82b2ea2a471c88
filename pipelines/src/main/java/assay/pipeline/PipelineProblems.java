package assay.pipeline;

import assay.regex.RegexProblem;
import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Span;
import assay.template.TemplateProblem;
import assay.yaml.YamlNode;
import java.util.Collection;

/** The texts of all that can be wrong with a pipeline's file. */
final class PipelineProblems {

  private PipelineProblems() {}

  static Diagnostic empty() {
    return Diagnostic.error(
            "empty-pipeline", "the file holds no pipeline", new Span(0, 0), "nothing here")
        .withHelp("a pipeline has `transformations`, `postprocessing` or `finalizers`");
  }

  static Diagnostic severalDocuments(Span second) {
    return Diagnostic.error(
            "several-pipelines", "a file holds one pipeline", second, "a second document")
        .withHelp("give each pipeline a file of its own");
  }

  static Diagnostic wrongType(String what, String expected, YamlNode node) {
    return Diagnostic.error(
            "wrong-type",
            "%s must be %s, not %s".formatted(what, expected, node.kind()),
            start(node),
            "is " + node.kind())
        .withHelp("write " + expected);
  }

  static Diagnostic unknownKey(String what, YamlNode.Entry entry, Collection<String> known) {
    return Diagnostic.error(
            "unknown-key",
            "%s has no `%s`".formatted(what, shorten(entry.name())),
            entry.key().span(),
            "unknown key")
        .withHelp(Nearest.help(entry.name(), known));
  }

  static Diagnostic missing(String what, String key, Span place) {
    return Diagnostic.error(
            "missing-parameter", "%s needs `%s`".formatted(what, key), place, "has none")
        .withHelp("add `%s: …`".formatted(key));
  }

  static Diagnostic unknownType(String kind, String name, Span place, Collection<String> known) {
    return Diagnostic.error(
            "unknown-" + kind,
            "there is no %s `%s`".formatted(kind, shorten(name)),
            place,
            "unknown")
        .withHelp(Nearest.help(name, known));
  }

  static Diagnostic unknownWord(String key, String word, Span place, Collection<String> known) {
    return Diagnostic.error(
            "unknown-word",
            "`%s` cannot be `%s`".formatted(key, shorten(word)),
            place,
            "unknown word")
        .withHelp(Nearest.help(word, known));
  }

  static Diagnostic refused(String type, String reason, String help, Span place) {
    return Diagnostic.error(
            "refused-transformation",
            "`%s` is not supported: %s".formatted(type, reason),
            place,
            "refused")
        .withHelp(help);
  }

  static Diagnostic refusedKey(String key, String reason, String help, Span place) {
    return Diagnostic.error(
            "refused-parameter",
            "`%s` is not supported: %s".formatted(key, reason),
            place,
            "refused")
        .withHelp(help);
  }

  static Diagnostic emptyMapping(String key, Span place) {
    return Diagnostic.error(
            "empty-mapping",
            "`%s` is mapped to nothing".formatted(shorten(key)),
            place,
            "an empty list")
        .withHelp("name what it becomes, or use `drop_detection_item` to leave items out");
  }

  static Diagnostic emptyLogSource(Span place) {
    return Diagnostic.error(
            "empty-logsource",
            "a log source needs `category`, `product` or `service`",
            place,
            "says nothing")
        .withHelp("give at least one of the three");
  }

  static Diagnostic bothGiven(String one, String other, Span place) {
    return Diagnostic.error(
            "exclusive-parameters",
            "`%s` and `%s` exclude each other".formatted(one, other),
            place,
            "one too many")
        .withHelp("take one of them out");
  }

  static Diagnostic unnamedConditions(String expression, String conditions, Span place) {
    return Diagnostic.error(
            "unnamed-conditions",
            "`%s` needs conditions with names".formatted(expression),
            place,
            "names conditions")
        .withHelp("make `%s` a map from names to conditions".formatted(conditions));
  }

  static Diagnostic unusedCondition(String name, String expression, Span place) {
    return Diagnostic.error(
            "unused-condition",
            "`%s` does not use the condition `%s`".formatted(expression, shorten(name)),
            place,
            "not used")
        .withHelp("name it in the expression, or take it out");
  }

  static Diagnostic unknownCondition(String name, Span place, Collection<String> known) {
    return Diagnostic.error(
            "undefined-condition",
            "there is no condition called `%s`".formatted(shorten(name)),
            place,
            "names nothing")
        .withHelp(Nearest.help(name, known));
  }

  static Diagnostic brokenExpression(String message, Span place) {
    return Diagnostic.error("broken-expression", message, place, "here")
        .withHelp("join names by `and`, `or`, `not` and brackets");
  }

  static Diagnostic withoutEffect(String type, String key, Span place) {
    return Diagnostic.warning(
            "condition-without-effect",
            "`%s` does not look at `%s`".formatted(type, key),
            place,
            "has no effect")
        .withHelp("use `rule_conditions`: this transformation is about rules, not their items");
  }

  static Diagnostic regex(RegexProblem problem, Span place) {
    return Diagnostic.error(problem.id(), problem.message(), place, problem.label())
        .withHelp(problem.help());
  }

  static Diagnostic noNamedGroup(Span place) {
    return Diagnostic.error(
            "missing-group", "the expression has no group with a name", place, "extracts nothing")
        .withHelp("name what is to be extracted, as in `(?P<domain>[^.]*)`");
  }

  static Diagnostic duplicateGroup(String name, Span place) {
    return Diagnostic.error(
            "duplicate-group",
            "two groups are called `%s`".formatted(shorten(name)),
            place,
            "twice in here")
        .withHelp("give each group a name of its own");
  }

  static Diagnostic replacement(String message, Span place) {
    return Diagnostic.error("broken-replacement", message, place, "here")
        .withHelp("groups are `\\1` or `\\g<name>`, a backslash is `\\\\`");
  }

  static Diagnostic template(TemplateProblem problem, Span place) {
    return Diagnostic.error("broken-template", problem.message(), place, "here")
        .withHelp(problem.help());
  }

  static Diagnostic notJson(Span place) {
    return Diagnostic.error("broken-json", "this is not JSON", place, "JSON")
        .withHelp("write a JSON text with \"%QUERY%\" where the query belongs");
  }

  static Diagnostic badSteps(String text, Span place) {
    return Diagnostic.error(
            "unsupported-path",
            "`%s` is more than a path".formatted(shorten(text)),
            place,
            "not supported")
        .withHelp("paths such as `.`, `.a.b`, `.items[]`, `.[0].name` are");
  }

  static Diagnostic notANumber(String text, Span place) {
    return Diagnostic.error(
            "not-a-number", "`%s` is no number".formatted(shorten(text)), place, "no number")
        .withHelp("write a number, or take `force_type` out");
  }

  static Diagnostic tooDeep(Span place) {
    return Diagnostic.error(
            "nested-too-deep", "`nest` stands more than 20 deep", place, "one too many")
        .withHelp("write the steps side by side");
  }

  /** The beginning of a node that may be long. */
  static Span start(YamlNode node) {
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

  static String shorten(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }
}
