package assay.lint;

import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Fix;
import assay.source.Nearest;
import assay.source.Printable;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.Collection;
import java.util.List;

/** The texts of all that can be wrong with a configuration of checks, or with a comment. */
final class LintProblems {

  private LintProblems() {}

  static Diagnostic notUnderstood(Ignore ignore) {
    return Diagnostic.of(
            IgnoreChecks.UNKNOWN.severity(),
            IgnoreChecks.UNKNOWN.id(),
            "this comment ignores nothing",
            ignore.comment(),
            "not understood")
        .withHelp(ignore.trouble());
  }

  static Diagnostic unknownIgnore(Written name, Collection<String> known) {
    return Diagnostic.of(
            IgnoreChecks.UNKNOWN.severity(),
            IgnoreChecks.UNKNOWN.id(),
            "`%s` is not a check".formatted(Printable.shortened(name.text())),
            name.span(),
            "unknown check")
        .withHelp(nearestCheck(name.text(), known));
  }

  static Diagnostic unusedIgnore(Written name, Span part) {
    return Diagnostic.of(
            IgnoreChecks.UNUSED.severity(),
            IgnoreChecks.UNUSED.id(),
            "`%s` finds nothing here".formatted(name.text()),
            name.span(),
            "ignores nothing")
        .withFix(Fix.safe("take it out", new Edit(part, "")));
  }

  static Diagnostic cannotIgnore(Written name) {
    return Diagnostic.of(
            IgnoreChecks.UNUSED.severity(),
            IgnoreChecks.UNUSED.id(),
            "`%s` is an error of reading and cannot be ignored".formatted(name.text()),
            name.span(),
            "ignores nothing")
        .withHelp("mend the rule: with this error nothing else can use it");
  }

  static Diagnostic unknownCheck(Written name, Collection<String> known) {
    return Diagnostic.error(
            "unknown-check",
            "`%s` is not a check".formatted(Printable.shortened(name.text())),
            name.span(),
            "unknown check")
        .withHelp(nearestCheck(name.text(), known));
  }

  private static String nearestCheck(String name, Collection<String> known) {
    return Nearest.to(name, known)
        .map(near -> "did you mean `%s`?".formatted(near))
        .orElse("`assay list lints` shows what there is");
  }

  static Diagnostic cannotBeOff(Written name) {
    return Diagnostic.error(
            "cannot-be-ignored",
            "`%s` is an error of reading and always on".formatted(name.text()),
            name.span(),
            "cannot be turned off")
        .withHelp("leave whole files out with `exclude: [{path: …}]`");
  }

  static Diagnostic unknownKey(YamlNode.Entry entry, String where, List<String> known) {
    return Diagnostic.error(
            "unknown-key",
            "%s has no key `%s`".formatted(where, Printable.shortened(entry.name())),
            entry.key().span(),
            "unknown key")
        .withHelp(Nearest.help(entry.name(), known));
  }

  static Diagnostic wrongType(String what, String expected, YamlNode node) {
    return Diagnostic.error(
            "wrong-type",
            "%s must be %s, not %s".formatted(what, expected, node.kind()),
            firstLine(node),
            "is " + node.kind())
        .withHelp("docs/guide/checks.md shows how it is written");
  }

  static Diagnostic unknownSeverity(Written name, List<String> known) {
    return Diagnostic.error(
            "unknown-severity",
            "`%s` is not a severity".formatted(Printable.shortened(name.text())),
            name.span(),
            "unknown severity")
        .withHelp(Nearest.help(name.text(), known));
  }

  static Diagnostic unknownOption(YamlNode.Entry entry, String check, List<String> known) {
    return Diagnostic.error(
            "unknown-option",
            "`%s` has no option `%s`".formatted(check, Printable.shortened(entry.name())),
            entry.key().span(),
            "unknown option")
        .withHelp(Nearest.help(entry.name(), known));
  }

  static Diagnostic notAWholeNumber(String option, YamlNode node) {
    return Diagnostic.error(
            "not-a-number",
            "`%s` must be a whole number".formatted(option),
            firstLine(node),
            "is " + node.kind())
        .withHelp("write digits alone, as in `%s: 100`".formatted(option));
  }

  static Diagnostic excludesNothing(YamlNode node) {
    return Diagnostic.error(
            "incomplete-exclusion",
            "an exclusion needs `path`, or `rule`, and may have `checks`",
            firstLine(node),
            "says not what is left out")
        .withHelp("write `- {path: \"legacy/**\", checks: [long-title]}`");
  }

  /** What a configuration of pySigma names that cannot be done here, and why. */
  static Diagnostic notTaken(String what, String reason, Span place) {
    return Diagnostic.warning(
            "not-taken-over", "%s is not taken over".formatted(what), place, "without effect")
        .withHelp(reason);
  }

  static Diagnostic notPysigma(Span place) {
    return Diagnostic.error(
            "not-a-configuration",
            "this is no configuration of pySigma's validators",
            place,
            "expected `validators: […]`")
        .withHelp("it is a map of `validators`, `exclusions` and `config`");
  }

  private static Span firstLine(YamlNode node) {
    return switch (node) {
      case YamlNode.Scalar scalar -> scalar.span();
      case YamlNode.Mapping map ->
          map.entries().isEmpty() ? map.span() : map.entries().getFirst().key().span();
      case YamlNode.Sequence list ->
          list.items().isEmpty()
              ? list.span()
              : new Span(list.span().start(), list.span().start() + 1);
    };
  }
}
