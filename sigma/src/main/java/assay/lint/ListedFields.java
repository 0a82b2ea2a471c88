package assay.lint;

import assay.rule.Written;
import assay.source.Severity;
import java.util.List;

/** A list of fields, which few tools read today. */
final class ListedFields implements LintRule {

  @Override
  public String id() {
    return "listed-fields";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A list of fields, which few tools read today.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_fields_existence");
  }

  @Override
  public boolean isDefault() {
    return false;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<Written> fields = subject.metadata().fields().items();
    if (!fields.isEmpty()) {
      findings.add(
          finding(
                  "`fields` lists %s"
                      .formatted(fields.size() == 1 ? "a field" : fields.size() + " fields"),
                  fields.getFirst().span(),
                  "the first of them")
              .withHelp("leave it to each system which fields an alert shows"));
    }
  }
}
