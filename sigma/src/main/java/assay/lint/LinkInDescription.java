package assay.lint;

import assay.rule.ScalarPlaces;
import assay.rule.Written;
import assay.source.Severity;
import assay.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A link in the description of a rule that names no references. */
final class LinkInDescription implements LintRule {

  private static final List<String> WORDS = List.of("http://", "https://", "internal research");

  @Override
  public String id() {
    return "link-in-description";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A link in the description of a rule that names no references.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_link_in_description");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.texts("word_list"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<Written> description = subject.metadata().description();
    if (description.isEmpty() || !subject.metadata().references().isEmpty()) {
      return;
    }
    String text = description.get().text();
    String lower = text.toLowerCase(Locale.ROOT);
    for (String word : subject.options().texts(this, "word_list", WORDS)) {
      int at = lower.indexOf(word);
      if (at >= 0 && lower.length() == text.length()) {
        Span place =
            new ScalarPlaces(subject.source(), description.get()).span(at, endOfWord(text, at));
        findings.add(
            finding("the description names a source that `references` lacks", place, "a source")
                .withHelp("move it to `references`, where tools and readers look for it"));
        return;
      }
    }
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
