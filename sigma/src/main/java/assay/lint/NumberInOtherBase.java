package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Value;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Severity;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.List;
import java.util.Optional;

/** A number that YAML does not read in tens. */
final class NumberInOtherBase implements LintRule {

  @Override
  public String id() {
    return "number-in-other-base";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A number that YAML does not read in tens.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      if (item.values().size() == item.written().size()) {
        for (int i = 0; i < item.values().size(); i++) {
          YamlNode.Scalar scalar = item.written().get(i);
          if (scalar.value() instanceof YamlValue.Int number
              && !(item.values().get(i) instanceof Value.Expression)
              && isOther(scalar.text())) {
            findings.add(found(scalar, number, subject));
          }
        }
      }
    }
  }

  /** Whether it has a prefix, or colons between digits. */
  private static boolean isOther(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    return (text.length() > start + 1 && text.charAt(start) == '0') || text.indexOf(':') > 0;
  }

  private Diagnostic found(YamlNode.Scalar scalar, YamlValue.Int number, Subject subject) {
    Diagnostic finding =
        finding(
                "`%s` is read as the number %s".formatted(scalar.text(), number.value()),
                scalar.span(),
                "a number")
            .withHelp("put it in quotes if events have this text, else write the number in tens");
    return ItemEdits.mended(
        finding,
        subject,
        false,
        "put it in quotes",
        List.of(Optional.of(new Edit(scalar.span(), "'" + scalar.text() + "'"))));
  }
}
