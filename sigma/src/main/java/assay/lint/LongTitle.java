package assay.lint;

import assay.rule.Written;
import assay.source.Severity;
import java.util.List;

/** A title that lists and alerts would cut. */
final class LongTitle implements LintRule {

  private static final int MOST = 120;

  @Override
  public String id() {
    return "long-title";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A title that lists and alerts would cut.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_title_length");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.number("max_length"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    int most = subject.options().number(this, "max_length", MOST);
    for (Written title : subject.metadata().title().stream().toList()) {
      int length = title.text().codePointCount(0, title.text().length());
      if (length > most) {
        findings.add(
            finding("the title has %d characters".formatted(length), title.span(), "a long title")
                .withHelp("say it in %d characters; `description` has room".formatted(most)));
      }
    }
  }
}
