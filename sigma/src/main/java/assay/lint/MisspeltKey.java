package assay.lint;

import assay.source.Edit;
import assay.source.Fix;
import assay.source.Severity;
import java.util.List;

/** A key that is near to one of the language, which the rule does not have. */
final class MisspeltKey implements LintRule {

  @Override
  public String id() {
    return "misspelt-key";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A key that is near to one of the language, which the rule does not have.";
  }

  @Override
  public List<String> aliases() {
    return List.of("custom_attributes", "sigmahq_unknown_field");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Keys.Custom key : Keys.custom(subject)) {
      key.meant()
          .ifPresent(
              meant ->
                  findings.add(
                      finding(
                              "`%s` is no key of a rule".formatted(key.name()),
                              key.span(),
                              "not read")
                          .withHelp("did you mean `%s`?".formatted(meant))
                          .withFix(
                              Fix.unsafe(
                                  "call it `%s`".formatted(meant), new Edit(key.span(), meant)))));
    }
  }
}
