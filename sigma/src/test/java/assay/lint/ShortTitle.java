package assay.lint;

import assay.rule.Written;
import assay.source.Edit;
import assay.source.Fix;
import assay.source.Severity;
import java.util.List;

/** A check for tests, with a fix and an alias: it wants titles of {@code min_length} characters. */
final class ShortTitle implements LintRule {

  /** This check and all that comes with every catalogue. */
  static final LintCatalogue CATALOGUE =
      new LintCatalogue(List.of(new LongTitle(), new ShortTitle()), AcrossChecks.ALL);

  @Override
  public String id() {
    return "short-title";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String summary() {
    return "A title that says nothing.";
  }

  @Override
  public List<String> aliases() {
    return List.of("title_length", "title_checks");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.number("min_length"), LintOption.texts("words"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Written title = subject.metadata().title().orElse(new Written("", subject.head()));
    List<String> words = subject.options().texts(this, "words", List.of());
    if (title.text().length() < subject.options().number(this, "min_length", 5)
        || words.contains(title.text())) {
      findings.add(
          finding("the title says nothing", title.span(), "too short")
              .withFix(Fix.safe("say more", new Edit(title.span(), title.text() + " indeed"))));
    }
  }
}
