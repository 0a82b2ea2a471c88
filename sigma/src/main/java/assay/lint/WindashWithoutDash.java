package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.rule.Value;
import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.List;

/** The modifier `windash` on texts without the dash of an option. */
final class WindashWithoutDash implements LintRule {

  @Override
  public String id() {
    return "windash-without-dash";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "The modifier `windash` on texts without the dash of an option.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      if (!item.has(Modifier.WINDASH)
          || item.values().isEmpty()
          || !item.values().stream().allMatch(WindashWithoutDash::hasNone)) {
        continue;
      }
      for (Detection.ModifierUse use : item.modifiers()) {
        if (use.modifier() == Modifier.WINDASH) {
          findings.add(found(item, use, subject));
        }
      }
    }
  }

  /** A text that was encoded with a dash stands for several. */
  private static boolean hasNone(Value value) {
    return value instanceof Value.Text text && !text.pattern().hasDash();
  }

  private Diagnostic found(Detection.Item item, Detection.ModifierUse use, Subject subject) {
    String message =
        item.values().size() == 1
            ? "`windash` finds no dash in the value"
            : "`windash` finds no dash in any of the values";
    return ItemEdits.mended(
        finding(message, use.span(), "changes nothing")
            .withHelp(
                "take it out: it is for a `-` or `/` with a letter behind and none before it"),
        subject,
        true,
        "take `windash` out",
        List.of(ItemEdits.without(use, subject.source())));
  }
}
