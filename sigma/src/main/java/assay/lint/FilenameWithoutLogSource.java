package assay.lint;

import assay.rule.Rule;
import assay.source.Severity;
import java.util.List;

/** A file name that does not begin with the log source as those of SigmaHQ do. */
final class FilenameWithoutLogSource implements LintRule {

  @Override
  public String id() {
    return "filename-without-log-source";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A file name that does not begin with the log source as those of SigmaHQ do.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_filename_prefix");
  }

  @Override
  public boolean isDefault() {
    return false;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.isNamed() || hasCorrelation(subject)) {
      return;
    }
    String name = subject.fileName();
    subject
        .logSource()
        .flatMap(FilenamePrefixes::of)
        .filter(prefix -> !name.startsWith(prefix))
        .ifPresent(
            prefix ->
                findings.add(
                    finding(
                            "the file `%s` has a rule for the logs of `%s…`"
                                .formatted(name, prefix),
                            subject.logSource().get().span(),
                            "for these logs")
                        .withHelp("let its name begin with `%s`".formatted(prefix))));
  }

  /** A correlation and the rules it joins stand in one file, which no single log source names. */
  private static boolean hasCorrelation(Subject subject) {
    for (Rule rule : subject.file().rules()) {
      if (rule instanceof Rule.CorrelationRule) {
        return true;
      }
    }
    return false;
  }
}
