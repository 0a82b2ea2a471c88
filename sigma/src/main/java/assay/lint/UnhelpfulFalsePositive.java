package assay.lint;

import assay.rule.ScalarPlaces;
import assay.rule.Written;
import assay.source.Severity;
import java.util.List;
import java.util.Locale;

/** A false positive that helps nobody to tell it from the real thing. */
final class UnhelpfulFalsePositive implements LintRule {

  private static final List<String> WORDS = List.of("none", "pentest", "penetration");

  @Override
  public String id() {
    return "unhelpful-false-positive";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A false positive that helps nobody to tell it from the real thing.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_falsepositives_banned_word");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.texts("word_list"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    List<String> words = subject.options().texts(this, "word_list", WORDS);
    for (Written entry : subject.metadata().falsePositives().items()) {
      for (Words.Word word : Words.of(entry.text())) {
        if (words.contains(word.text().toLowerCase(Locale.ROOT))) {
          findings.add(
              finding(
                      "`%s` does not say what looks like an attack and is none"
                          .formatted(word.text()),
                      new ScalarPlaces(subject.source(), entry).span(word.start(), word.end()),
                      "unhelpful")
                  .withHelp(
                      "write `Unlikely` if none are expected, `Unknown` if none are known yet"));
          break;
        }
      }
    }
  }
}
