package assay.lint;

import assay.rule.Rule;
import assay.source.Severity;
import java.util.List;

/** A file with a correlation whose name does not begin with `correlation_`. */
final class FilenameWithoutCorrelation implements LintRule {

  private static final String PREFIX = "correlation_";

  @Override
  public String id() {
    return "filename-without-correlation";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A file with a correlation whose name does not begin with `correlation_`.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_correlation_filename_prefix");
  }

  @Override
  public boolean isDefault() {
    return false;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (subject.rule() instanceof Rule.CorrelationRule
        && subject.isNamed()
        && !subject.fileName().startsWith(PREFIX)) {
      findings.add(
          finding(
                  "the file `%s` has a correlation".formatted(subject.fileName()),
                  subject.head(),
                  "a correlation")
              .withHelp("let its name begin with `%s`".formatted(PREFIX)));
    }
  }
}
