package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.source.Diagnostic;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** A path with a blank before or behind it. */
final class BlankAroundPath implements LintRule {

  @Override
  public String id() {
    return "blank-around-path";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A path with a blank before or behind it.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      if (item.field().isPresent() && item.values().size() == item.written().size()) {
        for (int i = 0; i < item.values().size(); i++) {
          YamlNode.Scalar scalar = item.written().get(i);
          String text = scalar.text();
          if ((text.startsWith(" ") || text.endsWith(" "))
              && item.values().get(i) instanceof Value.Text value
              && isAround(value.pattern())) {
            findings.add(found(scalar, subject));
          }
        }
      }
    }
  }

  /** Whether a path with its drive begins after a blank, or one with a program ends before it. */
  private static boolean isAround(Pattern pattern) {
    Optional<String> first = literal(pattern, 0);
    Optional<String> last = literal(pattern, pattern.parts().size() - 1);
    return first.filter(text -> text.startsWith(" ") && isDrive(text.strip())).isPresent()
        || last.filter(text -> text.endsWith(" ") && isWholePath(text.strip())).isPresent();
  }

  private static Optional<String> literal(Pattern pattern, int at) {
    return pattern.parts().get(at) instanceof Pattern.Literal(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static boolean isDrive(String text) {
    return text.length() > 2
        && Character.isLetter(text.charAt(0))
        && text.charAt(1) == ':'
        && text.charAt(2) == '\\';
  }

  /** A path without the arguments that a command line has. */
  private static boolean isWholePath(String text) {
    return (text.startsWith("\\") || isDrive(text))
        && PathFields.isProgram(text)
        && text.indexOf('"') < 0;
  }

  private Diagnostic found(YamlNode.Scalar scalar, Subject subject) {
    String text = scalar.text().strip();
    return ItemEdits.mended(
        finding("the path `%s` has a blank around it".formatted(text), scalar.span(), "a blank")
            .withHelp("write it without: no path begins or ends so"),
        subject,
        false,
        "take the blank away",
        List.of(ItemEdits.rewritten(scalar, text, subject.source())));
  }
}
