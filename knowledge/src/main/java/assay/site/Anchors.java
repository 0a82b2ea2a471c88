package assay.site;

import java.util.HashSet;
import java.util.Set;
import org.commonmark.node.Heading;

/** The anchors of one page's headings; to be asked in the order of the page. */
final class Anchors {

  /** Anchors that the page around has already. */
  private final Set<String> taken = new HashSet<>(Set.of("content", "menu", "search", "found"));

  String of(Heading heading) {
    String anchor = plain(Outline.text(heading));
    String free = anchor;
    for (int number = 2; !taken.add(free); number++) {
      free = anchor + "-" + number;
    }
    return free;
  }

  /** Letters and digits in lower case, a hyphen for all that stands between them. */
  private static String plain(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    return out.isEmpty() ? "part" : out.toString();
  }
}
