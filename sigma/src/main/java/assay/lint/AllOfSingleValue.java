package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Modifier;
import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.List;

/** The modifier `all` on a single value. */
final class AllOfSingleValue implements LintRule {

  @Override
  public String id() {
    return "all-of-single-value";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "The modifier `all` on a single value.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_invalid_all_modifier");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      if (item.written().size() == 1) {
        for (Detection.ModifierUse use : item.modifiers()) {
          if (use.modifier() == Modifier.ALL) {
            findings.add(found(item, use, subject));
          }
        }
      }
    }
  }

  private Diagnostic found(Detection.Item item, Detection.ModifierUse use, Subject subject) {
    Diagnostic finding =
        finding("`all` stands on a single value", use.span(), "joins nothing")
            .withHelp("take `all` out, or give it a list");
    return item.field().isEmpty()
        ? finding
        : ItemEdits.mended(
            finding,
            subject,
            true,
            "take `all` out",
            List.of(ItemEdits.without(use, subject.source())));
  }
}
