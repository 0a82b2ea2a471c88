package assay.rule;

import assay.rule.Pattern.Part;
import java.util.List;

/**
 * Matches a pattern with a text, character by character. Where a {@code *} was passed, the way back
 * is to the last one only: a longer text for an earlier one cannot help. So the work is at most the
 * product of both lengths.
 */
final class PatternMatcher {

  private final List<Part> parts;
  private final String text;

  private PatternMatcher(List<Part> parts, String text) {
    this.parts = parts;
    this.text = text;
  }

  static boolean matches(Pattern pattern, String text) {
    return new PatternMatcher(pattern.parts(), text).matches();
  }

  private boolean matches() {
    int part = 0;
    int at = 0;
    int retryPart = -1;
    int retryAt = 0;
    while (true) {
      if (part == parts.size() && at == text.length()) {
        return true;
      }
      if (part < parts.size() && parts.get(part) == Pattern.Wildcard.ANY) {
        retryPart = ++part;
        retryAt = at;
        continue;
      }
      int next = part < parts.size() ? after(parts.get(part), at) : -1;
      if (next >= 0) {
        part++;
        at = next;
      } else if (retryPart >= 0 && retryAt < text.length()) {
        part = retryPart;
        retryAt = text.offsetByCodePoints(retryAt, 1);
        at = retryAt;
      } else {
        return false;
      }
    }
  }

  /** Where the text goes on after {@code part} at {@code at}; -1 if the part is not there. */
  private int after(Part part, int at) {
    return switch (part) {
      case Pattern.Literal(String literal) ->
          text.startsWith(literal, at) ? at + literal.length() : -1;
      case Pattern.Wildcard one -> at < text.length() ? text.offsetByCodePoints(at, 1) : -1;
      case Pattern.Dash dash ->
          at < text.length() && Pattern.Dash.FORMS.indexOf(text.charAt(at)) >= 0 ? at + 1 : -1;
      case Pattern.Placeholder unknown -> -1;
    };
  }
}
