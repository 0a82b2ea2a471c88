package assay.rule;

import assay.rule.Pattern.Part;
import java.util.Arrays;
import java.util.List;

/**
 * Whether one pattern stands for every text that another stands for. The other is read as a text
 * whose open parts are signs of their own: a {@code *} of it can only be passed by a {@code *}, a
 * {@code ?} by either. So a yes is always right; a no may be wrong where several parts only
 * together take in what a single one could not.
 */
final class PatternCover {

  /** Signs for open parts; no text that Unicode has a meaning for holds them. */
  private static final int ANY = -1;

  private static final int ONE = -2;
  private static final int DASH = -3;

  private final List<Part> parts;
  private final int[] signs;

  private PatternCover(List<Part> parts, int[] signs) {
    this.parts = parts;
    this.signs = signs;
  }

  static boolean covers(Pattern wide, Pattern narrow) {
    if (!wide.placeholders().isEmpty() || !narrow.placeholders().isEmpty()) {
      return wide.equals(narrow);
    }
    return new PatternCover(wide.parts(), signs(narrow)).covers();
  }

  private static int[] signs(Pattern pattern) {
    int length = 0;
    for (Part part : pattern.parts()) {
      length += part instanceof Pattern.Literal(String text) ? text.length() : 1;
    }
    int[] signs = new int[length];
    int at = 0;
    for (Part part : pattern.parts()) {
      switch (part) {
        case Pattern.Literal(String text) -> {
          for (int i = 0; i < text.length(); ) {
            signs[at] = text.codePointAt(i);
            i += Character.charCount(signs[at++]);
          }
        }
        case Pattern.Wildcard wildcard ->
            signs[at++] = wildcard == Pattern.Wildcard.ANY ? ANY : ONE;
        case Pattern.Dash dash -> signs[at++] = DASH;
        case Pattern.Placeholder unknown -> signs[at++] = ANY;
      }
    }
    return Arrays.copyOf(signs, at);
  }

  /** As {@link PatternMatcher} does it: the way back is to the last {@code *}. */
  private boolean covers() {
    int part = 0;
    int at = 0;
    int retryPart = -1;
    int retryAt = 0;
    while (true) {
      if (part == parts.size() && at == signs.length) {
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
      } else if (retryPart >= 0 && retryAt < signs.length) {
        part = retryPart;
        at = ++retryAt;
      } else {
        return false;
      }
    }
  }

  private int after(Part part, int at) {
    return switch (part) {
      case Pattern.Literal(String text) -> afterText(text, at);
      case Pattern.Wildcard one -> at < signs.length && signs[at] != ANY ? at + 1 : -1;
      case Pattern.Dash dash ->
          at < signs.length
                  && (signs[at] == DASH
                      || (signs[at] > 0 && Pattern.Dash.FORMS.indexOf(signs[at]) >= 0))
              ? at + 1
              : -1;
      case Pattern.Placeholder unknown -> -1;
    };
  }

  private int afterText(String text, int at) {
    int next = at;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (next >= signs.length || signs[next] != c) {
        return -1;
      }
      next++;
      i += Character.charCount(c);
    }
    return next;
  }
}
