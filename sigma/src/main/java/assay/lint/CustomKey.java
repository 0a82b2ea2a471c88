package assay.lint;

import assay.source.Severity;
import java.util.List;

/** A key that the language does not know. */
final class CustomKey implements LintRule {

  private static final List<String> ALLOWED = List.of("regression_tests_path", "simulation");

  @Override
  public String id() {
    return "custom-key";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A key that the language does not know.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_unknown_field");
  }

  @Override
  public boolean isDefault() {
    return false;
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.texts("allowed"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<String> allowed = subject.options().texts(this, "allowed", ALLOWED);
    for (Keys.Custom key : Keys.custom(subject)) {
      if (key.meant().isEmpty() && !allowed.contains(key.name())) {
        findings.add(
            finding("`%s` is no key of Sigma".formatted(key.name()), key.span(), "of your own")
                .withHelp("leave it out of rules that you publish, or allow it by `allowed`"));
      }
    }
  }
}
