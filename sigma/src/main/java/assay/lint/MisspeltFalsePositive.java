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
import java.util.Map;

/** A word among the false positives that is often misspelt, and is here. */
final class MisspeltFalsePositive implements LintRule {

  private static final Map<String, String> CORRECTIONS =
      Map.of(
          "unkown", "unknown",
          "unknow", "unknown",
          "unknwon", "unknown",
          "ligitimate", "legitimate",
          "legitimeate", "legitimate",
          "legitmate", "legitimate",
          "legitim", "legitimate",
          "adminstrator", "administrator",
          "adminstrators", "administrators",
          "adminstrative", "administrative");

  @Override
  public String id() {
    return "misspelt-false-positive";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A word among the false positives that is often misspelt, and is here.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_falsepositives_typo_word");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.texts("word_list"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<String> words = subject.options().texts(this, "word_list", List.of());
    for (Written entry : subject.metadata().falsePositives().items()) {
      for (Words.Word word : Words.of(entry.text())) {
        String lower = word.text().toLowerCase(Locale.ROOT);
        String right = CORRECTIONS.getOrDefault(lower, "");
        if (!right.isEmpty() || words.contains(lower)) {
          findings.add(found(subject, entry, word, right));
        }
      }
    }
  }

  private Diagnostic found(Subject subject, Written entry, Words.Word word, String right) {
    Span place = new ScalarPlaces(subject.source(), entry).span(word.start(), word.end());
    Diagnostic found = finding("`%s` is misspelt".formatted(word.text()), place, "misspelt");
    if (right.isEmpty()) {
      return found.withHelp("spell it as a dictionary does");
    }
    String text = Character.isUpperCase(word.text().charAt(0)) ? capital(right) : right;
    Diagnostic helped = found.withHelp("write `%s`".formatted(text));
    return subject.source().text(place).equals(word.text())
        ? helped.withFix(Fix.safe("write `%s`".formatted(text), new Edit(place, text)))
        : helped;
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
