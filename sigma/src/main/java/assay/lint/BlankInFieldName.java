package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.List;
import java.util.Optional;

/** A field whose name has a blank. */
final class BlankInFieldName implements LintRule {

  @Override
  public String id() {
    return "blank-in-field-name";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A field whose name has a blank.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_space_field_name");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (NamedItem named : subject.items()) {
      Optional<Written> field = named.item().field();
      if (field.isPresent() && field.get().text().indexOf(' ') >= 0) {
        findings.add(found(named, field.get(), subject));
      }
    }
  }

  private Diagnostic found(NamedItem named, Written field, Subject subject) {
    String name = field.text().strip().replace(' ', '_');
    Diagnostic finding =
        finding(
                "the name of the field `%s` has a blank".formatted(field.text()),
                field.span(),
                "has a blank")
            .withHelp("write `%s`, and let a pipeline map it".formatted(name));
    return ItemEdits.mended(
        finding,
        subject,
        false,
        "write `%s`".formatted(name),
        List.of(ItemEdits.renamed(named.item(), name, subject.source())));
  }
}
