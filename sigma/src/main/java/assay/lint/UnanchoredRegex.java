package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Value;
import assay.source.Diagnostic;
import assay.source.Severity;
import assay.yaml.YamlNode;

/** A regular expression that a modifier seems to hold to the start or the end of a text. */
final class UnanchoredRegex implements LintRule {

  @Override
  public String id() {
    return "unanchored-regex";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A regular expression that a modifier seems to hold to the start or the end of a text.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      if (item.has(Modifier.RE) && item.values().size() == item.written().size()) {
        for (int i = 0; i < item.values().size(); i++) {
          if (item.values().get(i) instanceof Value.Expression) {
            check(item, item.written().get(i), findings);
          }
        }
      }
    }
  }

  private void check(Detection.Item item, YamlNode.Scalar scalar, Findings findings) {
    String text = scalar.text();
    if (item.has(Modifier.STARTSWITH) && text.indexOf('^') < 0 && !text.contains("\\A")) {
      findings.add(found("startswith", "start", "begin it with `^`", scalar));
    }
    if (item.has(Modifier.ENDSWITH) && text.indexOf('$') < 0 && !text.contains("\\Z")) {
      findings.add(found("endswith", "end", "end it with `$`", scalar));
    }
  }

  private Diagnostic found(String modifier, String side, String help, YamlNode.Scalar scalar) {
    return finding(
            "`%s` does not hold a regular expression to the %s of a text".formatted(modifier, side),
            scalar.span(),
            "is found anywhere")
        .withHelp(help);
  }
}
