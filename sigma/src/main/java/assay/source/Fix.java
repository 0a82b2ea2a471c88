package assay.source;

import java.util.Comparator;
import java.util.List;

/**
 * How a file can be mended.
 *
 * @param title what it does, as an instruction: "write `endswith` instead"
 * @param edits the changes, in order of place; they do not overlap
 * @param safe whether the rule means the same afterwards, or means what is certainly meant
 */
public record Fix(String title, List<Edit> edits, boolean safe) {

  public Fix {
    if (edits.size() > 1) {
      edits = edits.stream().sorted(Comparator.comparingInt(edit -> edit.span().start())).toList();
    } else {
      edits = List.copyOf(edits);
    }
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).span().start() < edits.get(i - 1).span().end()) {
        throw new IllegalArgumentException("edits overlap: " + title);
      }
    }
    if (edits.isEmpty()) {
      throw new IllegalArgumentException("a fix without edits: " + title);
    }
  }

  /** A fix that changes nothing of what the rule means. */
  public static Fix safe(String title, Edit... edits) {
    return new Fix(title, List.of(edits), true);
  }

  /** A fix that somebody should look at. */
  public static Fix unsafe(String title, Edit... edits) {
    return new Fix(title, List.of(edits), false);
  }
}
