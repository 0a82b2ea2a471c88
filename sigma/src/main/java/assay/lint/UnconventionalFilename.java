package assay.lint;

import assay.source.Severity;
import java.util.List;
import java.util.regex.Pattern;

/** A file name that is not in the form of SigmaHQ. */
final class UnconventionalFilename implements LintRule {

  private static final Pattern FORM = Pattern.compile("[a-z0-9_]{10,90}\\.yml");

  @Override
  public String id() {
    return "unconventional-filename";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A file name that is not in the form of SigmaHQ.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_filename_convention");
  }

  @Override
  public boolean isDefault() {
    return false;
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.isFirst() || !subject.isNamed()) {
      return;
    }
    String name = subject.fileName();
    if (!FORM.matcher(name).matches() || name.indexOf('_') < 0) {
      findings.add(
          finding("the file is called `%s`".formatted(name), subject.head(), "in this file")
              .withHelp(
                  "use 10 to 90 of the characters `a-z`, `0-9` and `_`, then `.yml`, as in"
                      + " `proc_creation_win_powershell_encoded.yml`"));
    }
  }
}
