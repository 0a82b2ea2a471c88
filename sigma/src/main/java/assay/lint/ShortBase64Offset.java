package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Pattern;
import assay.rule.Value;
import assay.source.Severity;

/** A text so short that its Base64 forms are found almost everywhere. */
final class ShortBase64Offset implements LintRule {

  /** Of fewer characters, a form is found in one of a hundred longer texts by chance, or more. */
  private static final int FEWEST = 4;

  @Override
  public String id() {
    return "short-base64offset";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A text so short that its Base64 forms are found almost everywhere.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      if (item.has(Modifier.BASE64OFFSET)) {
        for (Value value : item.values()) {
          if (value instanceof Value.Expansion forms) {
            check(forms, findings);
          }
        }
      }
    }
  }

  private void check(Value.Expansion forms, Findings findings) {
    int fewest = fewest(forms);
    if (fewest < FEWEST) {
      findings.add(
          finding(
                  fewest == 0
                      ? "at one offset nothing is left of the text in Base64, which all texts have"
                      : "at one offset only %d characters are left of the text in Base64"
                          .formatted(fewest),
                  forms.span(),
                  "too short")
              .withHelp("look for a longer piece"));
    }
  }

  private static int fewest(Value.Expansion forms) {
    int fewest = Integer.MAX_VALUE;
    for (Value value : forms.values()) {
      fewest =
          Math.min(
              fewest,
              value instanceof Value.Expansion inner
                  ? fewest(inner)
                  : value instanceof Value.Text text ? length(text.pattern()) : FEWEST);
    }
    return fewest;
  }

  private static int length(Pattern pattern) {
    int length = 0;
    for (Pattern.Part part : pattern.parts()) {
      if (part instanceof Pattern.Literal(String text)) {
        length += text.length();
      }
    }
    return length;
  }
}
