package assay.lint;

import assay.rule.Written;
import assay.source.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A rule of a status that has a folder of its own, outside of that folder. */
final class MisplacedStatus implements LintRule {

  private static final Set<String> OF_A_FOLDER = Set.of("deprecated", "unsupported");

  @Override
  public String id() {
    return "misplaced-status";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A rule of a status that has a folder of its own, outside of that folder.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_status");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<Written> status = subject.metadata().status();
    if (status.isEmpty() || !subject.isNamed()) {
      return;
    }
    String text = status.get().text().toLowerCase(Locale.ROOT);
    if (!OF_A_FOLDER.contains(text)) {
      return;
    }
    List<String> folders = subject.folders();
    if (!folders.isEmpty() && !folders.contains(text)) {
      findings.add(
          finding(
                  "a rule of status `%s` is not in a folder `%s`".formatted(text, text),
                  status.get().span(),
                  "among the others")
              .withHelp("move the file to `%s`, or give the rule another status".formatted(text)));
    }
  }
}
