package assay.source;

import java.util.Optional;

/**
 * Something we have to tell the author of a file.
 *
 * <p>{@code id} names the kind of problem and never changes. {@code message} says what is wrong, in
 * one line without a full stop, and makes sense alone: some outputs show nothing else. {@code
 * label} says what the marked text is, {@code help} what to do, {@code second} another place that
 * explains this one, {@code fix} how the file can be mended. Names in these texts come from files,
 * so each is made fit to be printed.
 */
public record Diagnostic(
    Severity severity,
    String id,
    String message,
    Span span,
    String label,
    Optional<String> help,
    Optional<Place> second,
    Optional<Fix> fix) {

  /** A further place in the same source, and what stands there. */
  public record Place(Span span, String label) {
    public Place {
      label = Printable.line(label);
    }
  }

  public Diagnostic {
    if (!isId(id)) {
      throw new IllegalArgumentException("not a diagnostic id: " + id);
    }
    message = Printable.line(message);
    label = Printable.line(label);
    help = help.map(Printable::line);
  }

  public static Diagnostic error(String id, String message, Span span, String label) {
    return of(Severity.ERROR, id, message, span, label);
  }

  public static Diagnostic warning(String id, String message, Span span, String label) {
    return of(Severity.WARNING, id, message, span, label);
  }

  public static Diagnostic of(
      Severity severity, String id, String message, Span span, String label) {
    return new Diagnostic(
        severity, id, message, span, label, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Diagnostic withHelp(String text) {
    return new Diagnostic(severity, id, message, span, label, Optional.of(text), second, fix);
  }

  public Diagnostic withSecond(Span place, String text) {
    return new Diagnostic(
        severity, id, message, span, label, help, Optional.of(new Place(place, text)), fix);
  }

  public Diagnostic withFix(Fix change) {
    return new Diagnostic(severity, id, message, span, label, help, second, Optional.of(change));
  }

  /** The same, weighing {@code other}. */
  public Diagnostic as(Severity other) {
    return new Diagnostic(other, id, message, span, label, help, second, fix);
  }

  /** The same, weighing less. */
  public Diagnostic asWarning() {
    return as(Severity.WARNING);
  }

  /** The same, weighing more. */
  public Diagnostic asError() {
    return as(Severity.ERROR);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** Kebab case: words of lower-case letters and digits joined by single hyphens. */
  private static boolean isId(String id) {
    boolean afterLetter = false;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!letter && !(c == '-' && afterLetter)) {
        return false;
      }
      afterLetter = letter;
    }
    return afterLetter;
  }
}
