package assay.source;

/**
 * A stretch of a {@link Source}, from {@code start} up to, not including, {@code end}; both count
 * UTF-16 units from 0. A span may be empty: it then stands between two characters.
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** The shortest span that holds this one and {@code other}. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The span as far on as {@code by} says. */
  public Span moved(int by) {
    return new Span(start + by, end + by);
  }

  public int length() {
    return end - start;
  }
}
