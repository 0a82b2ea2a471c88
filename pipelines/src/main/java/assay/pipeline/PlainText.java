package assay.pipeline;

import assay.rule.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Patterns as the plain texts that steps of pipelines look at, and back. */
final class PlainText {

  private PlainText() {}

  /**
   * {@code pattern} with its wildcards as {@code *} and {@code ?} and a backslash before those that
   * are none; other backslashes stay single, so it cannot always be read back.
   */
  static String of(Pattern pattern) {
    var out = new StringBuilder();
    for (Pattern.Part part : pattern.parts()) {
      switch (part) {
        case Pattern.Literal(String text) ->
            out.append(text.replace("*", "\\*").replace("?", "\\?"));
        case Pattern.Wildcard wildcard -> out.append(wildcard.sign());
        case Pattern.Dash dash -> out.append(dash.written());
        case Pattern.Placeholder(String name) -> out.append('%').append(name).append('%');
      }
    }
    return out.toString();
  }

  /** {@code text}, a replaced plain text, as pySigma reads it back. */
  static Pattern read(String text) {
    var doubled = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escapes =
          i + 1 < text.length() && (text.charAt(i + 1) == '*' || text.charAt(i + 1) == '?');
      doubled.append(c == '\\' && !escapes ? "\\\\" : c);
    }
    return Pattern.parse(doubled.toString());
  }

  /** {@code parts} as a pattern, literals side by side made one. */
  static Pattern pattern(List<Pattern.Part> parts) {
    var joined = new ArrayList<Pattern.Part>(parts.size());
    for (Pattern.Part part : parts) {
      if (part instanceof Pattern.Literal(String text)) {
        if (text.isEmpty()) {
          continue;
        }
        if (!joined.isEmpty() && joined.getLast() instanceof Pattern.Literal(String before)) {
          joined.set(joined.size() - 1, new Pattern.Literal(before + text));
          continue;
        }
      }
      joined.add(part);
    }
    return new Pattern(joined);
  }
}
