package assay.lint;

import assay.source.Severity;
import java.util.List;

/** A file name that says too little, or is too long for some systems. */
final class FilenameTooShortOrLong implements LintRule {

  private static final int LEAST = 10;
  private static final int MOST = 90;

  @Override
  public String id() {
    return "filename-too-short-or-long";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A file name that says too little, or is too long for some systems.";
  }

  @Override
  public List<String> aliases() {
    return List.of("filename_length");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.number("min_size"), LintOption.number("max_size"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    if (!subject.isFirst() || !subject.isNamed()) {
      return;
    }
    int least = subject.options().number(this, "min_size", LEAST);
    int most = subject.options().number(this, "max_size", MOST);
    String name = subject.fileName();
    int length = name.codePointCount(0, name.length());
    if (length < least || length > most) {
      findings.add(
          finding(
                  "the name `%s` has %d characters".formatted(name, length),
                  subject.head(),
                  "in this file")
              .withHelp("give it between %d and %d, with `.yml`".formatted(least, most)));
    }
  }
}
