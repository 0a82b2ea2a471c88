package assay.house;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java source with blanks where its comments and literals were, so that it can be searched. */
final class JavaText {

  private static final Pattern HIDDEN =
      Pattern.compile(
          String.join(
              "|",
              "//[^\n]*",
              "/\\*(?s:.*?)\\*/",
              "\"\"\"(?s:.*?)(?<!\\\\)\"\"\"",
              "\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\"",
              "'[^'\\\\\n]*+(?:\\\\.[^'\\\\\n]*+)*+'"));

  private JavaText() {}

  /**
   * {@code source} with every character of a comment or literal blank; lines stay where they are.
   */
  static String bare(String source) {
    var out = new StringBuilder(source);
    Matcher hidden = HIDDEN.matcher(source);
    while (hidden.find()) {
      for (int i = hidden.start(); i < hidden.end(); i++) {
        if (source.charAt(i) != '\n') {
          out.setCharAt(i, ' ');
        }
      }
    }
    return out.toString();
  }
}
