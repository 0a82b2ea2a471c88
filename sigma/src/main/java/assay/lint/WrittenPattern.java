package assay.lint;

import assay.rule.Detection;
import assay.rule.Modifier;
import assay.yaml.YamlNode;
import assay.yaml.YamlValue;

/** Values as they are written, before their modifiers. */
final class WrittenPattern {

  private WrittenPattern() {}

  /** Whether the texts of the item have wildcards: not those that are taken as they stand. */
  static boolean isIn(Detection.Item item) {
    return !item.has(Modifier.RE)
        && !item.has(Modifier.CIDR)
        && !item.has(Modifier.FIELDREF)
        && !item.has(Modifier.EXISTS);
  }

  static boolean isText(YamlNode.Scalar scalar) {
    return scalar.value() instanceof YamlValue.Text;
  }

  /** {@code text} with one {@code *} wherever several stand side by side. */
  static String withoutRepeats(String text) {
    var out = new StringBuilder(text.length());
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length() && isSpecial(text.charAt(i + 1))) {
        out.append(c).append(text.charAt(++i));
        any = false;
      } else if (c != '*' || !any) {
        out.append(c);
        any = c == '*';
      }
    }
    return out.toString();
  }

  private static boolean isSpecial(char c) {
    return c == '\\' || c == '*' || c == '?';
  }

  /** {@code text}, which opens where it says so, without its outer {@code *}. */
  static String stripped(String text, boolean front, boolean back) {
    int start = 0;
    int end = text.length();
    while (front && start < end && text.charAt(start) == '*') {
      start++;
    }
    while (back && end > start && text.charAt(end - 1) == '*') {
      end--;
    }
    boolean escaped = end < text.length() && isEscaped(text, end);
    return text.substring(start, escaped ? end + 1 : end);
  }

  /** Whether the character at {@code at} stands behind a backslash that is not one itself. */
  private static boolean isEscaped(String text, int at) {
    int start = at;
    while (start > 0 && text.charAt(start - 1) == '\\') {
      start--;
    }
    return (at - start) % 2 == 1;
  }
}
