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
    out.append(
        "%s[%s]: %s\n"
            .formatted(diagnostic.severity().label(), diagnostic.id(), diagnostic.message()));
    out.append("%s--> %s:%d:%d\n".formatted(margin, source.name(), at.line(), at.column()));
    out.append(margin).append(" |\n");
    var first = new Diagnostic.Place(diagnostic.span(), diagnostic.label());
    Optional<Diagnostic.Place> second = diagnostic.second();
    if (second.isPresent() && second.get().span().start() < diagnostic.span().start()) {
      draw(out, second.get(), '-', source, margin);
      draw(out, first, '^', source, margin);
    } else {
      draw(out, first, '^', source, margin);
      second.ifPresent(place -> draw(out, place, '-', source, margin));
    }
    diagnostic.help().ifPresent(help -> out.append("%s = help: %s\n".formatted(margin, help)));
    return out.toString();
  }

  private static void draw(
      StringBuilder out, Diagnostic.Place place, char mark, Source source, String margin) {
    int line = source.position(place.span().start()).line();
    String text = source.line(line);
    int from = Math.min(place.span().start() - source.startOf(line), text.length());
    int to = Math.min(Math.max(place.span().end() - source.startOf(line), from), text.length());
    int cut = from > WIDEST - 20 ? from - 20 : 0;
    int end = Math.min(text.length(), cut + WIDEST);
    String shown =
        (cut > 0 ? "…" : "") + text.substring(cut, end) + (end < text.length() ? "…" : "");
    int lead = (cut > 0 ? 1 : 0) + width(text, cut, from);
    int marks = Math.max(1, width(text, from, Math.min(to, end)));
    String number = Integer.toString(line);
    out.append(" ".repeat(margin.length() - number.length())).append(number);
    out.append(shown.isEmpty() ? " |" : " | " + printable(shown)).append('\n');
    out.append(margin).append(" | ").append(" ".repeat(lead));
    out.append(String.valueOf(mark).repeat(marks)).append(' ').append(place.label()).append('\n');
  }

  private static int width(String text, int from, int to) {
    return text.codePointCount(from, to);
  }

  /** One column a character, whatever the file holds: a terminal must not obey a rule's bytes. */
  private static String printable(String text) {
    var out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                out.append(' ');
              } else {
                out.appendCodePoint(Character.isISOControl(c) ? '\uFFFD' : c);
              }
            });
    return out.toString();
  }
}
