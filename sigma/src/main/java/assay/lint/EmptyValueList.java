package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Written;
import assay.source.Severity;
import assay.source.Source;
import java.util.Optional;

/** A field with an empty list of values. */
final class EmptyValueList implements LintRule {

  @Override
  public String id() {
    return "empty-value-list";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A field with an empty list of values.";
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Detection.Item item = named.item();
      Optional<Written> field = item.field();
      if (field.isPresent() && item.written().isEmpty() && isEmptyList(item, subject.source())) {
        findings.add(
            finding(
                    "`%s` has an empty list of values".formatted(field.get().text()),
                    field.get().span(),
                    "asks for nothing")
                .withHelp("give it a value, or `null` if the field must have none"));
      }
    }
  }

  /** A list of what cannot be a value is empty too, and was told of when it was read. */
  private static boolean isEmptyList(Detection.Item item, Source source) {
    String text = source.text(item.span());
    return text.endsWith("]") && text.substring(0, text.length() - 1).stripTrailing().endsWith("[");
  }
}
