package assay.site;

import java.util.ArrayList;
import java.util.List;

/**
 * What the search of the site looks through, as a script: a page that was opened from a disk may
 * not read other files, but it may run them.
 */
final class SearchIndex {

  private final List<String> entries = new ArrayList<>();

  void add(SitePage page) {
    entries.add(
        "["
            + quoted(page.plainTitle())
            + ","
            + quoted(page.path())
            + ","
            + quoted(page.section())
            + ","
            + quoted(page.summary())
            + "]");
  }

  String script() {
    return "searchPages([\n" + String.join(",\n", entries) + "\n]);\n";
  }

  /** A string that is the same in JSON and in every JavaScript. */
  private static String quoted(String text) {
    var out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c == '<' || c == '\u2028' || c == '\u2029') {
        out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
