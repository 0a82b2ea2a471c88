package assay.site;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Heading;

/** The anchors of one page's headings; to be asked in the order of the page. */
final class Anchors {

  /** Anchors that the page around has already. */
  private final Set<String> taken = new HashSet<>(Set.of("content", "menu", "search", "found"));

  String of(Heading heading) {
    String plain =
        Outline.text(heading).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    String anchor = plain.isEmpty() || plain.equals("-") ? "part" : plain;
    String free = anchor;
    for (int number = 2; !taken.add(free); number++) {
      free = anchor + "-" + number;
    }
    return free;
  }
}
