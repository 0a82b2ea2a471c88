package assay.format;

import assay.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to a text, each a stretch of it and what stands there afterwards. */
final class Edits {

  private record Edit(Span span, String replacement) {}

  private final String text;
  private final List<Edit> edits = new ArrayList<>();

  Edits(String text) {
    this.text = text;
  }

  /** Puts {@code replacement} where {@code start} to {@code end} is, unless it is that already. */
  void replace(int start, int end, String replacement) {
    if (end - start != replacement.length()
        || !text.regionMatches(start, replacement, 0, replacement.length())) {
      edits.add(new Edit(new Span(start, end), replacement));
    }
  }

  boolean isEmpty() {
    return edits.isEmpty();
  }

  /**
   * The text with all changes made.
   *
   * @throws IllegalStateException if two of them overlap
   */
  String apply() {
    if (edits.isEmpty()) {
      return text;
    }
    // What is put in at a place comes before what is taken away behind it.
    edits.sort(
        Comparator.comparingInt((Edit edit) -> edit.span().start())
            .thenComparingInt(edit -> edit.span().end()));
    var out = new StringBuilder(text.length() + 64);
    int done = 0;
    for (Edit edit : edits) {
      if (edit.span().start() < done) {
        throw new IllegalStateException("changes overlap at " + edit.span());
      }
      out.append(text, done, edit.span().start()).append(edit.replacement());
      done = edit.span().end();
    }
    return out.append(text, done, text.length()).toString();
  }
}
