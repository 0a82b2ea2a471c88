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
import java.util.Optional;

/** A word of the title in small letters that titles write with a capital. */
final class LowercaseTitleWord implements LintRule {

  private static final List<String> SMALL =
      List.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "in", "new", "of", "on", "or", "over",
          "the", "through", "to", "via", "with", "without");

  @Override
  public String id() {
    return "lowercase-title-word";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  public String summary() {
    return "A word of the title in small letters that titles write with a capital.";
  }

  @Override
  public List<String> aliases() {
    return List.of("sigmahq_title_case");
  }

  @Override
  public List<LintOption> options() {
    return List.of(LintOption.texts("word_list"));
  }

  @Override
  public void check(Subject subject, Findings findings) {
    Optional<Written> title = subject.metadata().title();
    if (title.isEmpty()) {
      return;
    }
    List<String> small = subject.options().texts(this, "word_list", SMALL);
    String text = title.get().text();
    ScalarPlaces places = new ScalarPlaces(subject.source(), title.get());
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf(' ', start);
      end = end < 0 ? text.length() : end;
      String word = text.substring(start, end);
      if (isSmall(word) && !small.contains(word)) {
        findings.add(found(subject, places.span(start, end), word));
      }
      start = end + 1;
    }
  }

  private Diagnostic found(Subject subject, Span place, String word) {
    int first = Character.charCount(word.codePointAt(0));
    String capital = word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    Diagnostic found =
        finding("the title has `%s` in small letters".formatted(word), place, "small")
            .withHelp("write `%s`".formatted(capital));
    return !capital.equals(word) && subject.source().text(place).equals(word)
        ? found.withFix(Fix.unsafe("write `%s`".formatted(capital), new Edit(place, capital)))
        : found;
  }

  /** Whether a word has small letters alone and is no name of a file, a path or a number. */
  private static boolean isSmall(String word) {
    boolean letter = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c) || c == '.' || c == '/' || c == '_') {
        return false;
      }
      letter |= Character.isLowerCase(c);
    }
    return letter && !Character.isDigit(word.charAt(0));
  }
}
