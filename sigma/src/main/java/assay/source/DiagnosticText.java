package assay.source;

import java.util.Optional;

/** A diagnostic drawn over the text it is about. */
public final class DiagnosticText {

  private static final int WIDEST = 100;

  private DiagnosticText() {}

  /** The drawing, with a line end after each of its lines. */
  public static String render(Diagnostic diagnostic, Source source) {
    Position at = source.position(diagnostic.span().start());
    int lastLine =
        diagnostic
            .second()
            .map(second -> Math.max(at.line(), source.position(second.span().start()).line()))
            .orElse(at.line());
    String margin = " ".repeat(Integer.toString(lastLine).length());
    var out = new StringBuilder();
    out.append(diagnostic.severity().label()).append('[').append(diagnostic.id()).append("]: ");
    out.append(diagnostic.message()).append('\n');
    out.append(margin).append("--> ").append(Printable.line(source.name()));
    out.append(':').append(at.line()).append(':').append(at.column()).append('\n');
    out.append(margin).append(" |\n");
    var first = new Diagnostic.Place(diagnostic.span(), diagnostic.label());
    Optional<Diagnostic.Place> second = diagnostic.second();
    if (second.isPresent() && second.get().span().start() < diagnostic.span().start()) {
      draw(out, second.get(), '-', source, margin, 0);
      draw(out, first, '^', source, margin, lineOf(second.get(), source));
    } else {
      draw(out, first, '^', source, margin, 0);
      second.ifPresent(place -> draw(out, place, '-', source, margin, at.line()));
    }
    if (diagnostic.help().isPresent()) {
      out.append(margin).append(" = help: ").append(diagnostic.help().get()).append('\n');
    }
    return out.toString();
  }

  private static int lineOf(Diagnostic.Place place, Source source) {
    return source.position(place.span().start()).line();
  }

  /** The line of {@code place}, unless it is {@code above} and short, and a mark under it. */
  private static void draw(
      StringBuilder out,
      Diagnostic.Place place,
      char mark,
      Source source,
      String margin,
      int above) {
    int line = lineOf(place, source);
    String text = source.line(line).replace('\t', ' ');
    int from = Math.min(place.span().start() - source.startOf(line), text.length());
    int to = Math.min(Math.max(place.span().end() - source.startOf(line), from), text.length());
    int cut = from > WIDEST - 20 ? whole(text, from - 20) : 0;
    int end = whole(text, Math.min(text.length(), cut + WIDEST));
    String lead = (cut > 0 ? "…" : "") + text.substring(cut, from);
    String shown = lead + text.substring(from, end) + (end < text.length() ? "…" : "");
    int marks = Math.max(1, Printable.columns(text.substring(from, Math.min(to, end))));
    if (line != above || text.length() > WIDEST) {
      String number = Integer.toString(line);
      out.append(" ".repeat(margin.length() - number.length())).append(number);
      out.append(shown.isEmpty() ? " |" : " | " + Printable.line(shown)).append('\n');
    }
    out.append(margin).append(" | ").append(" ".repeat(Printable.columns(lead)));
    out.append(String.valueOf(mark).repeat(marks)).append(' ').append(place.label()).append('\n');
  }

  /** {@code index}, or the one before if it would cut a character in two. */
  private static int whole(String text, int index) {
    boolean inside =
        index > 0
            && index < text.length()
            && Character.isLowSurrogate(text.charAt(index))
            && Character.isHighSurrogate(text.charAt(index - 1));
    return inside ? index - 1 : index;
  }
}
