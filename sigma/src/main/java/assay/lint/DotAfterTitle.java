package assay.lint;

import assay.rule.ScalarPlaces;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Fix;
import assay.source.Severity;
import assay.source.Span;
import java.util.List;
import java.util.Optional;

/** A title that ends with a full stop. */
final class DotAfterTitle implements LintRule {

  @Override
  public String id() {
    return "dot-after-title";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A title that ends with a full stop.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_title_end");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<Written> title = subject.metadata().title();
    if (title.isEmpty() || !title.get().text().endsWith(".")) {
      return;
    }
    int end = title.get().text().length();
    int start = end;
    while (start > 0 && title.get().text().charAt(start - 1) == '.') {
      start--;
    }
    Span dots = new ScalarPlaces(subject.source(), title.get()).span(start, end);
    Diagnostic found =
        finding("the title ends with a full stop", dots, "no sentence")
            .withHelp("leave the full stop out");
    findings.add(
        start > 0 && subject.source().text(dots).equals(".".repeat(end - start))
            ? found.withFix(Fix.safe("leave the full stop out", new Edit(dots, "")))
            : found);
  }
}
