package assay.collection;

import assay.source.Diagnostic;
import assay.source.Finding;
import assay.source.Source;
import assay.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Several files as one text, so that a rule with parts from all of them has places that count in
 * one. {@link #finding} leads from such a place back to the file it is in.
 */
public final class JoinedSource {

  private record Piece(Source source, int start) {
    int end() {
      return start + source.text().length();
    }
  }

  private final List<Piece> pieces;
  private final Source whole;

  private JoinedSource(List<Piece> pieces, Source whole) {
    this.pieces = List.copyOf(pieces);
    this.whole = whole;
  }

  /** A file alone. */
  static JoinedSource of(Source source) {
    return new JoinedSource(List.of(new Piece(source, 0)), source);
  }

  /** This and behind it, on a line of its own, {@code next}; just this if it is there already. */
  JoinedSource with(Source next) {
    if (offset(next) >= 0) {
      return this;
    }
    var more = new ArrayList<Piece>(pieces);
    String before = whole.text() + "\n";
    more.add(new Piece(next, before.length()));
    return new JoinedSource(more, new Source(whole.name(), before + next.text()));
  }

  /** Where {@code source} begins; -1 if it is not here. */
  int offset(Source source) {
    for (Piece piece : pieces) {
      if (piece.source() == source) {
        return piece.start();
      }
    }
    return -1;
  }

  /** The whole text, under the name of the first file. */
  public Source source() {
    return whole;
  }

  /**
   * {@code problem}, whose places count in the whole text, in the file it is about. A second place
   * that is in another file is left out.
   */
  public Finding finding(Diagnostic problem) {
    Piece piece = piece(problem.span());
    Span span = within(piece, problem.span());
    Diagnostic moved =
        Diagnostic.of(problem.severity(), problem.id(), problem.message(), span, problem.label());
    if (problem.help().isPresent()) {
      moved = moved.withHelp(problem.help().get());
    }
    if (problem.second().isPresent() && piece(problem.second().get().span()).equals(piece)) {
      Diagnostic.Place second = problem.second().get();
      moved = moved.withSecond(within(piece, second.span()), second.label());
    }
    return new Finding(piece.source(), moved);
  }

  private Piece piece(Span span) {
    Piece found = pieces.getFirst();
    for (Piece piece : pieces) {
      if (piece.start() <= span.start()) {
        found = piece;
      }
    }
    return found;
  }

  /** {@code span} as it counts in the piece; what reaches beyond it is cut off. */
  private static Span within(Piece piece, Span span) {
    int start = Math.min(span.start(), piece.end());
    int end = Math.min(Math.max(span.end(), start), piece.end());
    return new Span(start, end).moved(-piece.start());
  }
}
