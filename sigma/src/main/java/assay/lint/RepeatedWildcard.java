package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.source.Diagnostic;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.List;

/** Several `*` side by side, which are one. */
final class RepeatedWildcard implements LintRule {

  @Override
  public String id() {
    return "repeated-wildcard";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "Several `*` side by side, which are one.";
  }

  @Override
  public List<String> aliases() {
    return List.of("double_wildcard");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      for (YamlNode.Scalar scalar : named.item().written()) {
        if (scalar.text().contains("**")
            && WrittenPattern.isText(scalar)
            && WrittenPattern.isIn(named.item())) {
          check(scalar, subject, findings);
        }
      }
    }
  }

  private void check(YamlNode.Scalar scalar, Subject subject, Findings findings) {
    String once = WrittenPattern.withoutRepeats(scalar.text());
    if (!once.equals(scalar.text())) {
      Diagnostic finding =
          finding(
                  "`%s` has several `*` side by side".formatted(scalar.text()),
                  scalar.span(),
                  "one is enough")
              .withHelp("write `%s`; a plain `*` is written `\\*`".formatted(once));
      findings.add(
          ItemEdits.mended(
              finding,
              subject,
              true,
              "write one `*`",
              List.of(ItemEdits.rewritten(scalar, once, subject.source()))));
    }
  }
}
