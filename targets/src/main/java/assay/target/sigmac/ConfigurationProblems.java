package assay.target.sigmac;

import assay.source.Diagnostic;
import assay.source.Nearest;
import assay.source.Span;
import assay.yaml.YamlNode;
import java.util.List;

/** The texts of what makes a configuration unfit for a target. */
final class ConfigurationProblems {

  private ConfigurationProblems() {}

  static Diagnostic notAConfiguration() {
    return Diagnostic.error(
            "not-a-configuration",
            "a configuration is one document with a map",
            new Span(0, 0),
            "something else begins here")
        .withHelp("give it `fieldmappings`, `logsources` or both");
  }

  static Diagnostic wrongType(String what, String expected, YamlNode node) {
    return Diagnostic.error(
            "wrong-type", "%s must be %s".formatted(what, expected), node.span(), node.kind())
        .withHelp("write %s, in quotes where YAML reads something else".formatted(expected));
  }

  static Diagnostic otherBackend(String target, String backend, Span span) {
    return Diagnostic.error(
            "configuration-for-other-target",
            "this configuration is not for `%s`".formatted(target),
            span,
            "does not list `%s`".formatted(backend))
        .withHelp("add `%s` to its `backends`, or take another one".formatted(backend));
  }

  static Diagnostic order(int before, Span span) {
    return Diagnostic.error(
            "configuration-order",
            "the `order` of this configuration is not above %d".formatted(before),
            span,
            "too low")
        .withHelp("give configurations in increasing `order`");
  }

  static Diagnostic emptyLogSource(Span span) {
    return Diagnostic.error(
            "empty-logsource",
            "a log source needs `category`, `product` or `service`",
            span,
            "stands for no rule")
        .withHelp("say which rules it stands for, as in `product: windows`");
  }

  static Diagnostic unknownKey(String key, List<String> known, Span span) {
    return Diagnostic.warning(
            "unknown-key", "a log source has no key `%s`".formatted(key), span, "ignored")
        .withHelp(Nearest.help(key, known));
  }

  static Diagnostic rewriteKey(String key, List<String> known, Span span) {
    return Diagnostic.error(
            "unknown-key", "`rewrite` has no key `%s`".formatted(key), span, "unknown")
        .withHelp(Nearest.help(key, known));
  }

  static Diagnostic mappingKey(String key, Span span) {
    return Diagnostic.error(
            "invalid-mapping",
            "`%s` is neither `field=value` nor `default`".formatted(key),
            span,
            "when does it hold?")
        .withHelp("write `EventID=4624: name`, or `default: name`");
  }
}
