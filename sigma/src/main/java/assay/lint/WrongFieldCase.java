package assay.lint;

import assay.lint.Subject.NamedItem;
import assay.rule.Detection;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Severity;
import java.util.List;
import java.util.Optional;

/** A field whose name has another upper and lower case than in events. */
final class WrongFieldCase implements LintRule {

  @Override
  public String id() {
    return "wrong-field-case";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A field whose name has another upper and lower case than in events.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_fieldname_cast");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<Taxonomy.Fields> fields = subject.log().map(Taxonomy.Log::fields);
    if (fields.isEmpty()) {
      return;
    }
    for (NamedItem named : subject.items()) {
      Optional<Written> field = named.item().field();
      if (field.isPresent() && !fields.get().names().contains(field.get().text())) {
        known(field.get().text(), fields.get())
            .ifPresent(known -> findings.add(found(named.item(), field.get(), known, subject)));
      }
    }
  }

  private Diagnostic found(Detection.Item item, Written field, String known, Subject subject) {
    Diagnostic finding =
        finding(
                "the field is called `%s`, not `%s`".formatted(known, field.text()),
                field.span(),
                "wrong case")
            .withHelp("write `%s`: most systems tell upper and lower case apart".formatted(known));
    return ItemEdits.mended(
        finding,
        subject,
        true,
        "write `%s`".formatted(known),
        List.of(ItemEdits.renamed(item, known, subject.source())));
  }

  /** The field that {@code name} is but for upper and lower case; empty if it is one itself. */
  static Optional<String> known(String name, Taxonomy.Fields fields) {
    for (String known : fields.names()) {
      if (known.equalsIgnoreCase(name) && !known.equals(name)) {
        return fields.names().contains(name) ? Optional.empty() : Optional.of(known);
      }
    }
    return Optional.empty();
  }
}
