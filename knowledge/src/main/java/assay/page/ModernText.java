package assay.page;

import assay.rule.Written;
import assay.rule.WrittenList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Fields of rules and entities as parts of a modern page, and what stands where nothing is said.
 */
final class ModernText {

  static final String NOT_STATED = "Not stated";

  private ModernText() {}

  static String cell(Optional<Written> text) {
    return text.map(Written::text)
        .filter(written -> !written.isBlank())
        .map(Markdown::cell)
        .orElse(NOT_STATED);
  }

  /** Texts in one cell; a line each, for they may hold commas. */
  static String cell(WrittenList texts) {
    return texts.isEmpty()
        ? NOT_STATED
        : texts.texts().stream().map(Markdown::cell).collect(Collectors.joining("<br>"));
  }

  /** Short names in one cell. */
  static String codeCell(WrittenList texts) {
    return texts.isEmpty() ? NOT_STATED : codes(texts.texts(), true);
  }

  static String codes(List<String> texts, boolean inCell) {
    return texts.stream()
        .distinct()
        .map(text -> inCell ? Markdown.codeCell(text) : Markdown.code(text))
        .collect(Collectors.joining(", "));
  }

  static String prose(Optional<Written> text) {
    return text.map(written -> Markdown.prose(written.text()))
        .filter(prose -> !prose.isEmpty())
        .orElse("No description is given.");
  }

  /** A field that is meant as Markdown, with headings below those of level {@code under}. */
  static String markdown(Optional<Written> text, int under, String otherwise) {
    return text.map(written -> HarmlessMarkdown.of(written.text(), under))
        .filter(markdown -> !markdown.isEmpty())
        .orElse(otherwise);
  }

  static List<String> references(WrittenList references) {
    return references.texts().stream().map(Markdown::reference).toList();
  }

  static Optional<CodeBlock> block(Optional<Written> text, String language) {
    return text.map(Written::text)
        .filter(written -> !written.isBlank())
        .map(written -> CodeBlock.of(language, written));
  }

  static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
