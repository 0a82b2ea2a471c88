package assay.truth;

import assay.source.Diagnostic;
import assay.source.DiagnosticLine;
import assay.source.DiagnosticText;
import assay.source.Source;
import assay.source.Span;
import java.util.List;

/** What holds of all that is told about any text; quick enough to be asked of every random one. */
public final class Sound {

  private Sound() {}

  /** Each of {@code told} points into {@code source}, and can be drawn and said in a line. */
  public static void diagnostics(List<Diagnostic> told, Source source) {
    for (Diagnostic problem : told) {
      inside(problem.span(), source);
      problem.second().ifPresent(second -> inside(second.span(), source));
      problem.fix().ifPresent(fix -> fix.edits().forEach(edit -> inside(edit.span(), source)));
      holds(DiagnosticText.render(problem, source).endsWith("\n"), "it is drawn", problem);
      holds(DiagnosticLine.render(problem, source).indexOf('\n') < 0, "it is a line", problem);
    }
  }

  /** {@code span} is a place in {@code source}. */
  public static void inside(Span span, Source source) {
    holds(span.end() <= source.text().length(), "it is in the text", span);
  }

  /** {@code condition} is true, which {@code claim} puts in words. */
  public static void holds(boolean condition, String claim) {
    holds(condition, claim, "");
  }

  /** The same; {@code about} is told if it is not. */
  public static void holds(boolean condition, String claim, Object about) {
    if (!condition) {
      throw new AssertionError("does not hold: %s: %s".formatted(claim, about));
    }
  }

  /** {@code actual} is {@code expected}, as {@code claim} says. */
  public static void same(Object actual, Object expected, String claim) {
    if (!actual.equals(expected)) {
      throw new AssertionError(
          "does not hold: %s%nexpected: %s%n but was: %s".formatted(claim, expected, actual));
    }
  }
}
