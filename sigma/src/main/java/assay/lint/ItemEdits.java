package assay.lint;

import assay.rule.Detection;
import assay.rule.Modifier;
import assay.source.Diagnostic;
import assay.source.Edit;
import assay.source.Fix;
import assay.source.Source;
import assay.source.Span;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes of items that keep the layout and the comments of their file. Where the text does not
 * stand there plainly, in one line and without escapes, there is no change.
 */
final class ItemEdits {

  private ItemEdits() {}

  /**
   * {@code finding} with a fix of all {@code edits}; without one if an edit is missing, or if a
   * part of the rule stands in the file for several.
   */
  static Diagnostic mended(
      Diagnostic finding, Subject subject, boolean safe, String title, List<Optional<Edit>> edits) {
    var changes = new ArrayList<Edit>(edits.size());
    edits.forEach(edit -> edit.ifPresent(changes::add));
    return changes.size() == edits.size() && !changes.isEmpty() && subject.isWrittenOut()
        ? finding.withFix(new Fix(title, changes, safe))
        : finding;
  }

  /** Takes {@code use} out of the key of its item. */
  static Optional<Edit> without(Detection.ModifierUse use, Source source) {
    Span span = use.span();
    boolean plain =
        span.start() > 0
            && source.text().charAt(span.start() - 1) == '|'
            && use.modifier().names().contains(source.text(span));
    return plain
        ? Optional.of(new Edit(new Span(span.start() - 1, span.end()), ""))
        : Optional.empty();
  }

  /** Adds {@code modifier} behind the others of the item. */
  static Optional<Edit> with(Modifier modifier, Detection.Item item, Source source) {
    if (item.field().isEmpty()) {
      return Optional.empty();
    }
    Span last =
        item.modifiers().isEmpty() ? item.field().get().span() : item.modifiers().getLast().span();
    String name =
        item.modifiers().isEmpty() ? item.field().get().text() : source.text(last).strip();
    boolean plain = source.text(last).equals(name) && source.text().charAt(last.end() - 1) != '"';
    return plain
        ? Optional.of(new Edit(new Span(last.end(), last.end()), "|" + modifier.id()))
        : Optional.empty();
  }

  /** Writes {@code name} in the place of the item's field. */
  static Optional<Edit> renamed(Detection.Item item, String name, Source source) {
    return item.field()
        .filter(field -> source.text(field.span()).equals(field.text()))
        .map(field -> new Edit(field.span(), name));
  }

  /** Writes {@code text} in the place of {@code scalar}, in quotes if it had some or needs them. */
  static Optional<Edit> rewritten(YamlNode.Scalar scalar, String text, Source source) {
    String raw = source.text(scalar.span());
    if (raw.isEmpty() || raw.indexOf('\n') >= 0 || hasControl(text)) {
      return Optional.empty();
    }
    String single = "'" + text.replace("'", "''") + "'";
    return switch (raw.charAt(0)) {
      case '\'' -> Optional.of(new Edit(scalar.span(), single));
      case '"' ->
          Optional.of(new Edit(scalar.span(), isPlainInDouble(text) ? '"' + text + '"' : single));
      case '|', '>', '&', '!', '*' -> Optional.empty();
      default ->
          raw.equals(scalar.text())
              ? Optional.of(new Edit(scalar.span(), isPlain(text) ? text : single))
              : Optional.empty();
    };
  }

  private static boolean hasControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlainInDouble(String text) {
    return text.indexOf('\\') < 0 && text.indexOf('"') < 0;
  }

  /** Whether YAML reads {@code text} as this very text where it stands without quotes. */
  private static boolean isPlain(String text) {
    if (text.isEmpty()
        || !(Character.isLetterOrDigit(text.charAt(0)) || "\\/._$(".indexOf(text.charAt(0)) >= 0)
        || text.endsWith(" ")
        || text.endsWith(":")
        || text.contains(": ")
        || text.contains(" #")
        || !(YamlValue.ofPlain(text) instanceof YamlValue.Text)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if ("[]{},".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes {@code scalar} out of its list: with its line where it has one, else with its comma. Not
   * if a comment stands behind it, which is about it, or if it is the only one.
   */
  static Optional<Edit> removed(YamlNode.Scalar scalar, Source source) {
    Span span = scalar.span();
    String text = source.text();
    if (source.text(span).indexOf('\n') >= 0) {
      return Optional.empty();
    }
    int before = blanksBefore(text, span.start());
    int after = blanksAfter(text, span.end());
    boolean ends = after == text.length() || text.charAt(after) == '\n';
    if (before > 0 && text.charAt(before - 1) == '-' && ends) {
      int line = blanksBefore(text, before - 1);
      boolean own = line > 0 && text.charAt(line - 1) == '\n';
      return own && after < text.length()
          ? Optional.of(new Edit(new Span(line, after + 1), ""))
          : Optional.empty();
    }
    if (after < text.length() && text.charAt(after) == ',') {
      int next = blanksAfter(text, after + 1);
      return next < text.length() && text.charAt(next) != '\n' && text.charAt(next) != '#'
          ? Optional.of(new Edit(new Span(span.start(), next), ""))
          : Optional.empty();
    }
    return before > 0
            && text.charAt(before - 1) == ','
            && after < text.length()
            && text.charAt(after) == ']'
        ? Optional.of(new Edit(new Span(before - 1, span.end()), ""))
        : Optional.empty();
  }

  /** Where the blanks that end at {@code at} begin. */
  private static int blanksBefore(String text, int at) {
    int start = at;
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int blanksAfter(String text, int at) {
    int end = at;
    while (end < text.length() && (isBlank(text.charAt(end)) || text.charAt(end) == '\r')) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
