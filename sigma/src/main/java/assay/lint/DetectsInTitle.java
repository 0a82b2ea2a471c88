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

/** A title that begins by saying that the rule detects something. */
final class DetectsInTitle implements LintRule {

  private static final List<String> WORDS = List.of("Detect ", "Detects ");

  @Override
  public String id() {
    return "detects-in-title";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A title that begins by saying that the rule detects something.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_title_start");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<Written> title = subject.metadata().title();
    if (title.isEmpty()) {
      return;
    }
    String text = title.get().text();
    for (String word : WORDS) {
      if (text.startsWith(word) && text.length() > word.length()) {
        Span place = new ScalarPlaces(subject.source(), title.get()).span(0, word.length());
        Diagnostic found =
            finding(
                    "the title begins with `%s`".formatted(word.strip()),
                    place,
                    "as every rule does")
                .withHelp("name what is detected: `%s`".formatted(text.substring(word.length())));
        findings.add(
            subject.source().text(place).equals(word)
                ? found.withFix(
                    Fix.unsafe("leave `%s` out".formatted(word.strip()), new Edit(place, "")))
                : found);
        return;
      }
    }
  }
}
