package assay.rule;

import java.util.ArrayList;
import java.util.List;

/** Finds place-holders, {@code %name%}, in a text; {@code \%} is a plain percent sign. */
final class Placeholders {

  private Placeholders() {}

  /** The literal {@code text} with its place-holders apart. */
  static List<Pattern.Part> of(String text) {
    var parts = new ArrayList<Pattern.Part>();
    var literal = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      int end = isOpening(text, i) ? text.indexOf('%', i + 1) : -1;
      if (end > i + 1) {
        parts.add(new Pattern.Literal(literal.toString()));
        literal.setLength(0);
        parts.add(new Pattern.Placeholder(text.substring(i + 1, end)));
        i = end + 1;
      } else {
        if (!(text.charAt(i) == '\\' && text.startsWith("%", i + 1))) {
          literal.append(text.charAt(i));
        }
        i++;
      }
    }
    parts.add(new Pattern.Literal(literal.toString()));
    return parts;
  }

  private static boolean isOpening(String text, int at) {
    return text.charAt(at) == '%' && (at == 0 || text.charAt(at - 1) != '\\');
  }

  /** The names of the place-holders in {@code text}. */
  static List<String> names(String text) {
    return new Pattern(of(text)).placeholders();
  }
}
