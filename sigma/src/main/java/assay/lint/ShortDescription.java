package assay.lint;

import assay.rule.Written;
import assay.source.Severity;
import java.util.List;
import java.util.Optional;

/** A description too short to say what the title does not. */
final class ShortDescription implements LintRule {

  private static final int LEAST = 16;

  @Override
  public String id() {
    return "short-description";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A description too short to say what the title does not.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_description_length");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.number("description_len"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    int least = subject.options().number(this, "description_len", LEAST);
    Optional<Written> description = subject.metadata().description();
    if (description.isEmpty()) {
      return;
    }
    String text = description.get().text().strip();
    int length = text.codePointCount(0, text.length());
    if (length < least) {
      findings.add(
          finding(
                  "the description has %d characters".formatted(length),
                  description.get().span(),
                  "too short to tell anything")
              .withHelp("say what happens when this matches, and why it matters"));
    }
  }
}
