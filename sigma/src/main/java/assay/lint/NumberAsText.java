package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Severity;
import assay.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** A number in quotes, which is compared as a text. */
final class NumberAsText implements LintRule {

  /** Longer ones are numbers of something, not amounts. */
  private static final int MOST_DIGITS = 18;

  @Override
  public String id() {
    return "number-as-text";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A number in quotes, which is compared as a text.";
  }

  @Override
  public List<String> aliases() {
    return List.of("number_as_string");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      if (item.field().isPresent() && areWhole(item)) {
        for (YamlNode.Scalar scalar : item.written()) {
          if (WrittenPattern.isText(scalar) && isNumber(scalar.text())) {
            findings.add(found(scalar, subject));
          }
        }
      }
    }
  }

  /** Whether the values are the whole of the field. */
  private static boolean areWhole(Detection.Item item) {
    for (Detection.ModifierUse use : item.modifiers()) {
      if (use.modifier() != Modifier.ALL && use.modifier() != Modifier.NEQ) {
        return false;
      }
    }
    return true;
  }

  /** Whether the digits are those that the number is written with: `007` is no number. */
  private static boolean isNumber(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    boolean leadingZero = text.length() > start + 1 && text.charAt(start) == '0';
    if (text.length() == start || text.length() > MOST_DIGITS || leadingZero) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private Diagnostic found(YamlNode.Scalar scalar, Subject subject) {
    Diagnostic finding =
        finding(
                "the number `%s` is written as a text".formatted(scalar.text()),
                scalar.span(),
                "a text")
            .withHelp("take the quotes away if events have a number here");
    return ItemEdits.mended(
        finding,
        subject,
        false,
        "take the quotes away",
        List.of(Optional.of(new Edit(scalar.span(), scalar.text()))));
  }
}
