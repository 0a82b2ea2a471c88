package assay.target;

import assay.regex.Flag;
import assay.regex.Regex;

/**
 * Regular expressions as Lucene has them: for the whole value, without anchors. What they lack
 * otherwise, such as {@code \\b}, stays as it is: a query with one is only nearly what is meant.
 */
final class LuceneRegex {

  private LuceneRegex() {}

  /** An expression for the whole of each value in which {@code regex} finds something. */
  static String whole(Regex regex) {
    String text = regex.text().replace("(?i)", "");
    boolean front = text.startsWith("^");
    boolean back = text.endsWith("$") && !text.endsWith("\\$");
    if (text.contains("|") && (front || back)) {
      return text;
    }
    String inner = text.substring(front ? 1 : 0, text.length() - (back ? 1 : 0));
    String group = inner.contains("|") ? "(" + inner + ")" : inner;
    return (front ? "" : ".*") + group + (back ? "" : ".*");
  }

  /** Whether case does not matter to {@code regex}. */
  static boolean isWithoutCase(Regex regex) {
    return regex.flags().has(Flag.IGNORE_CASE) || regex.text().startsWith("(?i)");
  }
}
