package assay.lint;

import assay.rule.ScalarPlaces;
import assay.rule.Written;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Fix;
import assay.source.Severity;
import assay.source.Span;
import java.util.List;
import java.util.Locale;

/** A false positive that begins with a small letter. */
final class LowercaseFalsePositive implements LintRule {

  @Override
  public String id() {
    return "lowercase-false-positive";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A false positive that begins with a small letter.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_falsepositives_capital");
  }

  @Override
  public void check(Subject subject, Findings findings) {
    for (Written entry : subject.metadata().falsePositives().items()) {
      if (entry.text().isEmpty()) {
        continue;
      }
      int first = entry.text().codePointAt(0);
      int length = Character.charCount(first);
      String upper = entry.text().substring(0, length).toUpperCase(Locale.ROOT);
      if (!entry.text().startsWith(upper)) {
        Span place = new ScalarPlaces(subject.source(), entry).span(0, length);
        Diagnostic found =
            finding("a false positive begins with a small letter", place, "small")
                .withHelp("begin it with a capital letter");
        findings.add(
            subject.source().text(place).equals(entry.text().substring(0, length))
                ? found.withFix(Fix.safe("write it with a capital", new Edit(place, upper)))
                : found);
      }
    }
  }
}
